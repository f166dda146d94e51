import type { Schemas } from '#portal/api/client.ts';
import type { ShowFiled } from '#portal/case/show-value.ts';

export type Row = Readonly<Record<string, unknown>>;

export function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object' && row !== null) : [];
}

export function moved(rows: readonly Row[], from: number, to: number): Row[] {
  const row = rows[from];
  return row === undefined ? [...rows] : rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

/** What a closed row shows of itself: its first values in words. */
export function summaryOf(row: Row, columns: readonly Schemas['Column'][], show: ShowFiled): string {
  return columns
    .filter(({ value }) => value.type !== 'boolean' && value.type !== 'choices')
    .map((column) => show(column, row))
    .filter((shown) => shown.trim() !== '')
    .slice(0, 4)
    .join(' · ');
}

/** The sum of a column, as a computed field shows it. */
export function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((total, row) => {
    const value = row[column];
    return total + (typeof value === 'number' && Number.isFinite(value) ? value : 0);
  }, 0);
}
