import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { canonicalContent } from './canonical.ts';
import { canonicalJson } from './chain.ts';
import { type FormFault, withoutBlanks } from './form-data.ts';
import { type Field, fieldsOf, type FormDefinition } from './form-definition.ts';
import { filledRows, labelOf, type Place, placeAt } from './form-paths.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * What a reviewer asks for when returning an application; kept as a salted document. One written before fields could be named
 * holds a note alone and opened everything.
 */
export const correctionSchema = lazily(() =>
  z.object({
    note: z.string(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
    everything: z.boolean().default(true),
  }),
);
export type Correction = z.infer<ReturnType<typeof correctionSchema>>;

/** What is wrong with the fields that a reviewer names: each must be a place of the form, and a row one that was filed. */
export function namingFaults(definition: FormDefinition, filed: Data, fields: Correction['fields']): FormFault[] {
  return fields.flatMap(({ path }, index) => {
    const message = namingFault(definition, filed, {
      path,
      twice: fields.findIndex((one) => one.path === path) < index,
    });
    return message ? [{ path: `fields.${index}.path`, message }] : [];
  });
}

function namingFault(
  definition: FormDefinition,
  filed: Data,
  named: { path: string; twice: boolean },
): string | undefined {
  const place = placeAt(definition, named.path);
  if (!place) return '申报表中没有这一项。';
  if (named.twice) return '这一项已经指明。';
  if (place.field.value.type === 'computed') return '这一项由系统自动计算，请指明计算所依据的内容。';
  const { row } = place;
  const there = row === undefined || filledRows(filed, place.field.id).some(({ at }) => at === row);
  return there ? undefined : '提交的申报表中没有这一行。';
}

interface Versions {
  /** As it was filed and returned. */
  readonly returned: Data;
  readonly next: Data;
}

/**
 * Every change to what the reviewer did not name, each with its path and what to do about it; empty: the correction keeps to
 * what was asked. A named table opens its rows, a named row its cells, a named cell itself. Sums follow what they add up.
 */
export function lockedChanges(definition: FormDefinition, correction: Correction, typed: Versions): FormFault[] {
  if (correction.everything) return [];
  const versions = {
    returned: canonicalContent(definition, typed.returned),
    next: canonicalContent(definition, typed.next),
  };
  const open = new Set(correction.fields.map(({ path }) => path));
  return fieldsOf(definition).flatMap((field) => {
    if (field.value.type === 'computed' || open.has(field.id)) return [];
    if (field.value.type === 'table') return lockedCells({ field, columns: field.value.columns }, open, versions);
    return same(versions.returned[field.id], versions.next[field.id]) ? [] : [locked({ field })];
  });
}

function lockedCells(
  { field, columns }: { field: Field; columns: readonly Field[] },
  open: ReadonlySet<string>,
  versions: Versions,
): FormFault[] {
  const [before, after] = [filledRows(versions.returned, field.id), filledRows(versions.next, field.id)];
  if (before.length !== after.length) return [rowsLocked(field, before.length)];
  return before.flatMap((row, index) => {
    const next = after[index];
    const path = `${field.id}.${row.at}`;
    if (!next || open.has(path)) return [];
    return columns
      .filter(({ id }) => !open.has(`${path}.${id}`) && !same(row.cells[id], next.cells[id]))
      .map((column) => locked({ field, row: next.at, column }));
  });
}

const same = (left: unknown, right: unknown): boolean =>
  canonicalJson([withoutBlanks(left) ?? null]) === canonicalJson([withoutBlanks(right) ?? null]);

const ask = '确需修改的，请联系受理单位重新退回并指明此项。';

function locked(place: Place): FormFault {
  const { field, row, column } = place;
  const path = column ? `${field.id}.${row}.${column.id}` : field.id;
  return { path, message: `“${labelOf(place).zh}”不在退回修改的范围内，请改回原内容。${ask}` };
}

function rowsLocked({ id, label }: Field, rows: number): FormFault {
  return { path: id, message: `“${label.zh}”不在退回修改的范围内，请恢复为原来的${rows}行。${ask}` };
}
