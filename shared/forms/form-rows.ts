import { rowsOf } from '#domain/form-data.ts';
import type { Field, FormDefinition } from '#domain/form-definition.ts';
import type { Regions } from '#domain/rules/regions.ts';
import { points, sheet } from './page.ts';
import { type CellText, type Row, rowOf, styles } from './rows.ts';
import { showValue } from './show-value.ts';
import type { Typeface } from './typeface.ts';

type Data = Readonly<Record<string, unknown>>;

/** How values become ink: the fonts, and the names of places beside their codes. */
export interface Hand {
  readonly typeface: Typeface;
  readonly regions: Regions;
}

const left = points(sheet.left);
const width = points(sheet.right - sheet.left);
const labelWidth = points(30);

type Part = Pick<CellText, 'x' | 'width'>;
const all: Part = { x: left, width };
const firstHalf: Part = { x: left, width: width / 2 };
const secondHalf: Part = { x: left + width / 2, width: width / 2 };

/** The form as ruled rows, in the order of its definition. */
export function formRows(hand: Hand, definition: FormDefinition, content: Data): Row[] {
  return definition.sections.flatMap((section) => [
    rowOf(
      hand.typeface,
      [{ text: section.label.zh, x: left, width, style: styles.heading, shaded: true, bold: true }],
      {
        withNext: true,
      },
    ),
    ...fieldRows(hand, section.fields, content),
  ]);
}

function fieldRows(hand: Hand, fields: readonly Field[], content: Data): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index];
    const next = fields[index + 1];
    if (!field) continue;
    if (field.value.type === 'table') rows.push(...tableRows(hand, field, content));
    else if (field.value.type === 'long-text') rows.push(...longTextRows(hand, field, content));
    else if (field.width === 'half' && next?.width === 'half') {
      rows.push(
        rowOf(hand.typeface, [
          ...labelled(hand, field, { content, part: firstHalf }),
          ...labelled(hand, next, { content, part: secondHalf }),
        ]),
      );
      index += 1;
    } else rows.push(rowOf(hand.typeface, labelled(hand, field, { content, part: all })));
  }
  return rows;
}

const label = (text: string, x: number): CellText => ({ text, x, width: labelWidth, shaded: true, centred: true });

/** A value as it is printed, and whether it is a phone number. */
const valueOf = ({ regions }: Hand, field: Field, content: Data): Pick<CellText, 'text' | 'phone'> => ({
  text: showValue(field, content, regions),
  phone: field.value.type === 'mobile' || field.value.type === 'landline',
});

/** A field's label with its value beside it, in one part of the width. */
function labelled(hand: Hand, field: Field, { content, part }: { content: Data; part: Part }): CellText[] {
  const { x, width: whole } = part;
  return [label(field.label.zh, x), { ...valueOf(hand, field, content), x: x + labelWidth, width: whole - labelWidth }];
}

function longTextRows(hand: Hand, field: Field, content: Data): Row[] {
  const caption = { text: field.label.zh, x: left, width, shaded: true, bold: true };
  return [
    rowOf(hand.typeface, [caption], { withNext: true }),
    rowOf(hand.typeface, [{ text: showValue(field, content, hand.regions), x: left, width }], { flows: true }),
  ];
}

const numberWidth = points(8);

function tableRows(hand: Hand, field: Field, content: Data): Row[] {
  if (field.value.type !== 'table') return [];
  const { columns } = field.value;
  const shares = columns.reduce((total, { share = 1 }) => total + share, 0);
  let x = left + numberWidth;
  const places = columns.map(({ share = 1 }) => {
    const place = { x, width: ((width - numberWidth) * share) / shares };
    x += place.width;
    return place;
  });
  const style = columns.length > 5 ? styles.small : styles.body;
  const cells = (number: string, values: readonly Pick<CellText, 'text' | 'phone'>[], shaded: boolean): CellText[] => [
    { text: number, x: left, width: numberWidth, style: styles.small, shaded, centred: true },
    ...places.map((place, index) => ({ text: '', ...values[index], ...place, style, shaded, centred: shaded })),
  ];
  const header = rowOf(
    hand.typeface,
    cells(
      '序号',
      columns.map((column) => ({ text: column.label.zh })),
      true,
    ),
    { withNext: true },
  );
  const rows = rowsOf(content, field.id).map((row, index) =>
    rowOf(
      hand.typeface,
      cells(
        String(index + 1),
        columns.map((column) => valueOf(hand, column, row)),
        false,
      ),
      { header },
    ),
  );
  const caption = rowOf(hand.typeface, [{ text: field.label.zh, x: left, width, shaded: true, bold: true }], {
    withNext: true,
  });
  const none = rowOf(hand.typeface, [{ text: '（无）', x: left, width, centred: true }]);
  return rows.length > 0 ? [caption, header, ...rows] : [caption, none];
}
