import { type FormDefinition, placeOf } from '#domain/form-definition.ts';
import { points, sheet } from './page.ts';
import { type CellText, type Row, rowOf, styles } from './rows.ts';
import type { Typeface } from './typeface.ts';

/** A warning of the rules, where it stands, and what the unit says to it. */
export interface PrintedReason {
  readonly path: string;
  readonly message?: string | undefined;
  readonly note: string;
}

const left = points(sheet.left);
const width = points(sheet.right - sheet.left);
const columns = [0.2, 0.4, 0.4] as const;

/** The reasons as a table of their own, so that who stamps the form and who reads it see them; nothing where there are none. */
export function reasonRows(typeface: Typeface, definition: FormDefinition, reasons: readonly PrintedReason[]): Row[] {
  if (reasons.length === 0) return [];
  const title = {
    text: '说明（对填报提示事项的说明）',
    x: left,
    width,
    style: styles.heading,
    shaded: true,
    bold: true,
  };
  const header = rowOf(typeface, cells(['栏目', '提示事项', '申报单位说明'], true), { withNext: true });
  return [
    rowOf(typeface, [title], { withNext: true }),
    header,
    ...reasons.map(({ path, message = '', note }) =>
      rowOf(typeface, cells([placeOf(definition, path), message, note], false), { header }),
    ),
  ];
}

function cells(texts: readonly string[], shaded: boolean): CellText[] {
  let x = left;
  return columns.map((share, index) => {
    const cell = { text: texts[index] ?? '', x, width: width * share, style: styles.small, shaded, centred: shaded };
    x += width * share;
    return cell;
  });
}
