import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbMembers } from '#adapters/dynamodb/members.ts';
import { dynamodbRecordStore } from '#adapters/dynamodb/record-store.ts';
import type { Table } from '#adapters/dynamodb/table.ts';
import { dynamodbWatermark } from '#adapters/dynamodb/watermark.ts';
import { sha256OfText } from '#adapters/system/runtime.ts';
import { firstBrokenLink } from '#domain/chain.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { MailPostponed } from '#functions/on-notification-due/send-once.ts';
import { act, begin, openRound, servicesOn } from '../support/application-steps.ts';
import { realTable } from '../support/engine.ts';
import { samplePdf } from '../support/sample-pdf.ts';
import { hash, round } from '../domain/fixtures.ts';
import { Mortal } from './faulty.ts';
import { mayDie, outside, world } from './world.ts';

let table: Table;
let stop: () => Promise<void>;
let services: CaseServices;
let next = 0;

beforeAll(async () => {
  ({ table, stop } = await realTable());
  services = servicesOn(dynamodbRecordStore(table, async () => undefined));
  await openRound(services);
});
afterAll(async () => stop());

const unitOf = (number: number): string => `1231010${String(number).padStart(10, '0')}K`;

/** A frozen application with a manifest of two files that lie in the intake, and one member of its unit. */
async function waiting(files = 2) {
  next += 1;
  const id = `kill${next}`;
  const unit = unitOf(next);
  const given = outside();
  await begin(services, id, unit);
  await act(services, id, { name: 'freeze', formSha256: hash });
  const owner = { kind: 'application', id } as const;
  const bytes = await Promise.all(Array.from({ length: files }, (_none, index) => samplePdf(`${id} ${index}`)));
  const declared = bytes.map((file, index) => ({
    name: `${index}.pdf`,
    bytes: file.length,
    mediaType: 'application/pdf' as const,
  }));
  await dynamodbScanStore(table).createScan(owner, {
    uploadId: 'u1',
    formVersion: 1,
    status: 'uploading',
    version: 1,
    declared,
    arrived: [],
    createdAt: '2025-01-20T01:00:00.000Z',
    createdBy: 'x',
  });
  const keys = bytes.map((file, index) => {
    const key = `intake/applications/${id}/u1/${index + 1}`;
    given.objects.set(key, { bytes: file, receivedAt: `2025-01-20T01:00:0${index}.000Z`, versionId: `v${index}` });
    return key;
  });
  await dynamodbMembers(table, () => given.now).grant({
    memberId: `m${next}`,
    office: `unit:${unit}`,
    role: 'applicant',
    name: '演示',
    email: `m${next}@example.test`,
    status: 'active',
  });
  return { id, owner, keys, given };
}

type Waiting = Awaited<ReturnType<typeof waiting>>;

/** Everything that follows from the uploads, as the queues would deliver it; a mortal dies somewhere in it. */
async function life(one: Waiting, mortal: Mortal): Promise<void> {
  const hands = world(table, one.given, mortal);
  for (const key of one.keys) await hands.gate(key);
  const scan = await dynamodbScanStore(table).loadScan(one.owner, 'u1');
  if (scan?.status === 'gated') await hands.judge(one.owner, scan);
  const facts = await services.store.history({ kind: 'application', id: one.id });
  await hands.publish(facts);
  for (const fact of facts) await hands.notify(fact);
}

/** After the death: everything is delivered again, from the beginning, and once more. A claim's lease has run out by then. */
async function replay(one: Waiting): Promise<void> {
  one.given.now = new Date(one.given.now.getTime() + 120_000);
  for (let time = 0; time < 2; time += 1) await life(one, new Mortal());
}

async function invariants(one: Waiting, atMost: number): Promise<void> {
  const history = await services.store.history({ kind: 'application', id: one.id });
  expect(history.map(({ type }) => type)).toEqual(['application-started', 'form-frozen', 'application-submitted']);
  expect(firstBrokenLink(history, sha256OfText)).toBeUndefined();
  const stored = await services.store.loadApplication(one.id);
  expect(stored?.state).toMatchObject({ status: 'submitted', holdsClaim: true });
  expect((await dynamodbScanStore(table).loadScan(one.owner, 'u1'))?.status).toBe('judged');
  expect(one.given.vault.size).toBe(one.keys.length);
  expect(new Set(one.given.published.map(({ id }) => id))).toEqual(new Set(history.map(({ id }) => id)));
  expect(await dynamodbWatermark(table).position(`application/${one.id}`)).toBe(3);
  const receipts = one.given.sent.filter(({ id }) => id.includes(':receipt:'));
  expect(receipts.length).toBeGreaterThanOrEqual(1);
  expect(receipts.length).toBeLessThanOrEqual(atMost);
  expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
}

describe('C3 killed at every call, then everything delivered again', () => {
  it('nothing is lost, nothing happens twice, mails match facts', async () => {
    const counting = new Mortal();
    await life(await waiting(), counting);
    expect(counting.calls).toBeGreaterThan(20);
    let duplicates = 0;
    for (let killAt = 1; killAt <= counting.calls; killAt += 1) {
      for (const after of [false, true]) {
        const one = await waiting();
        expect(await mayDie(() => life(one, new Mortal({ killAt, after })))).toBe('killed');
        await replay(one);
        // C2: at most one second mail, only when the death fell between the sending and its mark.
        await invariants(one, 2);
        duplicates += one.given.sent.filter(({ id }) => id.includes(':receipt:')).length - 1;
      }
    }
    expect(duplicates).toBeLessThanOrEqual(2);
  }, 180_000);
});

describe('A duplicates and disorder', () => {
  it('A1 A2 A4 every event five times, in every order: as once', async () => {
    const one = await waiting();
    const hands = world(table, one.given, new Mortal());
    const [first = '', second = ''] = one.keys;
    for (const key of [second, first, second, second, first, first, second, first, second, first])
      await hands.gate(key);
    await replay(one);
    await invariants(one, 1);
    expect(one.given.vault.size).toBe(2);
  });

  it('A3 two handlers at once: one wins, the other ends clean', async () => {
    const one = await waiting();
    const hands = world(table, one.given, new Mortal());
    await Promise.all([...one.keys, ...one.keys].map((key) => hands.gate(key)));
    const scan = await dynamodbScanStore(table).loadScan(one.owner, 'u1');
    if (!scan) throw new Error('the upload is gone');
    await Promise.all([1, 2, 3].map(() => hands.judge(one.owner, scan)));
    const facts = await services.store.history({ kind: 'application', id: one.id });
    await Promise.all([hands.publish(facts), hands.publish(facts.toReversed())]);
    const submitted = facts.at(-1);
    if (!submitted) throw new Error('nothing was submitted');
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => hands.notify(submitted)));
    const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [toUnknown(outcome.reason)] : []));
    expect(errors.every((error) => error instanceof MailPostponed)).toBe(true);
    await replay(one);
    await invariants(one, 1);
    expect(one.given.vault.size).toBe(2);
  });

  it('A7 an object of no known application is parked: no record, no retry', async () => {
    const one = await waiting(1);
    const hands = world(table, one.given, new Mortal());
    await hands.gate('intake/applications/nobody/u9/1');
    await hands.gate('somewhere/else');
    expect(await services.store.loadApplication('nobody')).toBeUndefined();
  });

  it('A8 an object that is gone is not retried for ever', async () => {
    const one = await waiting(1);
    one.given.objects.clear();
    await world(table, one.given, new Mortal()).gate(one.keys[0] ?? '');
    expect((await dynamodbScanStore(table).loadScan(one.owner, 'u1'))?.arrived).toEqual([]);
  });

  it('C11 two of three files and a kill: it never advances until the third is there', async () => {
    const one = await waiting(3);
    const hands = world(table, one.given, new Mortal());
    for (const key of one.keys.slice(0, 2)) await hands.gate(key);
    expect((await dynamodbScanStore(table).loadScan(one.owner, 'u1'))?.status).toBe('uploading');
    await replay(one);
    await invariants(one, 1);
  });

  it('I1 a second upload under an accepted key is recorded and changes nothing', async () => {
    const one = await waiting(1);
    await life(one, new Mortal());
    const [key = ''] = one.keys;
    one.given.objects.set(key, {
      bytes: await samplePdf('swapped'),
      receivedAt: '2025-01-20T02:00:00.000Z',
      versionId: 'later',
    });
    await world(table, one.given, new Mortal()).gate(key);
    const scan = await dynamodbScanStore(table).loadScan(one.owner, 'u1');
    expect(scan).toMatchObject({ status: 'judged', laterVersions: [{ versionId: 'later' }] });
    expect(one.given.vault.size).toBe(1);
  });

  it('a refused scan tells everything that was found, in one write', async () => {
    const one = await waiting(2);
    one.given.objects.set(one.keys[0] ?? '', {
      bytes: new Uint8Array(),
      receivedAt: '2025-01-20T01:00:00.000Z',
      versionId: 'empty',
    });
    const hands = world(table, one.given, new Mortal());
    for (const key of one.keys) await hands.gate(key);
    const history = await services.store.history({ kind: 'application', id: one.id });
    expect(history.at(-1)).toMatchObject({ type: 'scan-refused', data: { findings: ['file-empty'] } });
    expect((await dynamodbScanStore(table).loadScan(one.owner, 'u1'))?.status).toBe('refused');
  });
});

it('the round of these tests is open', async () => {
  expect((await services.store.loadRound(round.id)).state.status).toBe('open');
});

function toUnknown(value: unknown): unknown {
  return value;
}
