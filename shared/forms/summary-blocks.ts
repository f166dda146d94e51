import type { SummaryContact } from '#domain/summary-contact.ts';
import type { SummaryDefinition } from '#domain/summary-definition.ts';
import { landscape, points } from './page.ts';
import { type CellText, rowOf, styles } from './rows.ts';
import type { Block, OpinionBlock } from './sheets.ts';
import type { SummaryRow } from './summary-rows.ts';
import type { Typeface } from './typeface.ts';

/** What both twins of an issued summary show. */
export interface SummaryContent {
  readonly title: string;
  readonly bodyName: string;
  /** `yyyy-mm-dd`. */
  readonly reportDate: string;
  readonly contact: SummaryContact;
  readonly rows: readonly SummaryRow[];
  /** The body's words on the warnings of a rule. */
  readonly notes: readonly string[];
}

const left = points(landscape.left);
const width = points(landscape.right - landscape.left);
/** Official seals are 40 to 50 mm across: 90 × 58 mm stay free. */
const sealWidth = points(90);
const sealHeight = points(58);

/** The summary as ruled rows: its header, the table with a header that comes again, the body's words, the place of the seal. */
export function summaryBlocks(typeface: Typeface, definition: SummaryDefinition, content: SummaryContent): Block[] {
  const heading = rowOf(typeface, [
    { text: content.title, x: left, width, style: styles.title, centred: true, bold: true },
  ]);
  return [
    heading,
    rowOf(typeface, headerCells(content)),
    ...tableRows(typeface, definition, content),
    ...notesOf(typeface, content),
    signOff(typeface, definition, content),
  ];
}

/** R37, "注明联系人姓名、电话、手机". */
function headerCells({ bodyName, reportDate, contact }: SummaryContent): CellText[] {
  const pairs = [
    ['填报单位（盖章）', bodyName, 88],
    ['填报日期', reportDate.replaceAll('-', '.'), 38],
    ['联系人', contact.name, 42],
    ['电话', contact.phone, 53],
    ['手机', contact.mobile, 56],
  ] as const;
  let x = landscape.left;
  return pairs.flatMap(([label, text, share]) => {
    const labelMm = label.length > 4 ? 28 : label.length > 3 ? 18 : 14;
    const cells: CellText[] = [
      { text: label, x: points(x), width: points(labelMm), shaded: true, centred: true },
      { text, x: points(x + labelMm), width: points(share - labelMm) },
    ];
    x += share;
    return cells;
  });
}

function tableRows(typeface: Typeface, { columns }: SummaryDefinition, { rows }: SummaryContent): Block[] {
  let x = landscape.left;
  const places = columns.map(({ widthMm }) => {
    const place = { x: points(x), width: points(widthMm), style: styles.small };
    x += widthMm;
    return place;
  });
  const header = rowOf(
    typeface,
    columns.map(({ label }, index) => ({
      ...(places[index] ?? { x: 0, width: 0 }),
      text: label.zh,
      shaded: true,
      centred: true,
      bold: true,
    })),
    { withNext: true },
  );
  const body = rows.map((row) =>
    rowOf(
      typeface,
      columns.map(({ id, centred = false }, index) => ({
        ...(places[index] ?? { x: 0, width: 0 }),
        text: row[id],
        centred,
      })),
      { header },
    ),
  );
  return [header, ...body];
}

function notesOf(typeface: Typeface, { notes }: SummaryContent): Block[] {
  if (notes.length === 0) return [];
  return [rowOf(typeface, [{ text: ['说明：', ...notes].join('\n'), x: left, width }])];
}

function signOff(typeface: Typeface, definition: SummaryDefinition, content: SummaryContent): OpinionBlock {
  const caption = rowOf(typeface, [
    { text: '填报单位意见（盖章）', x: left, width, style: styles.heading, shaded: true, bold: true },
  ]);
  const said = [
    definition.statement.zh,
    '',
    `填报单位：${content.bodyName}`,
    '',
    '负责人（签字）：　　　　　　　　　　　　　　年　　　月　　　日',
    '',
    '请在右侧空白处加盖单位公章，印章不要压住左上、右下的二维码。',
  ];
  const words = rowOf(typeface, [{ text: said.join('\n'), x: left, width: width - sealWidth }]);
  const seal = {
    party: 'body',
    required: true,
    x: left + width - sealWidth,
    width: sealWidth,
    height: sealHeight,
  } as const;
  return { kind: 'opinion', caption, words, seal, height: caption.height + sealHeight };
}
