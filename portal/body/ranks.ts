import type { Row } from '#portal/case/queries.ts';

const last = Number.MAX_SAFE_INTEGER;

/** The candidates of a body, best first; those without a rank at the end. */
export function inOrder(rows: readonly Row[]): Row[] {
  return rows
    .filter(({ status }) => status === 'nominated' || status === 'placed')
    .toSorted((left, right) => (left.rank ?? last) - (right.rank ?? last) || left.id.localeCompare(right.id));
}

/** The ranks to be written when one is moved: every candidate stands at its own number afterwards, and only what changed is written. */
export function moves(ordered: readonly Row[], from: number, to: number): { id: string; rank: number }[] {
  const row = ordered[from];
  if (!row) return [];
  const next = ordered.toSpliced(from, 1).toSpliced(to, 0, row);
  return next.flatMap(({ id, rank }, index) => (rank === index + 1 ? [] : [{ id, rank: index + 1 }]));
}
