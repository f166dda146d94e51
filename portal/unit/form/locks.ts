import type { components } from '#portal/api/contract.generated.ts';

/** What of a returned form may change, as the server judges it: a named table opens its rows, a named row its cells. */
export interface Locks {
  /** Is anything locked at all? */
  readonly on: boolean;
  /** A field, or one cell (`experts.3.name`). */
  mayEdit(path: string): boolean;
  /** May rows come, go or move? */
  mayChangeRows(table: string): boolean;
  /** May anything within change, be it one cell? */
  mayTouch(path: string): boolean;
  /** The reviewer's words about exactly this place. */
  askedAt(path: string): string | undefined;
}

export const noLocks: Locks = {
  on: false,
  mayEdit: () => true,
  mayChangeRows: () => true,
  mayTouch: () => true,
  askedAt: () => undefined,
};

type Correction = Pick<components['schemas']['Correction'], 'open' | 'everything' | 'fields'>;

/** @param alsoOpen what a correction opens besides: after a transfer, the office that the form is filed with. */
export function locksOf({ open, everything, fields }: Correction, alsoOpen: readonly string[] = []): Locks {
  if (!open) return noLocks;
  const asked = new Map(fields.map(({ path, message }) => [path, message]));
  const askedAt = (path: string): string | undefined => asked.get(path);
  if (everything) return { ...noLocks, askedAt };
  const opened = [...asked.keys(), ...alsoOpen];
  const mayEdit = (path: string): boolean => opened.some((one) => path === one || path.startsWith(`${one}.`));
  return {
    on: true,
    mayEdit,
    mayChangeRows: (table) => opened.includes(table),
    mayTouch: (path) => mayEdit(path) || opened.some((one) => one.startsWith(`${path}.`)),
    askedAt,
  };
}
