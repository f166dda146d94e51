import { rowsOf } from '#domain/form-data.ts';
import type { Field, FormDefinition } from '#domain/form-definition.ts';
import { points, sheet } from './page.ts';
import { type CellText, type Row, rowOf, styles } from './rows.ts';
import { showValue } from './show-value.ts';
import type { Typeface } from './typeface.ts';

type Data = Readonly<Record<string, unknown>>;

const left = points(sheet.left);
const width = points(sheet.right - sheet.left);
const labelWidth = points(30);

/** The form as ruled rows, in the order of its definition. */
export function formRows(typeface: Typeface, definition: FormDefinition, content: Data): Row[] {
  return definition.sections.flatMap((section) => [
    rowOf(typeface, [{ text: section.label.zh, x: left, width, style: styles.heading, shaded: true, bold: true }], {
      withNext: true,
    }),
    ...fieldRows(typeface, section.fields, content),
  ]);
}

function fieldRows(typeface: Typeface, fields: readonly Field[], content: Data): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index];
    const next = fields[index + 1];
    if (!field) continue;
    if (field.value.type === 'table') rows.push(...tableRows(typeface, field, content));
    else if (field.value.type === 'long-text') rows.push(...longTextRows(typeface, field, content));
    else if (field.width === 'half' && next?.width === 'half') {
      rows.push(rowOf(typeface, [...pair(field, content, 0), ...pair(next, content, width / 2)]));
      index += 1;
    } else rows.push(rowOf(typeface, wholeRow(field, content)));
  }
  return rows;
}

const label = (text: string, x: number): CellText => ({ text, x, width: labelWidth, shaded: true, centred: true });

/** A value as it is printed, and whether it is a phone number. */
const valueOf = (field: Field, content: Data): Pick<CellText, 'text' | 'phone'> => ({
  text: showValue(field, content),
  phone: field.value.type === 'mobile' || field.value.type === 'landline',
});

function pair(field: Field, content: Data, offset: number): CellText[] {
  const x = left + offset;
  return [label(field.label.zh, x), { ...valueOf(field, content), x: x + labelWidth, width: width / 2 - labelWidth }];
}

function wholeRow(field: Field, content: Data): CellText[] {
  return [label(field.label.zh, left), { ...valueOf(field, content), x: left + labelWidth, width: width - labelWidth }];
}

function longTextRows(typeface: Typeface, field: Field, content: Data): Row[] {
  const caption = { text: field.label.zh, x: left, width, shaded: true, bold: true };
  return [
    rowOf(typeface, [caption], { withNext: true }),
    rowOf(typeface, [{ text: showValue(field, content), x: left, width }], { flows: true }),
  ];
}

const numberWidth = points(8);

function tableRows(typeface: Typeface, field: Field, content: Data): Row[] {
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
    typeface,
    cells(
      '序号',
      columns.map((column) => ({ text: column.label.zh })),
      true,
    ),
    { withNext: true },
  );
  const rows = rowsOf(content, field.id).map((row, index) =>
    rowOf(
      typeface,
      cells(
        String(index + 1),
        columns.map((column) => valueOf(column, row)),
        false,
      ),
      { header },
    ),
  );
  const caption = rowOf(typeface, [{ text: field.label.zh, x: left, width, shaded: true, bold: true }], {
    withNext: true,
  });
  const none = rowOf(typeface, [{ text: '（无）', x: left, width, centred: true }]);
  return rows.length > 0 ? [caption, header, ...rows] : [caption, none];
}
