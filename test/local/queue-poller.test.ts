import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Invocable } from '#local/runtime/function-host.ts';
import { pollQueue } from '#local/runtime/queue-poller.ts';
import { eventually, type TestQueues, testQueues } from './support.ts';

const eventSchema = z.object({
  Records: z.array(
    z.looseObject({
      messageId: z.string(),
      body: z.string(),
      attributes: z.looseObject({ ApproximateReceiveCount: z.string() }),
      messageAttributes: z.record(z.string(), z.unknown()),
      eventSource: z.literal('aws:sqs'),
      eventSourceARN: z.string(),
    }),
  ),
});
type Records = z.infer<typeof eventSchema>['Records'];

let queues: TestQueues;
beforeAll(async () => {
  queues = await testQueues();
});
afterAll(() => queues.stop());

/** A queue, its consumer, and the bodies that it saw, in the order of the calls. */
async function consumed(name: string, bodies: string[], answer: (records: Records) => unknown, attributes = {}) {
  const queueUrl = await queues.create(name, attributes);
  for (const body of bodies) await queues.sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
  const seen: Records = [];
  const host: Invocable = {
    invoke: async (event) => {
      const { Records } = eventSchema.parse(event);
      seen.push(...Records);
      return answer(Records);
    },
  };
  const options = {
    sqs: queues.sqs,
    queueUrl,
    queueArn: `arn:aws:sqs:us-east-1:0:${name}`,
    batchSize: 10,
    pollers: 1,
    retryDelaySeconds: 1,
  };
  const poller = pollQueue({ ...options, host });
  return { seen, poller, times: (body: string) => seen.filter((record) => record.body === body).length };
}
const failed = (records: Records) => ({
  batchItemFailures: records.map(({ messageId }) => ({ itemIdentifier: messageId })),
});

describe('a queue’s poller', () => {
  it('deletes what succeeded and brings back only what failed', async () => {
    let failures = 2;
    const { times, poller } = await consumed('partial', ['good', 'bad'], (records) => {
      const bad = records.filter(({ body }) => body === 'bad' && failures > 0);
      if (bad.length > 0) failures -= 1;
      return failed(bad);
    });
    await eventually(() => times('bad') === 3);
    await poller.stop();
    expect(times('good')).toBe(1);
    expect(await queues.bodies('partial')).toEqual([]);
  });

  it('takes a throw, and a failure with an unknown id, for the failure of the whole batch', async () => {
    let calls = 0;
    const { times, poller } = await consumed('whole', ['one', 'two'], () => {
      calls += 1;
      if (calls === 1) throw new Error('broken');
      return calls === 2 ? { batchItemFailures: [{ itemIdentifier: 'nobody' }] } : null;
    });
    await eventually(() => times('one') >= 2 && times('two') >= 2);
    await poller.stop();
    expect(await queues.bodies('whole')).toEqual([]);
  });

  it('leaves the counting to the queue, which gives up into its dead-letter queue', async () => {
    await queues.create('poison-dead');
    const { seen, poller } = await consumed('poison', ['x'], failed, {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: 'arn:aws:sqs:us-east-1:000000000000:poison-dead',
        maxReceiveCount: 3,
      }),
    });
    await eventually(async () => (await queues.bodies('poison-dead')).length === 1);
    await poller.stop();
    expect(seen.map(({ attributes }) => attributes.ApproximateReceiveCount)).toEqual(['1', '2', '3']);
  });

  it('hands message attributes over in Lambda’s shape', async () => {
    const { seen, poller } = await consumed('attributes', [], () => null);
    await queues.sqs.send(
      new SendMessageCommand({
        QueueUrl: queues.engine.queueUrl('attributes'),
        MessageBody: 'x',
        MessageAttributes: { reason: { DataType: 'String', StringValue: 'terminal' } },
      }),
    );
    await eventually(() => seen.length === 1);
    await poller.stop();
    expect(seen[0]?.messageAttributes['reason']).toMatchObject({ dataType: 'String', stringValue: 'terminal' });
  });
});
