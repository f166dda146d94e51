import { isData, withoutBlanks } from './form-data.ts';
import { type Field, fieldsOf, type FormDefinition, type Label } from './form-definition.ts';

type Data = Readonly<Record<string, unknown>>;

/** Where a path leads: a field (`workPlan`, `experts`), a row of a table (`experts.3`, from 0), or one cell (`experts.3.name`). */
export interface Place {
  readonly field: Field;
  readonly row?: number;
  readonly column?: Field;
}

/** The place that a path names in a form; undefined where the form has none of that name. */
export function placeAt(definition: FormDefinition, path: string): Place | undefined {
  const [id = '', row, column, ...beyond] = path.split('.');
  const field = fieldsOf(definition).find((one) => one.id === id);
  if (!field || beyond.length > 0) return undefined;
  if (row === undefined) return { field };
  if (field.value.type !== 'table' || !/^(0|[1-9]\d{0,2})$/.test(row)) return undefined;
  if (column === undefined) return { field, row: Number(row) };
  const cell = field.value.columns.find((one) => one.id === column);
  return cell ? { field, row: Number(row), column: cell } : undefined;
}

/** The place in words: `专家名单 第4行 姓名`. */
export function labelOf({ field, row, column }: Place): Label {
  const zh = [field.label.zh, ...(row === undefined ? [] : [`第${row + 1}行`]), ...(column ? [column.label.zh] : [])];
  const en = [field.label.en, ...(row === undefined ? [] : [`row ${row + 1}`]), ...(column ? [column.label.en] : [])];
  return { zh: zh.join(' '), en: en.join(' ') };
}

export interface FilledRow {
  /** Its number in the data, which counts the rows that nobody filled in. */
  readonly at: number;
  readonly cells: Data;
}

/** The rows of a table that hold anything, blanks left out of each. */
export function filledRows(content: Data, table: string): FilledRow[] {
  const rows = content[table];
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown, at) => {
    const cells = withoutBlanks(row);
    return isData(cells) ? [{ at, cells }] : [];
  });
}
