import type { Typeface } from './typeface.ts';
import { type Line, wrap } from './wrap.ts';

/** Sizes in points. */
export interface TextStyle {
  readonly size: number;
  readonly lineHeight: number;
  readonly padding: number;
}

const body = { size: 9.5, lineHeight: 14, padding: 3.5 };
const small = { size: 7.5, lineHeight: 10.5, padding: 2.5 };
const heading = { size: 11, lineHeight: 16, padding: 4 };
const title = { size: 16, lineHeight: 24, padding: 8 };
export const styles: Readonly<Record<'body' | 'small' | 'heading' | 'title', TextStyle>> = {
  body,
  small,
  heading,
  title,
};

export interface Cell {
  /** In points from the left edge of the sheet. */
  readonly x: number;
  readonly width: number;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly shaded: boolean;
  readonly centred: boolean;
  /** It holds a phone number, which not everybody is shown. */
  readonly phone: boolean;
}

/** One ruled row of the form: never cut in two unless it is taller than a page. */
export interface Row {
  readonly kind: 'row';
  readonly cells: readonly Cell[];
  readonly height: number;
  /** Printed again at the top of each page that the table goes on to. */
  readonly header?: Row | undefined;
  /** A heading does not stay behind alone at the foot of a page. */
  readonly withNext?: true | undefined;
  /** A long text: it fills the rest of the page and goes on, instead of moving to the next one whole. */
  readonly flows?: true | undefined;
}

export interface CellText {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly style?: TextStyle;
  readonly shaded?: boolean;
  readonly centred?: boolean;
  readonly bold?: boolean;
  readonly phone?: boolean;
}

export function rowOf(
  typeface: Typeface,
  texts: readonly CellText[],
  more: Pick<Row, 'header' | 'withNext' | 'flows'> = {},
): Row {
  const cells = texts.map(({ text, x, width, style = body, bold = false, ...said }): Cell => {
    const { shaded = false, centred = false, phone = false } = said;
    const lines = wrap(typeface, text, { width: width - 2 * style.padding, size: style.size, bold });
    return { x, width, lines, style, shaded, centred, phone };
  });
  return { kind: 'row', cells, height: heightOf(cells), ...more };
}

/** Each line with its upper edge, in a row that begins at `y`: short labels stand in the middle of their cell, texts at its top. */
export function linesOf(
  { lines, style, centred }: Cell,
  { y, height }: { y: number; height: number },
): { line: Line; top: number }[] {
  const inMiddle = centred || lines.length === 1;
  const first = y + (inMiddle ? (height - lines.length * style.lineHeight) / 2 : style.padding);
  return lines.map((line, index) => ({ line, top: first + index * style.lineHeight }));
}

/** Cuts a row by lines into parts of which the first is at most `first` points high and the others at most `limit`. */
export function cutRow(row: Row, limit: number, first = limit): Row[] {
  const [head, rest] = splitRow(row, first);
  if (!rest) return [row];
  return [...(head ? [head] : []), ...(rest.height > limit ? cutRow(rest, limit) : [rest])];
}

/** At least this many lines stand together before and after a cut. */
const together = 3;

function splitRow(row: Row, height: number): [Row | undefined, Row | undefined] {
  if (row.height <= height) return [row, undefined];
  const fits = (cell: Cell): number => Math.floor((height - 2 * cell.style.padding) / cell.style.lineHeight);
  const most = Math.max(...row.cells.map(({ lines }) => lines.length));
  if (Math.min(...row.cells.map(fits)) < together || most <= together) return [undefined, row];
  const part = (take: (cell: Cell) => readonly Line[]): Row => {
    const cells = row.cells.map((cell) => ({ ...cell, lines: take(cell) }));
    return { ...row, cells, height: heightOf(cells) };
  };
  const cut = (cell: Cell): number => Math.min(fits(cell), Math.max(cell.lines.length - together, together));
  return [part((cell) => cell.lines.slice(0, cut(cell))), part((cell) => cell.lines.slice(cut(cell)))];
}

function heightOf(cells: readonly Cell[]): number {
  return Math.max(...cells.map(({ lines, style }) => Math.max(1, lines.length) * style.lineHeight + 2 * style.padding));
}
