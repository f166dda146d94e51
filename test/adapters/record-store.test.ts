import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamodbDraftStore, dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbMembers, dynamodbRateLimit } from '#adapters/dynamodb/members.ts';
import { dynamodbNotificationLog } from '#adapters/dynamodb/notification-log.ts';
import { dynamodbRecordStore } from '#adapters/dynamodb/record-store.ts';
import type { Table } from '#adapters/dynamodb/table.ts';
import { dynamodbUnpublished, dynamodbWatermark } from '#adapters/dynamodb/watermark.ts';
import { sha256OfText } from '#adapters/system/runtime.ts';
import { firstBrokenLink } from '#domain/chain.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { act, at, begin, nominated, openRound, place, scanOf, servicesOn } from '../support/application-steps.ts';
import { realTable } from '../support/engine.ts';
import { bodyId, hash, round } from '../domain/fixtures.ts';

let table: Table;
let stop: () => Promise<void>;
let services: CaseServices;

beforeAll(async () => {
  ({ table, stop } = await realTable());
  services = servicesOn(dynamodbRecordStore(table, async () => undefined));
  await openRound(services);
});
afterAll(async () => stop());

describe('one conditional transaction', () => {
  it('state, history and head agree, and the chain is whole', async () => {
    await begin(services, 'chain');
    await act(services, 'chain', { name: 'freeze', formSha256: hash });
    const [stored, history] = await Promise.all([
      services.store.loadApplication('chain'),
      services.store.history({ kind: 'application', id: 'chain' }),
    ]);
    expect(stored?.head).toEqual({ sequence: 2, hash: history.at(-1)?.hash });
    expect(firstBrokenLink(history, sha256OfText)).toBeUndefined();
  });

  it('C5 a retry after a lost reply succeeds and writes nothing more', async () => {
    await begin(services, 'retry');
    await act(services, 'retry', { name: 'freeze', formSha256: hash });
    await act(services, 'retry', { name: 'edit-again' });
    expect(await act(services, 'retry', { name: 'freeze', formSha256: hash })).toHaveProperty('done');
    expect(await services.store.history({ kind: 'application', id: 'retry' })).toHaveLength(3);
  });

  it('D1 the same command twenty times at once acts once', async () => {
    await begin(services, 'burst');
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => act(services, 'burst', { name: 'freeze', formSha256: hash })),
    );
    expect(outcomes.every((outcome) => 'done' in outcome)).toBe(true);
    expect(await services.store.history({ kind: 'application', id: 'burst' })).toHaveLength(2);
  });

  it('D5 withdrawing and nominating at once: one of two legal outcomes', async () => {
    await begin(services, 'race', '12310101MB0000000R');
    await act(services, 'race', { name: 'freeze', formSha256: hash });
    await act(services, 'race', scanOf('u-race'));
    await Promise.all([
      act(services, 'race', { name: 'withdraw' }),
      act(services, 'race', { name: 'nominate', assessmentSha256: hash }),
    ]);
    const stored = await services.store.loadApplication('race');
    expect(stored?.state).toMatchObject({ status: 'withdrawn', holdsClaim: false });
  });

  it('tells an illegal step from a stale one', async () => {
    await begin(services, 'illegal');
    expect(await act(services, 'illegal', { name: 'nominate', assessmentSha256: hash })).toEqual({
      refusal: { code: 'not-submitted' },
    });
    expect(await act(services, 'nobody', { name: 'withdraw' })).toEqual({ refusal: { code: 'not-found' } });
  });

  it('the same key with another content is refused', async () => {
    await begin(services, 'reused');
    await act(services, 'reused', { name: 'freeze', formSha256: hash }, 'key');
    const stored = await services.store.loadApplication('reused');
    if (!stored) throw new Error('it was begun');
    const facts = await services.store.history({ kind: 'application', id: 'reused' });
    const step = {
      command: { key: stored.lastCommand?.key ?? '', contentHash: 'other' },
      changes: [
        {
          kind: 'application',
          before: { ...stored, head: { sequence: 1, hash: '' } },
          legalStatuses: ['drafting'],
          facts: facts.slice(1),
          after: stored.state,
        },
      ],
    } as const;
    expect(await services.store.save(step)).toEqual({ outcome: 'key-reused' });
  });
});

describe('R26 the quota, in the same write', () => {
  it('D4 twenty applications of one unit at once: exactly one is submitted', async () => {
    const ids = Array.from({ length: 20 }, (_none, index) => `claim${index}`);
    for (const id of ids) {
      await begin(services, id, '12310101MB0000000Q');
      await act(services, id, { name: 'freeze', formSha256: hash });
    }
    const outcomes = await Promise.all(ids.map((id) => act(services, id, scanOf(`u-${id}`))));
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'refusal' in outcome && outcome.refusal.code === 'quota-reached')).toHaveLength(
      19,
    );
  });

  it('withdrawing frees the place, and the same unit may submit another', async () => {
    const unit = '12310101MB0000000W';
    for (const id of ['free1', 'free2']) {
      await begin(services, id, unit);
      await act(services, id, { name: 'freeze', formSha256: hash });
    }
    await act(services, 'free1', scanOf('u-free1'));
    expect(await act(services, 'free2', scanOf('u-free2'))).toEqual({ refusal: { code: 'quota-reached' } });
    await act(services, 'free1', { name: 'withdraw' });
    expect(await act(services, 'free2', scanOf('u-free2'), 'again')).toHaveProperty('done');
  });

  it('D4 D9 ten placings at once by one body: exactly one, and the counter is the rows', async () => {
    const ids = Array.from({ length: 10 }, (_none, index) => `place${index}`);
    for (const [index, id] of ids.entries())
      await nominated(services, id, `12310101MB00001${String(index).padStart(2, '0')}P`);
    const outcomes = await Promise.all(ids.map((id) => place(services, id)));
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1);
    const { state } = await services.store.loadSummary(round.id, bodyId);
    const loaded = await Promise.all(ids.map((id) => services.store.loadApplication(id)));
    expect(state.placed.map(({ id }) => id)).toEqual(
      loaded.flatMap((one) => (one?.state.status === 'placed' ? [one.state.id] : [])),
    );
  });
});

describe('around it', () => {
  it('drafts: one save a version, the same save again is the same', async () => {
    const drafts = dynamodbDraftStore(table);
    const draft = { version: 1, documentSha256: hash, savedAt: at };
    expect(await drafts.saveDraft('d1', { expectedVersion: 0, draft, saveKey: 'k1' })).toBe('saved');
    expect(await drafts.saveDraft('d1', { expectedVersion: 0, draft, saveKey: 'k1' })).toBe('saved');
    expect(await drafts.saveDraft('d1', { expectedVersion: 0, draft, saveKey: 'k2' })).toBe('stale-version');
    expect(await drafts.loadDraft('d1')).toEqual(draft);
  });

  it('A3 two writers of one upload: one wins, the other hears of it', async () => {
    const scans = dynamodbScanStore(table);
    const owner = { kind: 'application', id: 's1' } as const;
    const scan = {
      uploadId: 'u1',
      formVersion: 1,
      status: 'uploading',
      version: 1,
      declared: [{ name: 'a.pdf', bytes: 1, mediaType: 'application/pdf' }],
      arrived: [],
      createdAt: at,
      createdBy: 'x',
    } as const;
    await scans.createScan(owner, { ...scan, declared: [...scan.declared], arrived: [] });
    const before = await scans.loadScan(owner, 'u1');
    if (!before) throw new Error('it was created');
    const outcomes = await Promise.all([1, 2, 3].map(() => scans.updateScan(owner, before, { ...before, version: 2 })));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  it('lists find an application by body and by unit', async () => {
    await begin(services, 'listed', '12310101MB0000000L');
    const lists = dynamodbLists(table);
    expect((await lists.ofRound(round.id, bodyId)).map(({ id }) => id)).toContain('listed');
    expect(await lists.ofApplicant('12310101MB0000000L')).toMatchObject([{ id: 'listed', status: 'drafting', bodyId }]);
  });

  it('the watermark moves on without gaps, and what is behind it is found (C7)', async () => {
    const watermark = dynamodbWatermark(table);
    await begin(services, 'mark', '12310101MB0000000M');
    const subject = 'application/mark';
    expect(await watermark.advance(subject, { from: 1, to: 2 })).toBe(false);
    const missing: string[] = [];
    for await (const { subject: found, facts } of dynamodbUnpublished(table).ofRound(round.id, [bodyId])) {
      if (found.kind === 'application' && found.id === 'mark') missing.push(...facts.map(({ id }) => id));
    }
    expect(missing).toEqual(['application/mark/1']);
    expect(await watermark.advance(subject, { from: 0, to: 1 })).toBe(true);
    await watermark.raise(subject, 1);
    expect(await watermark.position(subject)).toBe(1);
  });

  it('H8 a revoked membership is gone for decisions at once', async () => {
    const members = dynamodbMembers(table, () => new Date(at));
    await members.grant({
      memberId: 'm1',
      office: 'bureau',
      role: 'bureau-officer',
      name: '演示',
      email: 'm1@example.test',
      status: 'active',
    });
    expect((await members.ofOffice('bureau')).map(({ memberId }) => memberId)).toEqual(['m1']);
    await members.revoke('m1', 'bureau');
    expect((await members.member('m1', { fresh: true })).memberships).toEqual([]);
  });

  it('H11 a person over the limit waits, another does not', async () => {
    const limit = dynamodbRateLimit(table, 4);
    const now = new Date(at);
    const waits: number[] = [];
    for (let hit = 0; hit < 6; hit += 1) waits.push(await limit.hit('greedy', now));
    expect(waits.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(waits.at(-1)).toBeGreaterThan(0);
    expect(await limit.hit('modest', now)).toBe(0);
  });
});

describe('the log of mails', () => {
  const key = {
    roundId: round.id,
    day: '2025-01-20',
    eventId: 'application/a1/4',
    kind: 'receipt',
    memberId: 'm1',
  } as const;
  const claim = (now: string) => ({
    subject: 'application/a1',
    office: 'bureau' as const,
    now: new Date(now),
    leaseSeconds: 60,
  });

  it('one claims, the others wait, an expired claim is taken over, a sent one is settled', async () => {
    const mails = dynamodbNotificationLog(table);
    expect(await mails.claim(key, claim('2025-01-20T01:00:00.000Z'))).toBe('claimed');
    expect(await mails.claim(key, claim('2025-01-20T01:00:30.000Z'))).toBe('busy');
    expect(await mails.claim(key, claim('2025-01-20T01:01:01.000Z'))).toBe('claimed');
    await mails.release(key);
    expect(await mails.claim(key, claim('2025-01-20T01:01:02.000Z'))).toBe('claimed');
    await mails.markSent(key, { providerMessageId: 'p1', at });
    expect(await mails.claim(key, claim('2025-01-20T02:00:00.000Z'))).toBe('settled');
  });

  it('J6 reports are monotone, may come before the mark, and an unknown one is told apart', async () => {
    const mails = dynamodbNotificationLog(table);
    const early = { ...key, memberId: 'm2' };
    await mails.claim(early, claim(at));
    expect(await mails.report(early, { status: 'bounced', at, reason: 'General' })).toBe(true);
    expect(await mails.report(early, { status: 'delivered', at })).toBe(true);
    await mails.markSent(early, { providerMessageId: 'p2', at });
    expect(await mails.load(early)).toMatchObject({ status: 'bounced', providerMessageId: 'p2' });
    expect(await mails.report({ ...key, memberId: 'nobody' }, { status: 'delivered', at })).toBe(false);
  });
});
