import type { components } from '#portal/api/contract.generated.ts';

type Schemas = components['schemas'];
type Change = Schemas['FormChange'];
type Column = Schemas['Column'];

interface ChangedValue {
  readonly path: string;
  readonly field: Column;
  readonly before: unknown;
  readonly after: unknown;
}

/** A field, or one row of a table with what changed in it. */
export interface ChangedPlace {
  readonly path: string;
  readonly label: Schemas['Label'];
  readonly asked: boolean;
  /** Of a table, all of them; none of a single field. */
  readonly columns: readonly Column[];
  readonly values: readonly ChangedValue[];
  /** A row that came or went as a whole. */
  readonly row?: { readonly cells: Readonly<Record<string, unknown>>; readonly added: boolean };
}

/** Changes of one row stand together, under the row. What no definition knows is left out: there is nothing to show it by. */
export function groupedChanges(definition: Schemas['FormDefinition'], changes: readonly Change[]): ChangedPlace[] {
  const places = new Map<string, ChangedPlace>();
  for (const change of changes) {
    const place = placeOf(definition, change);
    const known = place && places.get(keyOf(place));
    if (place && known && !place.row)
      places.set(keyOf(place), {
        ...known,
        values: [...known.values, ...place.values],
        asked: known.asked && place.asked,
      });
    else if (place) places.set(keyOf(place), place);
  }
  return [...places.values()];
}

/** A row that went may have had the number that another has now. */
const keyOf = ({ path, row }: ChangedPlace): string => (row ? `${row.added ? 'added' : 'removed'} ${path}` : path);

function placeOf(definition: Schemas['FormDefinition'], change: Change): ChangedPlace | undefined {
  const { path, label, asked, before, after } = change;
  const [id, row, column] = path.split('.');
  const field = definition.sections.flatMap(({ fields }) => fields).find((one) => one.id === id);
  if (!field) return undefined;
  if (row === undefined) {
    const { value } = field;
    return value.type === 'table'
      ? undefined
      : { path, label, asked, columns: [], values: [{ path, field: { ...field, value }, before, after }] };
  }
  const columns = field.value.type === 'table' ? field.value.columns : [];
  const place = { path: `${id}.${row}`, label: rowLabel(field.label, Number(row)), asked, columns };
  if (column === undefined) {
    const added = change.kind === 'added';
    return { ...place, values: [], row: { cells: Object(added ? after : before), added } };
  }
  const cell = columns.find((one) => one.id === column);
  return cell ? { ...place, values: [{ path, field: cell, before, after }] } : undefined;
}

const rowLabel = ({ zh, en }: Schemas['Label'], row: number): Schemas['Label'] => ({
  zh: `${zh} 第${row + 1}行`,
  en: `${en}, row ${row + 1}`,
});
