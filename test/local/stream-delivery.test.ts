import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { deliverBatch, type StreamRecord, streamRecord } from '#local/runtime/stream-delivery.ts';
import { type TestQueues, testQueues } from './support.ts';

const record = (sequence: string): StreamRecord => ({ dynamodb: { SequenceNumber: sequence } });
const eventSchema = z.object({ Records: z.array(z.object({ dynamodb: z.object({ SequenceNumber: z.string() }) })) });

let queues: TestQueues;
beforeAll(async () => {
  queues = await testQueues();
  await queues.create('unpublished');
});
afterAll(() => queues.stop());

function scene(answer: (sequences: string[]) => unknown) {
  const calls: string[] = [];
  const delivery = {
    host: {
      invoke: async (event: unknown) => {
        const sequences = eventSchema.parse(event).Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
        calls.push(sequences.join(''));
        return answer(sequences);
      },
    },
    streamArn: 'arn:stream',
    shardId: 'shard-1',
    maxRetries: 1,
    bisect: true,
    running: () => true,
    onFailure: { sqs: queues.sqs, queueUrl: queues.engine.queueUrl('unpublished') },
  };
  return { calls, delivery };
}
const batch = ['1', '2', '3', '4'].map(record);

describe('a batch of stream records', () => {
  it('is halved around a poisoned record, which alone is put aside', async () => {
    const { calls, delivery } = scene((sequences) => {
      if (sequences.includes('3')) throw new Error('poisoned');
      return { batchItemFailures: [] };
    });
    expect(await deliverBatch(delivery, batch)).toBe(true);
    expect(calls).toEqual(['1234', '12', '34', '3', '3', '4']);
    const [body = ''] = await queues.bodies('unpublished');
    expect(JSON.parse(body)).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: { shardId: 'shard-1', startSequenceNumber: '3', endSequenceNumber: '3', batchSize: 1 },
    });
  });

  it('goes on from the first record that the function reports as failed', async () => {
    let first = true;
    const { calls, delivery } = scene(() => {
      const failures = first ? [{ itemIdentifier: '3' }] : [];
      first = false;
      return { batchItemFailures: failures };
    });
    await deliverBatch({ ...delivery, bisect: false }, batch);
    expect(calls).toEqual(['1234', '34']);
  });

  it('is not given up when the run stops: the checkpoint must not pass it', async () => {
    let running = true;
    const { delivery } = scene(() => {
      running = false;
      throw new Error('stopping');
    });
    expect(await deliverBatch({ ...delivery, maxRetries: 10, running: () => running }, [record('1')])).toBe(false);
  });

  it('is plain JSON, with times in seconds and binary as base64', () => {
    const given = {
      dynamodb: {
        SequenceNumber: '1',
        ApproximateCreationDateTime: new Date(1500),
        NewImage: { b: { B: new Uint8Array([1, 2]) } },
      },
    };
    expect(streamRecord(given, 'arn:stream')).toEqual({
      eventSourceARN: 'arn:stream',
      dynamodb: { SequenceNumber: '1', ApproximateCreationDateTime: 1, NewImage: { b: { B: 'AQI=' } } },
    });
  });
});
