import * as z from 'zod';
import { type Field, type FieldType, fieldsOf, type FormDefinition } from './form-definition.ts';
import { breaksLine, isBlank } from './visible-text.ts';
import { isOnCalendar, valuePatterns } from './value-patterns.ts';

/** `draft`: whatever was typed so far, within bounds. `frozen`: what may be printed and stamped. */
export type FormMode = 'draft' | 'frozen';

/** Bounds of a draft are wide: half of a number or too long a text is saved, and named when the form is frozen. */
const draftCharacters = 20_000;
const draftRows = 300;

const length = (text: string): number => Array.from(text).length;

/**
 * The schema of a form's data, from its definition: fields by id, tables as arrays of rows. Unknown fields are refused by name.
 * Messages are Chinese sentences for the person who fills it in; the path leads to the field.
 */
export function formDataSchema(definition: FormDefinition, mode: FormMode): z.ZodObject {
  return objectOf(fieldsOf(definition), mode);
}

function objectOf(fields: readonly Field[], mode: FormMode): z.ZodObject {
  const stored = fields.filter(({ value }) => value.type !== 'computed');
  return z.strictObject(Object.fromEntries(stored.map((field) => [field.id, schemaOf(field, mode)])));
}

function schemaOf(field: Field, mode: FormMode): z.ZodType {
  if (mode === 'draft') return draftValue(field.value).optional();
  const value = frozenValue(field);
  const missing = `请填写“${field.label.zh}”。`;
  return field.required
    ? z
        .any()
        .refine((given) => given !== undefined, missing)
        .pipe(value)
    : value.optional();
}

function draftValue(value: FieldType): z.ZodType {
  switch (value.type) {
    case 'integer':
    case 'money':
      return z.number().nullable();
    case 'boolean':
      return z.boolean().nullable();
    case 'choices':
      return z.array(z.string().max(60)).max(60);
    case 'table':
      return z.array(objectOf(value.columns, 'draft')).max(draftRows);
    default:
      return z.string().max(draftCharacters).nullable();
  }
}

function frozenValue({ label, value }: Field): z.ZodType {
  const name = `“${label.zh}”`;
  const textUpTo = (max: number) =>
    z.string(`${name}须为文字。`).refine((given) => length(given) <= max, `${name}不能超过${max}字。`);
  switch (value.type) {
    case 'text':
      return textUpTo(value.max).refine((given) => !breaksLine(given), `${name}不能换行。`);
    case 'long-text':
      return textUpTo(value.max);
    case 'person-name':
      return textUpTo(50)
        .refine((given) => !breaksLine(given), `${name}不能换行。`)
        .refine((given) => length(given) >= 2, `${name}至少2个字。`);
    case 'landline':
      return textUpTo(40);
    case 'integer':
      return z
        .int(`${name}须为整数。`)
        .min(value.min, `${name}不能小于${value.min}。`)
        .max(value.max, `${name}不能大于${value.max}。`);
    case 'money':
      return z
        .int(`${name}须为金额，最多两位小数。`)
        .min(0, `${name}不能为负数。`)
        .max(1e13, `${name}过大，请核对单位是否为元。`);
    case 'boolean':
      return z.boolean(`${name}须选择是或否。`);
    case 'choice':
      return z
        .string()
        .refine((given) => value.options.some((one) => one.value === given), `${name}须从所列选项中选择。`);
    case 'choices':
      return z
        .array(z.string())
        .min(1, `${name}至少选择一项。`)
        .refine(
          (given) => given.every((one) => value.options.some((option) => option.value === one)),
          `${name}须从所列选项中选择。`,
        );
    case 'table':
      return z
        .array(objectOf(value.columns, 'frozen'))
        .min(value.min, `${name}至少填写${value.min}行。`)
        .max(value.max, `${name}最多${value.max}行。`);
    case 'computed':
      return z.never();
    default: {
      const [pattern, must] = valuePatterns[value.type];
      return z
        .string(`${name}须为文字。`)
        .refine((given) => pattern.test(given) && (value.type !== 'date' || isOnCalendar(given)), `${name}${must}。`);
    }
  }
}

export interface FormFault {
  /** Where: `experts.3.name`. */
  readonly path: string;
  readonly message: string;
}

/** Everything that keeps canonical data from being frozen, all at once, each with its field; empty: nothing does. */
export function faultsOf(definition: FormDefinition, content: unknown): FormFault[] {
  const read = formDataSchema(definition, 'frozen').safeParse(withoutBlanks(content) ?? {});
  if (read.success) return [];
  return read.error.issues.map(({ path, message, code }) => ({
    path: asTyped(content, path).map(String).join('.'),
    message: code === 'unrecognized_keys' ? '含有本表没有的字段。' : message,
  }));
}

/** A row's number in the data as typed: blank rows were left out before they were looked at. */
function asTyped(content: unknown, [table, row, ...rest]: readonly PropertyKey[]): PropertyKey[] {
  if (table === undefined) return [];
  if (typeof row !== 'number' || !isData(content)) return [table, ...(row === undefined ? [] : [row]), ...rest];
  return [table, placedRows(content, String(table))[row]?.index ?? row, ...rest];
}

/** Nothing typed is nothing there: blank texts, nulls, empty lists and rows without a value are left out. */
export function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return isBlank(value) ? undefined : value.trim();
  if (value === null) return undefined;
  if (Array.isArray(value)) {
    const rows = value.map(withoutBlanks).filter((row) => row !== undefined);
    return rows.length > 0 ? rows : undefined;
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = withoutBlanks(inner);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

export type Data = Readonly<Record<string, unknown>>;

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function rowsOf(content: Data, table: string): Data[] {
  const rows = content[table];
  return Array.isArray(rows) ? rows.filter(isData) : [];
}

/** The rows in which something was typed, each with its number among all of them, from 0. */
export function placedRows(content: Data, table: string): { row: Data; index: number }[] {
  const rows: unknown = content[table];
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown, index) =>
    isData(row) && withoutBlanks(row) !== undefined ? [{ row, index }] : [],
  );
}

/** The sum of a column, as a computed field shows it; rows without a number count nothing. */
export function computed(content: Data, sum: { readonly table: string; readonly column: string }): number {
  return rowsOf(content, sum.table).reduce((total, row) => {
    const value = row[sum.column];
    return total + (typeof value === 'number' && Number.isFinite(value) ? value : 0);
  }, 0);
}
