import { writeXlsx } from 'hucre/xlsx';

export interface WrittenColumn {
  /** As people read it, in Chinese. */
  readonly header: string;
  /** In characters of the standard font; a Chinese one takes two. */
  readonly width: number;
  /** Short words and numbers stand in the middle; a number does anyhow. */
  readonly centred?: boolean | undefined;
}

type Value = string | number | null;

export interface SheetToWrite {
  readonly name: string;
  readonly title: string;
  /** Lines between the title and the table, each over its whole width. */
  readonly above?: readonly string[];
  readonly columns: readonly WrittenColumn[];
  /** A text stays a text whatever it begins with: nothing that a person typed ever becomes a formula. */
  readonly rows: readonly (readonly Value[])[];
  readonly below?: readonly string[];
  readonly orientation?: 'portrait' | 'landscape';
  /** An instant in UTC: the file's own date, so that the same data give the same bytes. */
  readonly at: string;
}

const font = { name: '宋体', size: 10 };
const line = { style: 'thin' } as const;
const border = { top: line, right: line, bottom: line, left: line };
const wrapped = { wrapText: true, vertical: 'center' } as const;
const styles = {
  title: { font: { ...font, size: 16, bold: true }, alignment: { ...wrapped, horizontal: 'center' } },
  plain: { font, alignment: { ...wrapped, horizontal: 'left' } },
  header: { font: { ...font, bold: true }, border, alignment: { ...wrapped, horizontal: 'center' } },
  cell: { font, border, alignment: { ...wrapped, horizontal: 'left' } },
  centred: { font, border, alignment: { ...wrapped, horizontal: 'center' } },
} as const;

/** Writes one sheet that opens and prints as it is: A4, one page wide, its header row again on every page. */
export function writeSheet(sheet: SheetToWrite): Promise<Uint8Array> {
  const { columns, above = [], below = [] } = sheet;
  const headerRow = 1 + above.length;
  const merged = (text: string): (string | null)[] => [text, ...columns.slice(1).map(() => null)];
  const rows = [
    merged(sheet.title),
    ...above.map(merged),
    columns.map(({ header }) => header),
    ...sheet.rows.flatMap((row) => withContinuation(row, columns)),
    ...below.map(merged),
  ];
  const whole = [...[sheet.title, ...above].keys(), ...below.map((_line, index) => rows.length - below.length + index)];
  const at = new Date(sheet.at);
  return writeXlsx({
    properties: { title: sheet.title, created: at, modified: at },
    defaultFont: font,
    stringMode: 'inline',
    sheets: [
      {
        name: sheet.name,
        columns: columns.map(({ width }) => ({ width })),
        rows,
        cells: styled(rows, { headerRow, whole, columns }),
        rowDefs: new Map(rows.map((row, index) => [index, { height: heightOfRow(row, { index, whole, columns }) }])),
        merges: whole.map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: columns.length - 1 })),
        freezePane: { rows: headerRow + 1 },
        headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
        pageSetup: {
          paperSize: 'a4',
          orientation: sheet.orientation ?? 'portrait',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
          margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
        },
      },
    ],
  });
}

type Cells = NonNullable<Parameters<typeof writeXlsx>[0]['sheets'][number]['cells']>;

function styled(
  rows: readonly (readonly Value[])[],
  at: { headerRow: number; whole: readonly number[]; columns: readonly WrittenColumn[] },
): Cells {
  const cells: Cells = new Map();
  rows.forEach((row, index) => {
    const lines = at.whole.includes(index) ? (index === 0 ? styles.title : styles.plain) : undefined;
    row.forEach((value, column) => {
      const middle = typeof value === 'number' || at.columns[column]?.centred === true;
      const own = index === at.headerRow ? styles.header : middle ? styles.centred : styles.cell;
      cells.set(`${index},${column}`, { style: lines ?? own });
    });
  });
  return cells;
}

const linePoints = 14.5;
/** No program shows a row that is higher than 409 points: what needs more goes on in the next row. */
const mostLines = 26;

/** Programs do not measure wrapped cells when they open a file: so many points as the longest cell of the row takes. */
function heightOfRow(
  row: readonly Value[],
  at: { index: number; whole: readonly number[]; columns: readonly WrittenColumn[] },
): number {
  if (!at.whole.includes(at.index)) return linesOfRow(row, at.columns) * linePoints + 5;
  const total = at.columns.reduce((sum, { width }) => sum + width, 0);
  const title = at.index === 0;
  const lines = linesOf(String(row[0] ?? ''), total / (title ? styles.title.font.size / font.size : 1));
  return title ? lines * 22 + 14 : lines * linePoints + 10;
}

function linesOfRow(row: readonly Value[], columns: readonly WrittenColumn[]): number {
  return Math.max(...row.map((value, index) => linesOf(String(value ?? ''), columns[index]?.width ?? 10)));
}

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);

/** The row, and as many more below it as its longest text needs. */
function withContinuation(row: readonly Value[], columns: readonly WrittenColumn[]): Value[][] {
  if (linesOfRow(row, columns) <= mostLines) return [[...row]];
  const parts = row.map((value, index) =>
    typeof value === 'string' ? pieces(value, columns[index]?.width ?? 10) : [value],
  );
  const most = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: most }, (_none, number) => parts.map((part) => part[number] ?? null));
}

function pieces(text: string, width: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of text) {
    if (linesOf(piece + character, width) > mostLines) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

/** In characters of the standard font: what is no Latin letter takes two, and a little air for where lines break. */
function widthOf(line: string): number {
  return Array.from(line).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0xff ? 2.15 : 1.1), 0);
}
