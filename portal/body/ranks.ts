import type { components } from '#portal/api/contract.generated.ts';

type Row = components['schemas']['ReviewedRow'];

interface Ranked {
  readonly id: string;
  readonly status: string;
  readonly rank?: number | undefined;
}

export interface RankGap<R> {
  /** The best rank that is not on the summary though a later one is. */
  readonly rank: number;
  readonly placed: number;
  /** The candidate that stands at it; undefined: nobody does. */
  readonly holder: R | undefined;
}

const last = Number.MAX_SAFE_INTEGER;

/** A rank as somebody typed it, from 1 to 999; undefined for everything else: nothing is rounded or guessed. */
export function rankOf(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').trim();
  return /^[1-9]\d{0,2}$/.test(digits) ? Number(digits) : undefined;
}

/** The candidates of a body, best first; those without a rank at the end. */
export function inOrder(rows: readonly Row[]): Row[] {
  return rows
    .filter(({ status }) => status === 'nominated' || status === 'placed')
    .toSorted((left, right) => (left.rank ?? last) - (right.rank ?? last) || left.id.localeCompare(right.id));
}

/** The ranks to be written when one is moved: every candidate stands at its own number afterwards, and only what changed is written. */
export function moves(ordered: readonly Row[], from: number, to: number): { row: Row; rank: number }[] {
  const row = ordered[from];
  if (!row) return [];
  const next = ordered.toSpliced(from, 1).toSpliced(to, 0, row);
  return next.flatMap((one, index) => (one.rank === index + 1 ? [] : [{ row: one, rank: index + 1 }]));
}

/** The first rank that several candidates hold, so that neither has a place of its own in the order (R33); best rank first. */
export function firstTie<R extends Ranked>(rows: readonly R[]): { rank: number; holders: R[] } | undefined {
  const ranked = rows.filter(({ status, rank }) => rank !== undefined && ['nominated', 'placed'].includes(status));
  const ranks = ranked.flatMap(({ rank }) => rank ?? []).toSorted((left, right) => left - right);
  const rank = ranks.find((one, at) => one === ranks[at - 1]);
  return rank === undefined ? undefined : { rank, holders: ranked.filter((one) => one.rank === rank) };
}

/** The first gap in the ranks of what is placed. One that was returned keeps its place, so the summary says who is placed. */
export function firstGap<R extends Ranked>(
  rows: readonly R[],
  placed: readonly { readonly id: string }[],
): RankGap<R> | undefined {
  const ids = new Set(placed.map(({ id }) => id));
  const ranks = rows
    .flatMap(({ id, rank }) => (ids.has(id) && rank !== undefined ? [rank] : []))
    .toSorted((left, right) => left - right);
  const index = ranks.findIndex((rank, at) => rank > (ranks[at - 1] ?? 0) + 1);
  const later = ranks[index];
  if (later === undefined) return undefined;
  const rank = (ranks[index - 1] ?? 0) + 1;
  return { rank, placed: later, holder: rows.find((one) => one.status === 'nominated' && one.rank === rank) };
}
