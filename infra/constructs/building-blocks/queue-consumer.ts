import { Duration } from 'aws-cdk-lib';
import type * as events from 'aws-cdk-lib/aws-events';
import { Rule } from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as sources from 'aws-cdk-lib/aws-lambda-event-sources';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { HouseFunction } from './house-function.ts';
import type { HouseQueue } from './house-queue.ts';

/** Queue → function, with partial batch responses and a bound on how many run at once. */
export function consume(
  queue: HouseQueue,
  by: HouseFunction,
  options: { batchSize: number; maxConcurrency: number },
): void {
  by.function.addEventSource(
    new sources.SqsEventSource(queue.queue, {
      ...options,
      reportBatchItemFailures: true,
      maxBatchingWindow: Duration.seconds(0),
    }),
  );
  by.grant(['sqs:SendMessage'], [queue.dead.queueArn]);
  by.function.addEnvironment('DEAD_LETTER_QUEUE_URL', queue.dead.queueUrl);
}

/** Bus → queue, with an age limit, retries and a queue for what could not be delivered. */
export function route(
  scope: Construct,
  id: string,
  props: { bus?: events.IEventBus; pattern: events.EventPattern; to: sqs.IQueue; undelivered: sqs.IQueue },
): void {
  new Rule(scope, id, {
    ...(props.bus ? { eventBus: props.bus } : {}),
    eventPattern: props.pattern,
    targets: [
      new targets.SqsQueue(props.to, {
        deadLetterQueue: props.undelivered,
        maxEventAge: Duration.hours(24),
        retryAttempts: 185,
      }),
    ],
  });
}
