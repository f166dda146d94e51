import { describe, expect, it } from 'vitest';
import { type CaseToCompare, compare, departures, type Intended } from '#domain/comparison.ts';

const team = (id: string, totals: readonly number[], assigned = 3): CaseToCompare => ({
  id,
  kind: 'service-team',
  assigned,
  scores: totals.map((total, index) => ({ evaluatorId: `e${index}`, total })),
});
const base = (id: string, totals: readonly number[]): CaseToCompare => ({ ...team(id, totals), kind: 'service-base' });
const wants = (applicationId: string, outcome: Intended['outcome'], reasoned = false): Intended => ({
  applicationId,
  outcome,
  reasoned,
});

describe('the comparison', () => {
  it('gives mean, spread and what is missing', () => {
    expect(compare([team('a', [8000, 9050])])[0]).toMatchObject({
      mean: 8525,
      spread: 1050,
      scored: 2,
      missing: 1,
      rank: 1,
    });
  });

  it('marks a tie and does not break it: 1, 2, 2, 4', () => {
    const table = compare([team('a', [9000]), team('b', [8000]), team('c', [7000, 9000]), team('d', [5000])]);
    expect(table.map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
    expect(table.map(({ tiedWith }) => tiedWith)).toEqual([[], ['c'], ['b'], []]);
  });

  it('ranks each kind by itself, and what nobody scored not at all', () => {
    const table = compare([team('a', [5000]), base('b', [9000]), team('c', [])]);
    expect(table.map(({ rank }) => rank)).toEqual([1, 1, undefined]);
    expect(table[2]).toMatchObject({ mean: undefined, spread: 0, missing: 3, tiedWith: [] });
  });
});

describe('a decision against the ranking (R39, R40)', () => {
  const table = compare([team('a', [9000]), team('b', [8000]), team('c', [8000]), base('d', [9900])]);

  it('is none where the better ranked has the better outcome, or the same', () => {
    expect(departures([wants('a', 'recommended'), wants('b', 'listed'), wants('c', 'listed')], table)).toEqual([]);
  });

  const missing = (...intended: Intended[]): string[] =>
    departures(intended, table).map(({ applicationId, against }) => `${applicationId} against ${against}`);

  it('is named on both sides where the better ranked has the worse one', () => {
    expect(missing(wants('a', 'not-selected'), wants('b', 'listed'))).toEqual(['a against b', 'b against a']);
  });

  it('is named where two that are tied are told apart, whichever gets more', () => {
    expect(missing(wants('b', 'listed'), wants('c', 'not-selected'))).toEqual(['b against c', 'c against b']);
    expect(missing(wants('c', 'listed'), wants('b', 'recommended'))).toEqual(['c against b', 'b against c']);
  });

  it('is settled by the reason of the better ranked, and for a tie by one on either side', () => {
    expect(missing(wants('a', 'not-selected', true), wants('b', 'listed'))).toEqual([]);
    expect(missing(wants('b', 'listed', true), wants('c', 'not-selected'))).toEqual([]);
    expect(missing(wants('b', 'listed'), wants('c', 'not-selected', true))).toEqual([]);
  });

  it('of the best is not settled by what is written about others (R39)', () => {
    const [b, c] = [wants('b', 'recommended', true), wants('c', 'recommended', true)];
    expect(missing(wants('a', 'not-selected'), b, c)).toEqual(['a against b', 'a against c']);
    expect(missing(wants('a', 'not-selected', true), b, c)).toEqual([]);
  });

  it('is none between kinds', () => {
    expect(missing(wants('a', 'recommended'), wants('d', 'not-selected'))).toEqual([]);
  });
});
