import type { Field, Label } from '#domain/form-definition.ts';
import { address } from '../xlsx/cell-name.ts';
import { type Merge, type OpenedSheet, openSheet } from '../xlsx/open-sheet.ts';
import { type cellFaultCodes, readCell } from './cell-value.ts';
import { isDouble, nameOf, type Row } from './row-doubles.ts';
import { shapeOf } from './table-shape.ts';
import { type Heading, headingAt, headingFaults, headingsOf } from './headings.ts';

export const tableFaultCodes = [
  'old-excel',
  'not-xlsx',
  'unreadable',
  'too-large-file',
  'sheet-hidden',
  'no-heading',
  'no-rows',
  'heading-missing',
  'heading-doubled',
  'heading-unknown',
  'formula',
  'error-value',
  'merged',
  'row-hidden',
  'too-many-rows',
  'row-doubled',
] as const;

/** One thing that is wrong with a file. A file with one is not read at all. */
export interface TableFault {
  readonly code: (typeof tableFaultCodes)[number] | (typeof cellFaultCodes)[number];
  /** As a spreadsheet names it (`C3`), with its row and the column of the form; absent: the file as a whole. */
  readonly cell?: string;
  readonly row?: number;
  readonly column?: Label;
  /** The limit, the value or the row that it is about. */
  readonly about?: string;
}

export interface TableRows {
  readonly rows: readonly Row[];
  /** Cells that the form wants filled in, and that are empty. */
  readonly blanks: number;
}

export type TableReading = TableRows | { readonly faults: readonly TableFault[] };

/** A spreadsheet as rows of one table of the form, by the form's definition: all of it, or every fault by its cell. */
export async function readTable(bytes: Uint8Array, table: Field): Promise<TableReading> {
  const { columns, max } = shapeOf(table);
  const foreign = foreignFile(bytes);
  if (foreign) return { faults: [{ code: foreign }] };
  const opened = await openSheet(bytes, max);
  if (typeof opened === 'string') return { faults: [{ code: opened === 'too-large' ? 'too-large-file' : opened }] };
  const sheet = { ...opened, rows: filledDown(opened) };
  const at = headingAt(sheet.rows, columns);
  if (at === undefined) return { faults: [{ code: 'no-heading', about: columns[0]?.label.zh ?? '' }] };
  const headings = headingsOf(sheet.rows[at] ?? [], columns);
  const named = headingFaults(headings, columns, at);
  const lines = linesBelow(sheet, at, headings);
  const read = lines.map(({ row, cells }) => readLine(row, cells, headings));
  const faults = [
    ...named,
    ...hiddenRows(sheet, lines),
    ...unfitCells(sheet, lines, headings),
    ...read.flatMap((line) => line.faults),
    ...(named.length > 0 ? [] : doubled(read, table, headings)),
    ...(lines.length > max ? [{ code: 'too-many-rows', about: String(max) } as const] : []),
    ...(lines.length === 0 ? [{ code: 'no-rows' } as const] : []),
  ];
  if (faults.length > 0) return { faults: oncePerCell(faults) };
  const required = columns.filter((column) => column.required);
  const blanks = read.reduce(
    (sum, { values }) => sum + required.filter(({ id }) => values[id] === undefined).length,
    0,
  );
  return { rows: read.map(({ values }) => values), blanks };
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Told by the first bytes: names lie. An encrypted .xlsx lies in the same kind of file as the old .xls. */
function foreignFile(bytes: Uint8Array): 'old-excel' | 'not-xlsx' | undefined {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'old-excel';
  return startsWith(bytes, [0x50, 0x4b]) ? undefined : 'not-xlsx';
}

/** A value that was merged over several rows belongs to each of them. */
function filledDown({ rows, merges }: OpenedSheet): unknown[][] {
  const filled = rows.map((row) => [...row]);
  for (const { startRow, endRow, startCol, endCol } of merges) {
    if (startCol !== endCol) continue;
    for (let row = startRow + 1; row <= endRow && row < filled.length; row += 1)
      (filled[row] ?? [])[startCol] = filled[startRow]?.[startCol] ?? null;
  }
  return filled;
}

interface Line {
  /** From 0. */
  readonly row: number;
  readonly cells: readonly unknown[];
}

const isFilled = (cell: unknown): boolean =>
  cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
const across = (merge: Merge, row: number): boolean =>
  merge.endCol > merge.startCol && merge.startRow <= row && row <= merge.endRow;

/** The rows of the table: no empty one, no note over the whole width, no repeated heading. */
function linesBelow(sheet: OpenedSheet, at: number, headings: readonly Heading[]): Line[] {
  return sheet.rows.flatMap((cells, row): Line[] => {
    const known = headings.filter(({ column }) => column !== undefined);
    const filled = known.filter(({ index }) => isFilled(cells[index]));
    const heading = filled.every(({ index, text }) => String(cells[index]).trim() === text);
    const note = filled.length === 1 && sheet.merges.some((merge) => across(merge, row));
    return row <= at || heading || note ? [] : [{ row, cells }];
  });
}

interface ReadLine {
  readonly row: number;
  readonly values: Row;
  readonly faults: readonly TableFault[];
}

function readLine(row: number, cells: readonly unknown[], headings: readonly Heading[]): ReadLine {
  const faults: TableFault[] = [];
  const values: Record<string, unknown> = {};
  for (const { column, index } of headings) {
    if (!column) continue;
    const read = readCell(column, cells[index]);
    if ('fault' in read)
      faults.push({
        ...placed(row, index, column),
        code: read.fault,
        ...(read.about === undefined ? {} : { about: read.about }),
      });
    else if (read.value !== undefined) values[column.id] = read.value;
  }
  return { row, values, faults };
}

const placed = (row: number, index: number, column: Field) => ({
  cell: address(row, index),
  row: row + 1,
  column: column.label,
});

/** Whoever imports it does not see them, so that nobody has checked what they hold. */
const hiddenRows = ({ hidden }: OpenedSheet, lines: readonly Line[]): TableFault[] =>
  lines
    .filter(({ row }) => hidden.has(row))
    .map(({ row }) => ({ code: 'row-hidden', row: row + 1, about: String(row + 1) }));

/** Formulas, errors and merged cells within the table; what stands around it may be as it likes. */
function unfitCells(sheet: OpenedSheet, lines: readonly Line[], headings: readonly Heading[]): TableFault[] {
  const [formulas, broken] = [new Set(sheet.formulas), new Set(sheet.broken)];
  return lines.flatMap(({ row }) =>
    headings.flatMap(({ index, column }): TableFault[] => {
      const cell = address(row, index);
      if (!column) return [];
      if (formulas.has(cell)) return [{ ...placed(row, index, column), code: 'formula' }];
      if (broken.has(cell)) return [{ ...placed(row, index, column), code: 'error-value' }];
      const merged = sheet.merges.some((merge) => across(merge, row) && merge.startCol === index);
      return merged ? [{ ...placed(row, index, column), code: 'merged' }] : [];
    }),
  );
}

function doubled(read: readonly ReadLine[], table: Field, headings: readonly Heading[]): TableFault[] {
  const name = nameOf(table);
  const heading = headings.find(({ column }) => column === name);
  if (!name || !heading) return [];
  return read.flatMap(({ row, values }, index): TableFault[] => {
    const earlier = read.slice(0, index).find((one) => isDouble(table, one.values, values));
    return earlier
      ? [{ ...placed(row, heading.index, name), code: 'row-doubled', about: String(earlier.row + 1) }]
      : [];
  });
}

/** A formula that gives nothing is one fault and not two. */
function oncePerCell(faults: readonly TableFault[]): TableFault[] {
  const seen = new Set<string>();
  return faults
    .filter(({ cell }) => cell === undefined || (!seen.has(cell) && seen.add(cell)))
    .toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
}
