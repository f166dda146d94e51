import type { Row } from './queries.ts';

/** What a list is narrowed to; empty: everything. */
export interface Filters {
  readonly mine: boolean;
  readonly status: string;
  readonly kind: string;
  readonly bodyId: string;
  readonly words: string;
}

export const noFilters: Filters = { mine: false, status: '', kind: '', bodyId: '', words: '' };

/** What waits for the body: to be assessed, to be ranked, or somebody to be called. */
export const waitsForBody = ({ status, rank, unreached = 0 }: Row): boolean =>
  status === 'submitted' || (status === 'nominated' && rank === undefined) || unreached > 0;

/** What waits for the bureau: what was forwarded, and what was filed with it directly. */
export const waitsForBureau = ({ status, bodyId }: Row): boolean =>
  status === 'forwarded' || (status === 'submitted' && bodyId === 'bureau');

export function narrowed(rows: readonly Row[], filters: Filters, waits: (row: Row) => boolean): Row[] {
  const words = filters.words.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (!filters.mine || waits(row)) &&
      (filters.status === '' || row.status === filters.status) &&
      (filters.kind === '' || row.kind === filters.kind) &&
      (filters.bodyId === '' || row.bodyId === filters.bodyId) &&
      (words === '' ||
        [row.projectName, row.applicantName, row.creditCode, row.id].some((text) =>
          text?.toLowerCase().includes(words),
        )),
  );
}

/** How many rows stand in each state, in the order in which they come. */
export function countsBy<K extends 'status' | 'kind' | 'bodyId'>(rows: readonly Row[], key: K): [Row[K], number][] {
  const counts = new Map<Row[K], number>();
  for (const row of rows) counts.set(row[key], (counts.get(row[key]) ?? 0) + 1);
  return [...counts];
}
