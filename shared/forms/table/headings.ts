import type { Field, Label } from '#domain/form-definition.ts';
import { address } from '../xlsx/cell-name.ts';

/** A filled cell of the heading row; without a column where the table has none of that name. */
export interface Heading {
  readonly index: number;
  readonly text: string;
  readonly column: Field | undefined;
}

interface HeadingFault {
  readonly code: 'heading-missing' | 'heading-doubled' | 'heading-unknown';
  readonly cell?: string;
  readonly row: number;
  readonly column?: Label;
  readonly about: string;
}

/** People number their rows; the form does so by itself. */
const numbering = ['序号', '编号', 'no', 'no.'];

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : '');
/** `手 机*`, `手机（必填）` and `手机` are one heading. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s|\*|\(必填\)/g, '')
    .toLowerCase();

function columnOf(text: string, columns: readonly Field[]): Field | undefined {
  const said = bare(text);
  return columns.find(({ label }) => bare(label.zh) === said || bare(label.en) === said);
}

/** The row with the most headings that the table knows, the first of them; undefined: none has two (or its only one). */
export function headingAt(rows: readonly (readonly unknown[])[], columns: readonly Field[]): number | undefined {
  const known = rows.map((row) => row.filter((cell) => textOf(cell) !== '' && columnOf(textOf(cell), columns)).length);
  const most = Math.max(0, ...known);
  return most >= Math.min(2, columns.length) ? known.indexOf(most) : undefined;
}

export function headingsOf(row: readonly unknown[], columns: readonly Field[]): Heading[] {
  return row.flatMap((cell, index) => {
    const text = textOf(cell);
    return text === '' ? [] : [{ index, text, column: columnOf(text, columns) }];
  });
}

/** Columns that are missing, twice there, or none of this table. */
export function headingFaults(headings: readonly Heading[], columns: readonly Field[], row: number): HeadingFault[] {
  const present = headings.flatMap(({ index, text, column }, at): HeadingFault[] => {
    const place = { cell: address(row, index), row: row + 1, about: text };
    if (!column) return numbering.includes(bare(text)) ? [] : [{ ...place, code: 'heading-unknown' }];
    const twice = headings.slice(0, at).some((one) => one.column === column);
    return twice ? [{ ...place, code: 'heading-doubled', column: column.label }] : [];
  });
  const missing = columns
    .filter((column) => !headings.some((one) => one.column === column))
    .map(({ label }): HeadingFault => ({ code: 'heading-missing', row: row + 1, column: label, about: label.zh }));
  return [...present, ...missing];
}
