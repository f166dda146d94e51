import type { Compared } from './queries.ts';

export const sortKeys = ['rank', 'projectName', 'body', 'bodyRank', 'mean', 'spread', 'outcome'] as const;
export type SortKey = (typeof sortKeys)[number];
export interface Sorting {
  readonly by: SortKey;
  readonly down: boolean;
}
export const bestFirst: Sorting = { by: 'rank', down: false };

function valueOf(row: Compared, by: SortKey): string | number | undefined {
  switch (by) {
    case 'body':
      return row.body.name;
    case 'outcome':
      return row.prepared?.outcome;
    case 'projectName':
    case 'rank':
    case 'bodyRank':
    case 'mean':
    case 'spread':
      return row[by];
  }
}

function order(left: string | number, right: string | number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), 'zh-CN');
}

/** What has no value stands last, whichever way it is sorted; equals stand in the order of their ranks. */
export function sorted(rows: readonly Compared[], { by, down }: Sorting): Compared[] {
  const last = Number.MAX_SAFE_INTEGER;
  return rows.toSorted((left, right) => {
    const [one, other] = [valueOf(left, by), valueOf(right, by)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return (down ? -1 : 1) * order(one, other) || (left.rank ?? last) - (right.rank ?? last);
  });
}

/** The same column once more turns the order; another begins with its own. Points begin with the most. */
export const resorted = (now: Sorting, by: SortKey): Sorting =>
  now.by === by ? { by, down: !now.down } : { by, down: by === 'mean' || by === 'spread' };
