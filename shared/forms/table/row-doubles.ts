import type { Field } from '#domain/form-definition.ts';
import { plainName } from '#domain/rules/names.ts';
import { samePerson } from '#domain/rules/same-person.ts';
import { shapeOf } from './table-shape.ts';

export type Row = Readonly<Record<string, unknown>>;

/** The rule that nobody stands on a list twice; the column of the name serves it. */
const distinctRule = 'C07';

export const nameOf = (table: Field): Field | undefined =>
  shapeOf(table).columns.find(({ rules }) => rules?.includes(distinctRule));

const spelt = (value: unknown): unknown => (typeof value === 'string' ? plainName(value) : value);

/** Does one row name the same person as another? Of a table whose rows are no people: never. */
export function isDouble(table: Field, one: Row, other: Row): boolean {
  const name = nameOf(table);
  if (!name || one[name.id] === undefined || spelt(one[name.id]) !== spelt(other[name.id])) return false;
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return samePerson(one, other) || ids.every((id) => one[id] === other[id]);
}
