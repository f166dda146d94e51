import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256OfText } from '#adapters/system/runtime.ts';
import { recordFacts } from '#domain/chain.ts';
import { explain } from '#domain/refusals.ts';
import { recording } from '#cases/caller.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { bodyId, hash, round } from '../domain/fixtures.ts';
import { act, at, begin, caller, nominated, openRound, servicesOn } from '../support/application-steps.ts';
import type { TablePorts } from '../support/table-ports.ts';
import type { OpenTable } from './open-table.ts';

/** Drafts, scans, lists, watermarks, members and limits, as the table and the fakes both keep them. */
export function aroundTheRecordsContract(open: OpenTable): void {
  let ports: TablePorts;
  let services: CaseServices;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const opened = await open();
    ({ ports, stop: close } = opened);
    services = servicesOn(ports.store);
    await openRound(services);
  });
  afterAll(() => close());

  describe('around the records', () => {
    it('D8 drafts: one save a version, the same save again is the same, a stale one writes nothing and hears 412', async () => {
      const { drafts } = ports;
      const draft = { version: 1, documentSha256: hash, savedAt: at };
      const [first, second] = [
        { key: 'k1', content: 'one' },
        { key: 'k2', content: 'one' },
      ];
      expect(await drafts.saveDraft('d1', { expectedVersion: 0, of: 1, draft, saveKey: first })).toBe('saved');
      expect(await drafts.saveDraft('d1', { expectedVersion: 0, of: 1, draft, saveKey: first })).toBe('saved');
      expect(await drafts.saveDraft('d1', { expectedVersion: 0, of: 1, draft, saveKey: second })).toBe('stale-version');
      expect(await drafts.loadDraft('d1')).toEqual(draft);
      expect(explain('stale-version').status).toBe(412);
    });

    it('D8 a draft is frozen as it was read, and a save that was on its way for that version writes nothing', async () => {
      const { drafts, store } = ports;
      const draft = (version: number) => ({ version, documentSha256: hash, savedAt: at });
      const save = (version: number, of: number) => {
        const saveKey = { key: `f${version}/${of}`, content: 'one' };
        return drafts.saveDraft('d3', { expectedVersion: version - 1, of, draft: draft(version), saveKey });
      };
      const freeze = async (key: string, version: number) => {
        const frozen = { applicationId: 'd3', version, formVersion: 1 };
        return (await store.save({ command: { key, contentHash: key }, changes: [], draft: frozen })).outcome;
      };
      expect(await save(1, 1)).toBe('saved');
      expect(await save(2, 1)).toBe('saved');
      expect(await freeze('d3-old', 1)).toBe('stale-version');
      expect(await freeze('d3-seen', 2)).toBe('saved');
      expect(await save(3, 1)).toBe('stale-version');
      expect(await drafts.loadDraft('d3')).toEqual(draft(2));
      expect(await save(3, 2)).toBe('saved');
    });

    it('C5 a key with another draft than before writes nothing, whatever version is named', async () => {
      const { drafts } = ports;
      const draft = { version: 1, documentSha256: hash, savedAt: at };
      const saveKey = { key: 'k1', content: 'one' };
      expect(await drafts.saveDraft('d2', { expectedVersion: 0, of: 1, draft, saveKey })).toBe('saved');
      for (const expectedVersion of [0, 1]) {
        const other = { ...draft, version: expectedVersion + 1, documentSha256: hash.replace(/^./, 'f') };
        const reused = { expectedVersion, of: 1, draft: other, saveKey: { key: 'k1', content: 'two' } };
        expect(await drafts.saveDraft('d2', reused)).toBe('key-reused');
      }
      expect(await drafts.loadDraft('d2')).toEqual(draft);
    });

    it('A3 two writers of one upload: one wins, the other hears of it', async () => {
      const { scans } = ports;
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
      const begun = { ...scan, declared: [...scan.declared], arrived: [] };
      expect(await scans.createScan(owner, begun)).toBe(true);
      expect(await scans.createScan(owner, begun)).toBe(false);
      const before = await scans.loadScan(owner, 'u1');
      if (!before) throw new Error('it was created');
      const outcomes = await Promise.all(
        [1, 2, 3].map(() => scans.updateScan(owner, before, { ...before, version: 2 })),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    it('lists find an application by body and by unit', async () => {
      await begin(services, 'listed', '12310101MB0000000L');
      const { lists } = ports;
      expect((await lists.ofRound(round.id, bodyId)).map(({ id }) => id)).toContain('listed');
      expect(await lists.ofApplicant('12310101MB0000000L')).toMatchObject([
        { id: 'listed', roundId: round.id, status: 'drafting', bodyId, filed: false },
      ]);
    });

    it('lists tell what was filed at some time from what never was', async () => {
      await nominated(services, 'filed', '12310101MB0000003F');
      await begin(services, 'unfiled', '12310101MB0000003F');
      const told = async () =>
        (await ports.lists.ofApplicant('12310101MB0000003F')).map(({ id, status, filed }) => [id, status, filed]);
      expect(await told()).toEqual([
        ['filed', 'nominated', true],
        ['unfiled', 'drafting', false],
      ]);
      for (const id of ['filed', 'unfiled']) await act(services, id, { name: 'withdraw' });
      expect(await told()).toEqual([
        ['filed', 'withdrawn', true],
        ['unfiled', 'withdrawn', false],
      ]);
    });

    it('lists find the releases of a round, and no other round’s', async () => {
      const decisions = [{ applicationId: 'a1', outcome: 'listed' } as const];
      const release = (id: string, roundId: string) => {
        const after = { id, roundId, status: 'released', decisions } as const;
        const facts = recordFacts(
          { sequence: 0, hash: '' },
          [{ type: 'decisions-released', version: 1, data: { releaseId: id, decisions } }],
          { recording: recording(caller(id), `release/${id}`, roundId), digest: sha256OfText },
        );
        const change = { kind: 'release', before: undefined, legalStatuses: [], facts, after } as const;
        return ports.store.save({ command: { key: id, contentHash: 'x' }, changes: [change] });
      };
      for (const id of ['released-1', 'released-2']) expect(await release(id, round.id)).toEqual({ outcome: 'saved' });
      await release('released-3', 'another-round');
      expect((await ports.releases.ofRound(round.id)).toSorted()).toEqual(['released-1', 'released-2']);
    });

    it('C7 the watermark moves on without gaps, and what is behind it is found', async () => {
      const { watermark } = ports;
      await begin(services, 'mark', '12310101MB0000000M');
      const subject = 'application/mark';
      expect(await watermark.advance(subject, { from: 1, to: 2 })).toBe(false);
      const missing: string[] = [];
      for await (const { subject: found, facts } of ports.unpublished.ofRound(round.id, [bodyId])) {
        if (found.kind === 'application' && found.id === 'mark') missing.push(...facts.map(({ id }) => id));
      }
      expect(missing).toEqual(['application/mark/1']);
      expect(await watermark.advance(subject, { from: 0, to: 1 })).toBe(true);
      await watermark.raise(subject, 1);
      expect(await watermark.position(subject)).toBe(1);
    });

    it('H8 a revoked membership is gone for decisions at once', async () => {
      const { members } = ports;
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
      const { rateLimit: limit } = ports;
      const now = new Date(at);
      const waits: number[] = [];
      for (let hit = 0; hit < 6; hit += 1) waits.push(await limit.hit('greedy', now));
      expect(waits.slice(0, 4)).toEqual([0, 0, 0, 0]);
      expect(waits.at(-1)).toBeGreaterThan(0);
      expect(await limit.hit('modest', now)).toBe(0);
    });
  });
}
