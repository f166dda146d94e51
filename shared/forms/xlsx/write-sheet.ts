import { writeXlsx } from 'hucre/xlsx';

export interface WrittenColumn {
  /** As people read it, in Chinese. */
  readonly header: string;
  /** In characters of the standard font; a Chinese one takes two. */
  readonly width: number;
}

export interface SheetToWrite {
  readonly name: string;
  readonly title: string;
  /** Lines between the title and the table, each over its whole width. */
  readonly above?: readonly string[];
  readonly columns: readonly WrittenColumn[];
  /** A text stays a text whatever it begins with: nothing that a person typed ever becomes a formula. */
  readonly rows: readonly (readonly (string | number | null)[])[];
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
    ...sheet.rows.map((row) => [...row]),
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
        cells: styled(rows, { headerRow, whole }),
        rowDefs: new Map(rows.map((row, index) => [index, { height: heightOf(row, whole.includes(index), columns) }])),
        merges: whole.map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: columns.length - 1 })),
        freezePane: { rows: headerRow + 1 },
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
  rows: readonly (readonly (string | number | null)[])[],
  at: { headerRow: number; whole: readonly number[] },
): Cells {
  const cells: Cells = new Map();
  rows.forEach((row, index) => {
    const lines = at.whole.includes(index) ? (index === 0 ? styles.title : styles.plain) : undefined;
    const style = lines ?? (index === at.headerRow ? styles.header : styles.cell);
    row.forEach((_value, column) => cells.set(`${index},${column}`, { style }));
  });
  return cells;
}

const linePoints = 13.5;

/** Programs do not measure wrapped cells when they open a file: so many points as the longest cell of the row takes. */
function heightOf(row: readonly (string | number | null)[], whole: boolean, columns: readonly WrittenColumn[]): number {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const lines = row.map((value, index) =>
    String(value ?? '')
      .split('\n')
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / ((whole ? total : columns[index]?.width) ?? total))),
        0,
      ),
  );
  return Math.min(400, Math.max(...lines) * linePoints + (whole ? 10 : 5));
}

/** In characters of the standard font: what is no Latin letter takes two, and a little air for where lines break. */
function widthOf(line: string): number {
  return Array.from(line).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0xff ? 2.15 : 1.1), 0);
}
