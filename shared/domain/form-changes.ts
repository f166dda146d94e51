import { canonicalContent } from './canonical.ts';
import { canonicalJson } from './chain.ts';
import type { Correction } from './correction.ts';
import { withoutBlanks } from './form-data.ts';
import { type Field, fieldsOf, type FormDefinition, type Label } from './form-definition.ts';
import { filledRows, labelOf, type Place, placeAt } from './form-paths.ts';
import { matchRows, type RowPair } from './row-matching.ts';

type Data = Readonly<Record<string, unknown>>;

export interface FormChange {
  /** In the next version; of a row that is gone, in the version before. */
  readonly path: string;
  readonly label: Label;
  readonly kind: 'changed' | 'added' | 'removed';
  /** Values as in the data; absent: nothing stood there. Of an added or a removed row: its cells. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Did the reviewer ask for it? */
  readonly asked: boolean;
}

export interface Difference {
  readonly changes: readonly FormChange[];
  /** What the reviewer named and nobody touched. */
  readonly untouched: readonly { readonly path: string; readonly label: Label; readonly message: string }[];
}

/** One version against the next, field by field; what is computed follows from its rows and is not listed. */
export function differenceOf(
  definition: FormDefinition,
  correction: Correction,
  typed: { before: Data; after: Data },
): Difference {
  // A draft is kept as it was typed, a version that was frozen is canonical.
  const versions = {
    before: canonicalContent(definition, typed.before),
    after: canonicalContent(definition, typed.after),
  };
  const open = new Set(correction.fields.map(({ path }) => path));
  const touched = new Set<string>();
  /** A change answers the places that hold it: the table, the row as it was numbered before, and the cell. */
  const asked = (places: readonly string[]): boolean => {
    for (const path of places) touched.add(path);
    return correction.everything || places.some((path) => open.has(path));
  };
  const changes = fieldsOf(definition).flatMap((field) => {
    if (field.value.type === 'computed') return [];
    if (field.value.type === 'table') return rowChanges({ field, columns: field.value.columns }, versions, asked);
    return fieldChange({ field }, [versions.before[field.id], versions.after[field.id]], () => asked([field.id]));
  });
  return { changes, untouched: untouchedOf(definition, correction, touched) };
}

function untouchedOf(
  definition: FormDefinition,
  { fields }: Correction,
  touched: ReadonlySet<string>,
): Difference['untouched'] {
  return fields.flatMap(({ path, message }) => {
    const place = placeAt(definition, path);
    return place && !touched.has(path) ? [{ path, label: labelOf(place), message }] : [];
  });
}

function fieldChange(place: Place, values: readonly [unknown, unknown], asked: () => boolean): FormChange[] {
  const [before, after] = values.map((value) => withoutBlanks(value));
  if (canonicalJson([before ?? null]) === canonicalJson([after ?? null])) return [];
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [{ path: pathOf(place), label: labelOf(place), kind, before, after, asked: asked() }];
}

function rowChanges(
  { field, columns }: { field: Field; columns: readonly Field[] },
  versions: { before: Data; after: Data },
  asked: (places: readonly string[]) => boolean,
): FormChange[] {
  const { id } = field;
  const matched = matchRows(filledRows(versions.before, id), filledRows(versions.after, id));
  const cellsOf = ({ before, after }: RowPair): FormChange[] =>
    columns.flatMap((column) =>
      fieldChange({ field, row: after.at, column }, [before.cells[column.id], after.cells[column.id]], () =>
        asked([id, `${id}.${before.at}`, `${id}.${before.at}.${column.id}`]),
      ),
    );
  return [
    ...matched.pairs.flatMap(cellsOf),
    ...matched.added.map(({ at, cells }) => whole({ field, row: at }, { kind: 'added', after: cells }, asked([id]))),
    ...matched.removed.map(({ at, cells }) =>
      whole({ field, row: at }, { kind: 'removed', before: cells }, asked([id, `${id}.${at}`])),
    ),
  ];
}

function whole(place: Place, what: Pick<FormChange, 'kind' | 'before' | 'after'>, asked: boolean): FormChange {
  return { path: pathOf(place), label: labelOf(place), ...what, asked };
}

function pathOf({ field, row, column }: Place): string {
  return [field.id, ...(row === undefined ? [] : [String(row)]), ...(column ? [column.id] : [])].join('.');
}
