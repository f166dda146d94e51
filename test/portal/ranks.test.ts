import { expect, it } from 'vitest';
import { firstGap, firstTie, rankOf } from '#portal/body/ranks.ts';

type Row = Parameters<typeof firstGap>[0][number];
const row = (id: string, rank: number | undefined, status = 'nominated'): Row => ({ id, rank, status });
const gapOf = (rows: readonly Row[]) => {
  const gap = firstGap(
    rows,
    rows.filter(({ status }) => status !== 'nominated'),
  );
  return gap && [gap.rank, gap.placed, gap.holder?.id];
};

it.each<[string, readonly Row[], ReturnType<typeof gapOf>]>([
  ['nothing placed', [row('a', 2), row('b', undefined)], undefined],
  ['the first placed', [row('a', 1, 'placed'), row('b', 2)], undefined],
  ['the second placed, and nobody first', [row('a', 2, 'placed'), row('b', undefined)], [1, 2, undefined]],
  ['the second placed before the first', [row('a', 2, 'placed'), row('b', 1)], [1, 2, 'b']],
  ['the third placed beside the first', [row('a', 1, 'placed'), row('b', 3, 'placed'), row('c', 2)], [2, 3, 'c']],
  ['the first returned, which keeps its place', [row('a', 2, 'placed'), row('b', 1, 'returned')], undefined],
  ['two with one rank', [row('a', 1, 'placed'), row('b', 1, 'placed')], undefined],
  ['one placed without a rank', [row('a', undefined, 'placed'), row('b', 1)], undefined],
])('a gap in the ranks of what is placed: %s', (_what, rows, gap) => {
  expect(gapOf(rows)).toEqual(gap);
});

it.each<[string, readonly Row[], readonly [number, readonly string[]] | undefined]>([
  ['each its own', [row('a', 1), row('b', 2)], undefined],
  ['two unranked', [row('a', undefined), row('b', undefined)], undefined],
  ['two with one rank', [row('a', 2), row('b', 2, 'placed'), row('c', 1)], [2, ['a', 'b']]],
  ['one of them is no candidate', [row('a', 1), row('b', 1, 'declined')], undefined],
  ['two ties: the better', [row('a', 3), row('b', 3), row('c', 1), row('d', 1)], [1, ['c', 'd']]],
])('candidates that share a rank: %s', (_what, rows, tie) => {
  const found = firstTie(rows);
  expect(found && [found.rank, found.holders.map(({ id }) => id)]).toEqual(tie);
});

it('a rank is a whole number from 1 to 999 as it was typed, and nothing else is taken for one', () => {
  expect(['1', ' 12 ', '９', '999'].map(rankOf)).toEqual([1, 12, 9, 999]);
  for (const typed of ['', '0', '01', '1000', '1.5', '1e2', '-1', '1 2', '一']) expect(rankOf(typed)).toBeUndefined();
});
