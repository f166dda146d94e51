import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Invocable } from './function-host.ts';

/** A record as Lambda hands it over: plain JSON, times in seconds, binary as base64. */
const recordSchema = z.looseObject({ dynamodb: z.looseObject({ SequenceNumber: z.string() }) });
export type StreamRecord = z.infer<typeof recordSchema>;

export interface Delivery {
  readonly host: Invocable;
  readonly streamArn: string;
  readonly shardId: string;
  readonly maxRetries: number;
  readonly bisect: boolean;
  readonly onFailure: { readonly sqs: SQSClient; readonly queueUrl: string } | undefined;
  /** False ends the retries: the local run stops. */
  readonly running: () => boolean;
}

const responseSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]) });

export function streamRecord(record: _Record, streamArn: string): StreamRecord {
  const at = record.dynamodb?.ApproximateCreationDateTime;
  const plain: unknown = JSON.parse(
    JSON.stringify(
      {
        ...record,
        eventSourceARN: streamArn,
        dynamodb: {
          ...record.dynamodb,
          ...(at ? { ApproximateCreationDateTime: Math.floor(at.getTime() / 1000) } : {}),
        },
      },
      (_name, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value),
    ),
  );
  return recordSchema.parse(plain);
}

/**
 * Delivers a batch: what the function reports as failed is tried again from the first failed record on, halved, and in the
 * end put aside in the on-failure queue. Answers false when the run was stopped before that.
 */
export async function deliverBatch(delivery: Delivery, records: readonly StreamRecord[]): Promise<boolean> {
  let left = records;
  for (let tried = 0; left.length > 0; tried += 1) {
    if (!delivery.running()) return false;
    const failed = await firstFailure(delivery, left);
    if (failed === undefined) return true;
    left = left.slice(failed);
    if (delivery.bisect && left.length > 1) {
      const half = Math.ceil(left.length / 2);
      return (await deliverBatch(delivery, left.slice(0, half))) && (await deliverBatch(delivery, left.slice(half)));
    }
    if (tried >= delivery.maxRetries) {
      await putAside(delivery, left);
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(2000, 100 * 2 ** tried)));
  }
  return true;
}

/** Index of the first record that failed; undefined: all went well. */
async function firstFailure({ host }: Delivery, records: readonly StreamRecord[]): Promise<number | undefined> {
  try {
    const answer = await host.invoke({ Records: records });
    if (answer === null || answer === undefined) return undefined;
    const { batchItemFailures } = responseSchema.parse(answer);
    if (batchItemFailures.length === 0) return undefined;
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    // An id that is not of this batch fails the whole of it, as Lambda has it.
    return Math.max(
      0,
      records.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber)),
    );
  } catch {
    return 0;
  }
}

/** The message that Lambda writes: it names the records, which stay in the stream for a day, and holds none. */
async function putAside(
  { onFailure, shardId, streamArn, maxRetries }: Delivery,
  records: readonly StreamRecord[],
): Promise<void> {
  const body = {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: maxRetries + 1 },
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
      endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
      batchSize: records.length,
      streamArn,
    },
  };
  await onFailure?.sqs.send(
    new SendMessageCommand({ QueueUrl: onFailure.queueUrl, MessageBody: JSON.stringify(body) }),
  );
}
