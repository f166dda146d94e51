import { Duration } from 'aws-cdk-lib';
import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { HouseFunction } from './building-blocks/house-function.ts';

/** Table's stream → publisher: facts, printed forms and scans that passed the gate only; a poisoned record ends in a queue (B11). */
export function publishFacts(publisher: HouseFunction, props: { table: dynamodb.Table; onFailure: sqs.Queue }): void {
  const sk = (prefix: string) => ({ dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(prefix) } } } });
  publisher.function.addEventSource(
    new DynamoEventSource(props.table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      bisectBatchOnError: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(6),
      reportBatchItemFailures: true,
      parallelizationFactor: 2,
      onFailure: new SqsDlq(props.onFailure),
      filters: [
        FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT'), ...sk('FACT#') }),
        FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT'), ...sk('FORM#') }),
        FilterCriteria.filter({
          dynamodb: {
            Keys: { sk: { S: FilterRule.beginsWith('SCAN#') } },
            NewImage: { status: { S: FilterRule.isEqual('gated') } },
          },
        }),
      ],
    }),
  );
}
