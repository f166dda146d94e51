import { describe, expect, it } from 'vitest';
import type { SQSRecord } from 'aws-lambda';
import { factOfType } from '#lambda/bus-message.ts';
import { eventConsumer } from '#lambda/event-consumer.ts';
import { parseDue } from '#functions/on-notification-due/due-message.ts';
import { gateScan } from '#functions/on-scan-uploaded/gate-scan.ts';
import { parseArrival } from '#functions/on-scan-uploaded/s3-event.ts';
import { sha256OfBytes } from '#adapters/system/runtime.ts';
import { exampleFact } from '../events/examples.ts';
import { RecordingLog } from '../fakes/recording.ts';
import { inMemoryScene } from '../harness/filing.ts';
import { context, sqsRecord } from './lambda-events.ts';

/** A consumer over a batch of bodies: what it gave back, what it put aside, and what it said. */
async function consumed(
  bodies: readonly string[],
  consume: (body: unknown) => Promise<void>,
  deadLetter: ((record: SQSRecord, reason: string) => Promise<void>) | 'kept' = 'kept',
) {
  const log = new RecordingLog();
  const dead: { body: string; reason: string }[] = [];
  const keep = async ({ body }: SQSRecord, reason: string) => void dead.push({ body, reason });
  const handler = eventConsumer({
    log,
    deadLetter: deadLetter === 'kept' ? keep : deadLetter,
    consume: ({ body }) => consume(body),
  });
  const records = bodies.map((body, index) => sqsRecord(body, `message-${index}`));
  const answer = await handler({ Records: records }, context);
  return { log, dead, failed: answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
}
const ten = Array.from({ length: 10 }, (_none, index) => JSON.stringify({ index }));
const at3 = (body: unknown): boolean => JSON.stringify(body) === '{"index":3}';

describe('a consumer of a queue', () => {
  it('B2 one of ten fails: it alone comes back, the nine are done', async () => {
    const done: unknown[] = [];
    const { failed, dead, log } = await consumed(ten, async (body) => {
      if (at3(body)) throw new Error('not now');
      done.push(body);
    });
    expect([failed, done.length, dead]).toEqual([['message-3'], 9, []]);
    expect(log.counts.get('FailedBatches')).toBeUndefined();
  });

  it('B3 all fail: all come back, each is logged as an error, and none is put aside', async () => {
    const { failed, log, dead } = await consumed(ten, async () => {
      throw new Error('the table is down');
    });
    expect(failed).toHaveLength(10);
    // The metric of the alarm `failing-batches`: one bad message alone does not touch it.
    expect(log.counts.get('FailedBatches')).toBe(1);
    expect(log.lines.filter(({ level, event }) => level === 'error' && event === 'record-failed')).toHaveLength(10);
    expect(dead).toEqual([]);
  });

  it.each([
    ['no JSON', '{'],
    ['an empty body', ''],
    ['another shape', '{"detail":{}}'],
    ['an event that nobody released', JSON.stringify({ detail: { type: 'unheard-of', version: 1 } })],
  ])('B4 L2 %s goes to the dead-letter queue with its reason, and its neighbours are done', async (_what, body) => {
    const good = JSON.stringify({ detail: exampleFact('form-frozen') });
    let done = 0;
    const { failed, dead, log } = await consumed([good, body, good], async (given) => {
      factOfType('form-frozen', given);
      done += 1;
    });
    expect([failed, done]).toEqual([[], 2]);
    expect(dead).toMatchObject([{ body, reason: expect.stringMatching(/./) }]);
    expect(log.counts.get('ContractBreaches')).toBe(1);
  });

  it('B4 a dead-letter queue that takes nothing leaves it to the queue’s own redrive', async () => {
    const { failed } = await consumed(
      ['{'],
      async () => undefined,
      async () => {
        throw new Error('down');
      },
    );
    expect(failed).toEqual(['message-0']);
  });

  it('N1 tells of a bad message by places and rules, never by what stood in it', async () => {
    const personal = { detail: { ...exampleFact('form-frozen'), at: '张三 13812345678' } };
    const { dead, log } = await consumed(
      [JSON.stringify(personal)],
      async (body) => void factOfType('form-frozen', body),
    );
    expect(dead).toHaveLength(1);
    expect(JSON.stringify([dead.map(({ reason }) => reason), log.lines])).not.toMatch(/张三|138/);
  });
});

describe('an event of S3', () => {
  const object = { bucket: { name: 'intake' }, object: { key: 'intake/applications/a1/u1/1' } };
  const created = (detail: object, more: object = {}) =>
    JSON.stringify({ source: 'aws.s3', 'detail-type': 'Object Created', detail, ...more });

  it('A9 lacks size, ETag, version and sequencer, and is asked of S3; without a key it is put aside', async () => {
    expect(parseArrival(JSON.parse(created(object)))).toEqual({
      bucket: 'intake',
      key: 'intake/applications/a1/u1/1',
      versionId: undefined,
    });
    const { dead } = await consumed([created({ bucket: { name: 'intake' }, object: {} })], async (body) => {
      parseArrival(body);
    });
    expect(dead).toMatchObject([{ reason: 'detail.object.key: invalid_type' }]);
  });

  it.each(['a b', 'a+b', 'a%2Bb', 'a%25', 'ü', '🙂'])('A10 the key %s is decoded by nobody', (key) => {
    const detail = { ...object, object: { key } };
    expect(parseArrival(JSON.parse(created(detail))).key).toBe(key);
  });

  it.each([
    ['another bucket', created({ ...object, bucket: { name: 'somebody-elses' } })],
    ['another source', created(object, { source: 'forged' })],
    ['another kind', created(object, { 'detail-type': 'Object Deleted' })],
  ])('A12 A5 of %s changes nothing, is counted and put aside', async (_what, body) => {
    const { ports, given, services } = await inMemoryScene();
    const gate = { ...services, scans: ports.scans, intake: given.intake, vault: given.vault };
    const { failed, dead, log } = await consumed([body], (one) =>
      gateScan({ ...gate, bucket: 'intake', sha256: sha256OfBytes, log: given.log }, parseArrival(one)),
    );
    expect([failed, dead.length, log.counts.get('ContractBreaches')]).toEqual([[], 1, 1]);
    expect(ports.scans.scans.size).toBe(0);
  });
});

it('B4 the queue of mails takes facts and orders alone', () => {
  expect(parseDue({ detail: exampleFact('application-placed') })).toHaveProperty('fact');
  expect(() => parseDue({ order: 'notify' })).toThrow(/./);
});
