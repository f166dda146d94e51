import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sha256OfBytes } from '#adapters/system/runtime.ts';
import { gateScan } from '#functions/on-scan-uploaded/gate-scan.ts';
import { parseArrival } from '#functions/on-scan-uploaded/s3-event.ts';
import { leaseSeconds } from '#functions/on-notification-due/send-once.ts';
import { functionSettings } from '#infra/config/functions.ts';
import { eventConsumer } from '#lambda/event-consumer.ts';
import { pollQueue } from '#local/runtime/queue-poller.ts';
import { redriveQueue } from '../../scripts/ops/redrive-queue.ts';
import { context, sqsRecord } from '../functions/lambda-events.ts';
import { type Filing, file, inMemoryScene, type Scene } from '../harness/filing.ts';
import { eventually, type TestQueues, testQueues } from './support.ts';

let queues: TestQueues;
beforeAll(async () => {
  queues = await testQueues();
});
afterAll(() => queues.stop());

const eventSchema = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      body: z.string(),
      attributes: z.object({ ApproximateReceiveCount: z.string() }),
    }),
  ),
});
type Records = z.infer<typeof eventSchema>['Records'];

async function queueWith(name: string, bodies: readonly string[], maxReceiveCount = 3): Promise<string> {
  await queues.create(`${name}-dead`);
  const url = await queues.create(name, {
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: `arn:aws:sqs:us-east-1:000000000000:${name}-dead`,
      maxReceiveCount,
    }),
  });
  for (let start = 0; start < bodies.length; start += 10) {
    const Entries = bodies.slice(start, start + 10).map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    await queues.sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
  }
  return url;
}

function poll(name: string, invoke: (records: Records) => Promise<unknown>) {
  return pollQueue({
    sqs: queues.sqs,
    queueUrl: queues.engine.queueUrl(name),
    queueArn: `arn:aws:sqs:us-east-1:0:${name}`,
    batchSize: 10,
    pollers: 2,
    retryDelaySeconds: 1,
    host: { invoke: (event) => invoke(eventSchema.parse(event).Records) },
  });
}
const emptied = (name: string) => eventually(async () => (await queues.bodies(name)).length === 0, 30);

/** Uploads of so many units, and the gate as the function that its queue wakes. */
async function gating(count: number) {
  const scene = await inMemoryScene();
  const filings: Filing[] = [];
  for (let number = 1; number <= count; number += 1)
    filings.push(await file(scene, { id: `q${number}`, number, files: 1 }));
  const services = { ...scene.services, scans: scene.ports.scans, ...scene.given };
  const gate = (body: unknown) =>
    gateScan({ ...services, bucket: 'intake', sha256: sha256OfBytes }, parseArrival(body));
  const handler = eventConsumer({ log: scene.given.log, consume: ({ body }) => gate(body), oneByOne: true });
  const bodies = filings.map(({ keys: [key = ''] }) => created(key));
  const invoke = (records: Records) =>
    handler({ Records: records.map(({ body, messageId }) => sqsRecord(body, messageId)) }, context);
  return { scene, filings, gate, bodies, invoke };
}
const created = (key: string): string =>
  JSON.stringify({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: { bucket: { name: 'intake' }, object: { key } },
  });

/** Each was gated by exactly one write, and each file kept once. */
async function expectOnce(scene: Scene, filings: readonly Filing[]): Promise<void> {
  const scans = await Promise.all(filings.map((one) => scene.ports.scans.loadScan(one.owner, one.uploadId)));
  expect(scans.map((scan) => `${scan?.status} ${scan?.version}`)).toEqual(filings.map(() => 'gated 2'));
  expect(scene.given.vault.bytes.size).toBe(filings.length);
}

describe('a queue', () => {
  it('B1 with one poisoned message of 1000: it alone is given up, after exactly its receives; 999 are done once', async () => {
    const bodies = Array.from({ length: 1000 }, (_none, index) => `message ${index}`);
    await queueWith('b1', bodies);
    const done = new Map<string, number>();
    const receives: string[] = [];
    const poller = poll('b1', async (records) => {
      const bad = records.filter(({ body }) => body === 'message 500');
      receives.push(...bad.map(({ attributes }) => attributes.ApproximateReceiveCount));
      for (const { body } of records) if (body !== 'message 500') done.set(body, (done.get(body) ?? 0) + 1);
      return { batchItemFailures: bad.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
    await eventually(async () => (await queues.bodies('b1-dead')).length === 1, 30);
    await eventually(() => done.size === 999, 30);
    await poller.stop();
    expect(receives).toEqual(['1', '2', '3']);
    expect([...done.values()].every((times) => times === 1)).toBe(true);
  }, 90_000);

  it('B6 whose hundred dead letters are put back, twenty of them done by hand meanwhile: each once, and none is left', async () => {
    const { scene, filings, gate, bodies, invoke } = await gating(100);
    const url = await queueWith('b6', bodies, 1);
    let broken = true;
    const poller = poll('b6', async (records) => {
      if (broken) throw new Error('broken');
      return invoke(records);
    });
    const dead = queues.engine.queueUrl('b6-dead');
    await emptied('b6');
    await eventually(async () => (await queues.bodies('b6-dead')).length > 0, 30);
    for (const body of bodies.slice(0, 20)) await gate(JSON.parse(body));
    broken = false;
    let moved = 0;
    await eventually(async () => {
      moved += await redriveQueue(queues.sqs, { dead, all: [url] });
      return moved === 100;
    }, 30);
    await eventually(() => [...scene.ports.scans.scans.values()].every(({ scan }) => scan.status === 'gated'), 30);
    await emptied('b6');
    await poller.stop();
    await expectOnce(scene, filings);
    expect(await queues.bodies('b6-dead')).toEqual([]);
  }, 120_000);

  it('B8 whose function dies after the fourth of ten: all ten end once', async () => {
    const { scene, filings, bodies, invoke } = await gating(10);
    await queueWith('b8', bodies, 5);
    let deaths = 0;
    const poller = poll('b8', async (records) => {
      if (deaths > 0) return invoke(records);
      deaths += 1;
      await invoke(records.slice(0, 4));
      throw new Error('timed out');
    });
    await eventually(() => [...scene.ports.scans.scans.values()].every(({ scan }) => scan.status === 'gated'), 30);
    await emptied('b8');
    await poller.stop();
    expect(deaths).toBe(1);
    await expectOnce(scene, filings);
  }, 60_000);

  it('B8 no mail is held longer by a dead sender than its function may run', () => {
    expect(leaseSeconds).toBeLessThanOrEqual(functionSettings['on-notification-due'].timeoutSeconds);
  });

  it('B9 whose function is throttled: nothing is lost, each is done once', async () => {
    const { scene, filings, bodies, invoke } = await gating(20);
    await queueWith('b9', bodies, 10);
    let throttled = 6;
    const poller = poll('b9', async (records) => {
      if (throttled > 0) {
        throttled -= 1;
        throw new Error('TooManyRequestsException');
      }
      return invoke(records);
    });
    await eventually(() => [...scene.ports.scans.scans.values()].every(({ scan }) => scan.status === 'gated'), 30);
    await poller.stop();
    await expectOnce(scene, filings);
    expect(await queues.bodies('b9-dead')).toEqual([]);
  }, 60_000);
});
