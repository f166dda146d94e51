import type { Field } from '#domain/form-definition.ts';

/** The columns of a field that is a table, and how many rows it takes; none of any other. */
export function shapeOf({ value }: Field): { columns: readonly Field[]; max: number } {
  return value.type === 'table' ? value : { columns: [], max: 0 };
}
