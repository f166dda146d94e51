import { canonicalJson } from './chain.ts';
import type { FilledRow } from './form-paths.ts';

export interface RowPair {
  readonly before: FilledRow;
  readonly after: FilledRow;
}

export interface MatchedRows {
  /** The same row, changed or not. */
  readonly pairs: readonly RowPair[];
  readonly removed: readonly FilledRow[];
  readonly added: readonly FilledRow[];
}

/**
 * Which row of one version is which of the next. Rows have no ids: first those that are equal, wherever they moved; then the
 * most alike, at least half of their cells; then, where no row came or went, those that kept their place.
 */
export function matchRows(before: readonly FilledRow[], after: readonly FilledRow[]): MatchedRows {
  const found: RowPair[] = [];
  const left = (): FilledRow[] => before.filter((row) => !found.some((pair) => pair.before === row));
  const right = (): FilledRow[] => after.filter((row) => !found.some((pair) => pair.after === row));
  for (const row of after) {
    const equal = nearest(
      left().filter((one) => canonicalJson(one.cells) === canonicalJson(row.cells)),
      row,
    );
    if (equal) found.push({ before: equal, after: row });
  }
  for (const pair of alike(left(), right())) {
    const free = found.every((one) => one.before !== pair.before && one.after !== pair.after);
    if (free) found.push(pair);
  }
  if (before.length === after.length) {
    for (const row of right()) {
      const there = left().find(({ at }) => at === row.at);
      if (there) found.push({ before: there, after: row });
    }
  }
  const pairs = found.toSorted((one, other) => one.after.at - other.after.at);
  return { pairs, removed: left(), added: right() };
}

function nearest(rows: readonly FilledRow[], to: FilledRow): FilledRow | undefined {
  return rows.toSorted((one, other) => Math.abs(one.at - to.at) - Math.abs(other.at - to.at))[0];
}

/** Pairs that share at least half of their cells, the most alike first, then the nearest. */
function alike(before: readonly FilledRow[], after: readonly FilledRow[]): RowPair[] {
  return before
    .flatMap((one) => after.map((other) => ({ before: one, after: other, likeness: likeness(one, other) })))
    .filter((pair) => pair.likeness >= 0.5)
    .toSorted((one, other) => other.likeness - one.likeness || distance(one) - distance(other));
}

const distance = ({ before, after }: RowPair): number => Math.abs(before.at - after.at);

function likeness(one: FilledRow, other: FilledRow): number {
  const cells = [...new Set([...Object.keys(one.cells), ...Object.keys(other.cells)])];
  const equal = cells.filter(
    (id) => canonicalJson([one.cells[id] ?? null]) === canonicalJson([other.cells[id] ?? null]),
  );
  return equal.length / cells.length;
}
