import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256OfText } from '#adapters/system/runtime.ts';
import { firstBrokenLink } from '#domain/chain.ts';
import { explain } from '#domain/refusals.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { bodyId, hash, round } from '../domain/fixtures.ts';
import { act, begin, nominated, openRound, place, scanOf, servicesOn } from '../support/application-steps.ts';
import type { OpenTable } from './open-table.ts';

/** What every record store must do: the table's adapter and the fake are held to the same words. */
export function recordStoreContract(open: OpenTable): void {
  let services: CaseServices;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const { ports, stop } = await open();
    services = servicesOn(ports.store);
    close = stop;
    await openRound(services);
  });
  afterAll(() => close());

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

    it('C10 a command is known again however much happened since', async () => {
      await begin(services, 'old');
      for (let time = 0; time < 10; time += 1) {
        await act(services, 'old', { name: 'freeze', formSha256: hash }, `freeze${time}`);
        await act(services, 'old', { name: 'edit-again' }, `edit${time}`);
      }
      const length = (await services.store.history({ kind: 'application', id: 'old' })).length;
      expect(await act(services, 'old', { name: 'freeze', formSha256: hash }, 'freeze0')).toHaveProperty('done');
      expect(await services.store.history({ kind: 'application', id: 'old' })).toHaveLength(length);
    });

    it('K2 a long history leaves the state small: each fact is an item of its own', async () => {
      await begin(services, 'long');
      for (let time = 0; time < 40; time += 1) {
        await act(services, 'long', { name: 'freeze', formSha256: hash }, `freeze${time}`);
        await act(services, 'long', { name: 'edit-again' }, `edit${time}`);
      }
      const stored = await services.store.loadApplication('long');
      expect(stored?.head.sequence).toBeGreaterThan(80);
      expect(JSON.stringify(stored).length).toBeLessThan(4096);
    });

    it('tells an illegal step from a stale one', async () => {
      await begin(services, 'illegal');
      expect(await act(services, 'illegal', { name: 'nominate', assessmentSha256: hash })).toEqual({
        refusal: { code: 'not-submitted' },
      });
      expect(await act(services, 'nobody', { name: 'withdraw' })).toEqual({ refusal: { code: 'not-found' } });
    });

    it('D2 the same key with another content is refused, and says so with 422', async () => {
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
      expect(explain('key-reused').status).toBe(422);
      expect(await services.store.history({ kind: 'application', id: 'reused' })).toHaveLength(2);
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
      expect(
        outcomes.filter((outcome) => 'refusal' in outcome && outcome.refusal.code === 'quota-reached'),
      ).toHaveLength(19);
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
}
