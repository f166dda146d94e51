import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { errorFields, type Log } from './log.ts';

/**
 * DynamoDB stream → use case. The whole batch is given at once; when it fails, the stream retries from its first record,
 * bisects, and in the end hands the poisoned one to the on-failure queue.
 */
export function streamConsumer(parts: {
  log: Log;
  consume: (records: readonly DynamoDBRecord[]) => Promise<void>;
}): middy.MiddyfiedHandler<DynamoDBStreamEvent, DynamoDBBatchResponse> {
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async (event: DynamoDBStreamEvent) => {
    try {
      await parts.consume(event.Records);
      return { batchItemFailures: [] };
    } catch (error) {
      parts.log.error('batch-failed', { records: event.Records.length, ...errorFields(error) });
      const first = event.Records[0]?.dynamodb?.SequenceNumber;
      if (first === undefined) throw error;
      return { batchItemFailures: [{ itemIdentifier: first }] };
    }
  });
}
