import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvaluatorEntry, PreparedChange } from '#ports/evaluations.ts';
import { hash, round } from '../domain/fixtures.ts';
import { at } from '../support/application-steps.ts';
import type { TablePorts } from '../support/table-ports.ts';
import type { OpenTable } from './open-table.ts';

/** What the panel keeps, as the table and the fakes both keep it: evaluators' parts and prepared decisions. */
export function panelContract(open: OpenTable): void {
  let ports: TablePorts;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ ports, stop: close } = await open());
  });
  afterAll(() => close());

  const change = async (key: string, prepared: PreparedChange) =>
    (await ports.store.save({ command: { key, contentHash: key }, changes: [], prepared })).outcome;

  describe('what the panel keeps', () => {
    it('prepared decisions are listed until they are taken back', async () => {
      const { prepared } = ports;
      const own = { applicationId: 'p1', outcome: 'listed', opinionSha256: hash, reasoned: false, reserve: 2 } as const;
      const decision = { ...own, formVersion: 2, preparedBy: 'bureau', preparedAt: at, since: at };
      expect(await prepared.loadPrepared(round.id)).toEqual({ version: 0, released: [], decisions: [] });
      expect(await change('prepare-p1', { roundId: round.id, act: 'prepare', decision })).toBe('saved');
      expect(await prepared.loadPrepared(round.id)).toEqual({ version: 1, released: [], decisions: [decision] });
      expect(await change('withdraw-p1', { roundId: round.id, act: 'withdraw', applicationId: 'p1' })).toBe('saved');
      expect(await prepared.loadPrepared(round.id)).toEqual({ version: 2, released: [], decisions: [] });
    });

    it('D3 the prepared set is released at the version that was seen, once, and what was released cannot be prepared again', async () => {
      const { prepared } = ports;
      const other = 'round-of-releases';
      const own = { applicationId: 'p2', outcome: 'listed', opinionSha256: hash, reasoned: true } as const;
      const decision = { ...own, preparedBy: 'b', preparedAt: at };
      const prepare = { roundId: other, act: 'prepare', decision } as const;
      const release = (expected: number) =>
        ({ roundId: other, act: 'release', expected, applicationIds: ['p2'] }) as const;
      await change('d3-prepare', prepare);
      expect(await change('d3-stale', release(0))).toBe('changed-meanwhile');
      const both = await Promise.all([change('d3-first', release(1)), change('d3-second', release(1))]);
      expect(both.toSorted()).toEqual(['changed-meanwhile', 'saved']);
      expect(await prepared.loadPrepared(other)).toMatchObject({ version: 2, released: ['p2'] });
      expect(await change('d3-again', prepare)).toBe('already-decided');
      expect(await change('d3-back', { roundId: other, act: 'withdraw', applicationId: 'p2' })).toBe('already-decided');
    });

    it('D3 a case that leaves the table moves the set on, so that what was looked at before is not released', async () => {
      const { prepared } = ports;
      const other = 'round-of-leaving';
      const own = { applicationId: 'p3', outcome: 'listed', opinionSha256: hash, reasoned: true } as const;
      const decision = { ...own, preparedBy: 'b', preparedAt: at };
      const leave = { roundId: other, act: 'leave', applicationId: 'p3' } as const;
      const release = (expected: number) =>
        ({ roundId: other, act: 'release', expected, applicationIds: ['p3'] }) as const;
      await change('left-prepare', { roundId: other, act: 'prepare', decision });
      expect(await change('left', leave)).toBe('saved');
      expect(await change('left-stale', release(1))).toBe('changed-meanwhile');
      expect(await prepared.loadPrepared(other)).toEqual({ version: 2, released: [], decisions: [decision] });
      expect(await change('left-release', release(2))).toBe('saved');
      expect(await change('left-late', leave)).toBe('already-decided');
    });

    it('an evaluator’s part is found by round, by application and by evaluator, one query each', async () => {
      const { evaluations } = ports;
      const score = { formVersion: 1, scoreSha256: hash, total: 8350, points: { reach: 8 } };
      const part = { roundId: round.id, applicationId: 'ev1', memberId: 'e1', status: 'assigned', at } as const;
      const write = (key: string, entry: EvaluatorEntry) =>
        ports.store.save({ command: { key, contentHash: key }, changes: [], evaluators: [entry] });
      await write('ev-1', part);
      const units = { formVersion: 1, applicantNames: ['甲医院'], employers: ['乙大学'] };
      await write('ev-2', { ...part, applicationId: 'ev10', units });
      await write('ev-3', { ...part, score });
      expect(await evaluations.ofApplication(round.id, 'ev1')).toEqual([{ ...part, score }]);
      expect(await evaluations.ofEvaluator(round.id, 'e1')).toEqual([
        { ...part, score },
        { ...part, applicationId: 'ev10', units },
      ]);
      expect(await evaluations.ofRound(round.id)).toHaveLength(2);
    });
  });
}
