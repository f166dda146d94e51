import type { Field, FieldType } from '#domain/form-definition.ts';
import { writeXlsx } from 'hucre/xlsx';
import { letters } from '../xlsx/cell-name.ts';
import { shapeOf } from './table-shape.ts';

const font = { name: '宋体', size: 10 };
const line = { style: 'thin' } as const;
const border = { top: line, right: line, bottom: line, left: line };
const wrapped = { wrapText: true, vertical: 'center' } as const;
/** A cell that keeps what is typed: no phone number becomes `1.38E+10`, no month a day. */
const asTyped = '@';

const styles = {
  title: { font: { ...font, size: 14, bold: true }, alignment: { ...wrapped, horizontal: 'left' } },
  note: { font, alignment: { ...wrapped, horizontal: 'left' } },
  limit: { font: { ...font, size: 9, color: { rgb: '5A6472' } }, border, alignment: wrapped },
  heading: { font: { ...font, bold: true }, border, alignment: { ...wrapped, horizontal: 'center' } },
  text: { font, border, alignment: wrapped, numFmt: asTyped },
  number: { font, border, alignment: wrapped },
} as const;

/** Title, note and limits stand above the headings; what is filled in begins below. */
const headingRow = 3;
const longestLimit = 60;

/** What may stand in a column, in words: above its heading in the file, for whoever fills it in. */
export function limitOf({ value, required }: Field): string {
  return `${required ? '必填。' : '选填。'}${rangeWords(value)}`;
}

function rangeWords(value: FieldType): string {
  switch (value.type) {
    case 'text':
    case 'long-text':
      return `不超过${value.max}字`;
    case 'integer':
      return `整数，${value.min}至${value.max}${value.unit ?? ''}`;
    case 'choice':
      return `从下列选项中选一项：${named(value.options.map(({ label }) => label.zh))}`;
    case 'choices':
      return `可多选，用分号隔开：${named(value.options.map(({ label }) => label.zh))}`;
    case 'table':
    case 'computed':
      return '';
    default:
      return words[value.type];
  }
}

function named(options: readonly string[]): string {
  const all = options.join('、');
  return all.length > longestLimit ? '见“选项”工作表' : all;
}

const words = {
  'person-name': '2至50字',
  mobile: '11位手机号码',
  landline: '区号-号码，如 021-12345678',
  email: '电子邮箱地址',
  'credit-code': '18位统一社会信用代码',
  region: '6位行政区划代码，如 310101',
  money: '金额，单位：元，最多两位小数',
  date: '年-月-日，如 2025-03-10',
  month: '年-月，如 1980-05',
  boolean: '填“是”或“否”',
} as const;

/** An empty spreadsheet of one table of the form, with its headings, limits and choices. */
export function writeTableTemplate(table: Field, at: string): Promise<Uint8Array> {
  const { columns, max } = shapeOf(table);
  const whole = (text: string): (string | null)[] => [text, ...columns.slice(1).map(() => null)];
  const rows: (string | null)[][] = [
    whole(`${table.label.zh}（导入模板）`),
    whole(`请从第${headingRow + 2}行起填写，每行一条，最多${max}行。不要改动表头，不要使用公式或合并单元格。`),
    columns.map(limitOf),
    columns.map(({ label }) => label.zh),
    ...Array.from({ length: max }, () => columns.map(() => null)),
  ];
  const made = new Date(at);
  return writeXlsx({
    properties: { title: table.label.zh, created: made, modified: made },
    defaultFont: font,
    stringMode: 'inline',
    sheets: [
      {
        name: table.label.zh,
        columns: columns.map((column) => ({ width: widthOf(column) })),
        rows,
        cells: cellsOf(columns, rows.length),
        rowDefs: new Map([
          [0, { height: 26 }],
          [1, { height: 20 }],
          [2, { height: 78 }],
          [3, { height: 22 }],
        ]),
        merges: [0, 1].map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: columns.length - 1 })),
        freezePane: { rows: headingRow + 1 },
        dataValidations: columns.flatMap((column, index) =>
          listOf(column, rangeOf(index, headingRow + 2, rows.length), index),
        ),
      },
      { name: '选项', rows: optionRows(columns), columns: columns.map(() => ({ width: 20 })) },
    ],
  });
}

type Cells = NonNullable<Parameters<typeof writeXlsx>[0]['sheets'][number]['cells']>;

function cellsOf(columns: readonly Field[], rows: number): Cells {
  const cells: Cells = new Map();
  const above = [styles.title, styles.note, styles.limit, styles.heading];
  for (let row = 0; row < rows; row += 1)
    columns.forEach(({ value }, index) => {
      const plain = value.type === 'integer' || value.type === 'money' ? styles.number : styles.text;
      cells.set(`${row},${index}`, { style: above[row] ?? plain });
    });
  return cells;
}

const widthOf = ({ share = 1, value, label }: Field): number =>
  Math.max(12, label.zh.length * 2 + 4, Math.round(share * 9), value.type === 'mobile' ? 16 : 0);

const optionsOf = ({ value }: Field): string[] =>
  value.type === 'choice' ? value.options.map(({ label }) => label.zh) : value.type === 'boolean' ? ['是', '否'] : [];

/** Where a column stands: `C4:C103`. */
const rangeOf = (index: number, first: number, last: number): string =>
  `${letters(index)}${first}:${letters(index)}${last}`;

/** A list to choose from, as the second sheet holds it; what else is typed is told before the file is imported. */
function listOf(column: Field, range: string, index: number) {
  const count = optionsOf(column).length;
  if (count === 0) return [];
  const where = rangeOf(index, 2, count + 1).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return [{ type: 'list' as const, formula1: `选项!${where}`, range, allowBlank: true, showErrorMessage: true }];
}

function optionRows(columns: readonly Field[]): (string | null)[][] {
  const lists = columns.map(({ value, ...column }) =>
    value.type === 'choices' ? value.options.map(({ label }) => label.zh) : optionsOf({ ...column, value }),
  );
  const most = Math.max(0, ...lists.map((list) => list.length));
  const heads = columns.map(({ label }, index) => ((lists[index] ?? []).length > 0 ? label.zh : null));
  return [heads, ...Array.from({ length: most }, (_row, at) => lists.map((list) => list[at] ?? null))];
}
