import { readXlsx, type Sheet } from 'hucre/xlsx';
import { address } from './cell-name.ts';
import { declaredBytes } from './zip-entries.ts';

export interface Merge {
  readonly startRow: number;
  readonly endRow: number;
  readonly startCol: number;
  readonly endCol: number;
}

export interface OpenedSheet {
  readonly rows: readonly (readonly unknown[])[];
  /** Addresses (`B7`) of cells with a formula, and of those that show an error (`#N/A`). */
  readonly formulas: readonly string[];
  readonly broken: readonly string[];
  readonly merges: readonly Merge[];
  /** Rows that nobody sees, from 0: hidden by hand, left out by a filter, or of no height. */
  readonly hidden: ReadonlySet<number>;
  /** The same of columns. */
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Why nothing is read of a file. */
export type Unopened = 'unreadable' | 'too-large' | 'sheet-hidden';

/** A list of a round has some hundred rows: what swells beyond this is no list. */
const maxBytes = 5 * 1024 * 1024;
const maxUnpackedBytes = 60 * 1024 * 1024;

/** The first sheet of an XLSX file as the library reads it; of its rows no more than a bit beyond what the list may have. */
export async function openSheet(bytes: Uint8Array, maxRows: number): Promise<OpenedSheet | Unopened> {
  const unpacked = declaredBytes(bytes);
  if (unpacked === undefined) return 'unreadable';
  if (bytes.length > maxBytes || unpacked > maxUnpackedBytes) return 'too-large';
  try {
    // Titles and notes stand around the table: some rows more than it may have.
    const { sheets } = await readXlsx(bytes, { sheets: [0], maxRows: maxRows + 50 });
    const [sheet] = sheets;
    if (!sheet) return 'unreadable';
    if (sheet.hidden || sheet.veryHidden) return 'sheet-hidden';
    const hidden = new Set(
      [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden: out, height }]) => (out || height === 0 ? row : [])),
    );
    const hiddenColumns = new Set(
      (sheet.columns ?? []).flatMap(({ hidden: out, width }, column) => (out || width === 0 ? column : [])),
    );
    return { rows: sheet.rows, merges: sheet.merges ?? [], hidden, hiddenColumns, ...unfit(sheet.cells) };
  } catch {
    // Whatever the library says of a broken or encrypted file, the person hears that it cannot be read.
    return 'unreadable';
  }
}

function unfit(cells: Sheet['cells']): Pick<OpenedSheet, 'formulas' | 'broken'> {
  const formulas: string[] = [];
  const broken: string[] = [];
  for (const [place, cell] of cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (cell.formula !== undefined || cell.type === 'formula') formulas.push(address(row, column));
    else if (cell.type === 'error') broken.push(address(row, column));
  }
  return { formulas, broken };
}
