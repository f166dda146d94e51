import { address } from './cell-name.ts';
import { sheetMarks } from './sheet-xml.ts';
import { type Merge, openSheet } from './open-sheet.ts';

export interface WantedColumn {
  /** What a row calls its value. */
  readonly id: string;
  /** The header as it must stand in the file; spaces around it do not matter. */
  readonly header: string;
  /** An empty cell in this column is a fault. */
  readonly required?: true;
}

export interface SheetLayout {
  readonly columns: readonly WantedColumn[];
  /** The column whose value may stand only once. */
  readonly key: string;
  readonly maxRows: number;
  /** What a key looks like: a cell over the whole width that begins with one is no note. */
  readonly keyLike?: RegExp;
}

export const sheetFaultCodes = [
  'unreadable',
  'too-large',
  'sheet-hidden',
  'too-many-rows',
  'no-header',
  'header-missing',
  'header-doubled',
  'header-unknown',
  'formula',
  'row-hidden',
  'column-hidden',
  'merged',
  'empty',
  'key-doubled',
] as const;

export interface SheetFault {
  readonly code: (typeof sheetFaultCodes)[number];
  /** Where, as a spreadsheet names it (`B7`); absent: the file as a whole. */
  readonly cell?: string;
  /** The header or the value that it is about. */
  readonly about?: string;
}

export interface ReadRow {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
  /** Where each value stands (`C7`), for what is found wrong with it later. */
  readonly cells: Readonly<Record<string, string>>;
}

export type SheetReading = { readonly rows: readonly ReadRow[] } | { readonly faults: readonly SheetFault[] };

/**
 * Reads the first sheet of an XLSX file: its header row is the first that holds the key's header, below any title. Nothing is
 * taken from a file with a fault: all of them are named at once, each with its cell.
 */
export async function readSheet(bytes: Uint8Array, layout: SheetLayout): Promise<SheetReading> {
  const opened = await openSheet(bytes, layout.maxRows);
  if (typeof opened === 'string') return { faults: [{ code: opened }] };
  const { doubled, flat } = await sheetMarks(bytes);
  if (doubled) return { faults: [{ code: 'unreadable' }] };
  const texts = opened.rows.map((row) => row.map(textOf));
  const keyHeader = layout.columns.find(({ id }) => id === layout.key)?.header;
  const at = texts.findIndex((row) => row.some((cell) => cell === keyHeader));
  if (at < 0) return { faults: [{ code: 'no-header', ...(keyHeader ? { about: keyHeader } : {}) }] };
  const columns = columnsOf(texts[at] ?? [], at, layout);
  const table = [...columns.places.values()];
  const notes = opened.merges.filter((merge) => isNote(merge, texts, { table, keyLike: layout.keyLike }));
  const lines = texts.map((row, index) => (notes.some((one) => isIn(one, index)) ? [] : row));
  const rows = rowsBelow(lines, at, columns.places);
  const formulas = opened.formulas.map((cell): SheetFault => ({ code: 'formula', cell }));
  const merged = mergedIn(rows, table, opened.merges);
  const hidden = rows
    .filter(({ row }) => opened.hidden.has(row - 1) || flat.has(row - 1))
    .map(({ row }): SheetFault => ({ code: 'row-hidden', about: String(row) }));
  const unseen = [...columns.places.values()]
    .filter((column) => opened.hiddenColumns.has(column))
    .map(
      (column): SheetFault => ({ code: 'column-hidden', cell: address(at, column), about: texts[at]?.[column] ?? '' }),
    );
  const faults = [...formulas, ...columns.faults, ...unseen, ...hidden, ...merged.faults];
  // What a merge hides is one fault and not two.
  faults.push(...faultsOf(rows, layout).filter(({ code, cell = '' }) => code !== 'empty' || !merged.hidden.has(cell)));
  return faults.length > 0 ? { faults } : { rows };
}

/** A line over the whole width is a note, and no row: it holds one text, and that is no row's key. */
function isNote(
  merge: Merge,
  texts: readonly (readonly string[])[],
  about: { table: readonly number[]; keyLike: RegExp | undefined },
): boolean {
  const { startRow, endRow, startCol, endCol } = merge;
  if (startCol > Math.min(...about.table) || endCol < Math.max(...about.table)) return false;
  const covered = texts.slice(startRow, endRow + 1).flatMap((row) => row.slice(startCol, endCol + 1));
  const [text = '', ...others] = covered;
  return others.every((other) => other === '') && !about.keyLike?.test(text);
}

const isIn = (merge: Merge, row: number): boolean => merge.startRow <= row && row <= merge.endRow;

/** Merges within the rows of the table, each by the first of its cells that stands there, and every cell that they cover. */
function mergedIn(
  rows: readonly ReadRow[],
  table: readonly number[],
  merges: readonly Merge[],
): { faults: SheetFault[]; hidden: ReadonlySet<string> } {
  const hidden = new Set<string>();
  const faults = merges.flatMap((merge): SheetFault[] => {
    const covered = rows
      .filter(({ row }) => isIn(merge, row - 1))
      .flatMap(({ row }) =>
        table
          .filter((column) => merge.startCol <= column && column <= merge.endCol)
          .toSorted((left, right) => left - right)
          .map((column) => address(row - 1, column)),
      );
    for (const cell of covered) hidden.add(cell);
    const [cell] = covered;
    return cell === undefined ? [] : [{ code: 'merged', cell }];
  });
  return { faults, hidden };
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';
}

interface Places {
  readonly places: ReadonlyMap<string, number>;
  readonly faults: readonly SheetFault[];
}

function columnsOf(header: readonly string[], row: number, layout: SheetLayout): Places {
  const places = new Map<string, number>();
  const faults: SheetFault[] = [];
  header.forEach((text, column) => {
    if (text === '') return;
    const wanted = layout.columns.find((one) => one.header === text);
    const fault = !wanted ? 'header-unknown' : places.has(wanted.id) ? 'header-doubled' : undefined;
    if (fault) faults.push({ code: fault, cell: address(row, column), about: text });
    else if (wanted) places.set(wanted.id, column);
  });
  const missing = layout.columns.filter(({ id }) => !places.has(id));
  return { places, faults: [...faults, ...missing.map((one) => missingHeader(one, row))] };
}

const missingHeader = ({ header }: WantedColumn, row: number): SheetFault => ({
  code: 'header-missing',
  cell: `${row + 1}:${row + 1}`,
  about: header,
});

function rowsBelow(
  rows: readonly (readonly string[])[],
  header: number,
  places: ReadonlyMap<string, number>,
): ReadRow[] {
  return rows.slice(header + 1).flatMap((cells, index): ReadRow[] => {
    const values = Object.fromEntries([...places].map(([id, column]) => [id, cells[column] ?? '']));
    const empty = Object.values(values).every((value) => value === '');
    const row = header + index + 2;
    const where = Object.fromEntries([...places].map(([id, column]) => [id, address(row - 1, column)]));
    return empty ? [] : [{ row, values, cells: where }];
  });
}

function faultsOf(rows: readonly ReadRow[], layout: SheetLayout): SheetFault[] {
  const seen = new Set<string>();
  const faults = rows.flatMap(({ values, cells }): SheetFault[] => {
    const cell = (id: string): string => cells[id] ?? '';
    const empty = layout.columns
      .filter(({ id, required }) => required && values[id] === '')
      .map(({ id, header }): SheetFault => ({ code: 'empty', cell: cell(id), about: header }));
    const key = values[layout.key] ?? '';
    const doubled = key !== '' && seen.has(key);
    seen.add(key);
    return doubled ? [...empty, { code: 'key-doubled', cell: cell(layout.key), about: key }] : empty;
  });
  return rows.length > layout.maxRows ? [...faults, { code: 'too-many-rows', about: String(layout.maxRows) }] : faults;
}
