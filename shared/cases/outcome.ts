import type { Refusal } from '#domain/refuse.ts';
import type { SaveOutcome } from '#ports/record-store.ts';

/** `done` also when the same command was done before: who asks twice gets the same answer. */
export type CaseOutcome<T> = { readonly done: T } | { readonly refusal: Refusal };

/** How often a step is decided anew when somebody else was faster; then the caller hears `changed-meanwhile`. */
export const attempts = 4;

/** What a failed write means to the one who asked; undefined: it stands. */
export function refusalOf(outcome: SaveOutcome): Refusal | undefined {
  switch (outcome.outcome) {
    case 'saved':
    case 'already-done':
      return undefined;
    case 'key-reused':
    case 'changed-meanwhile':
    case 'quota-reached':
    case 'already-decided':
    case 'stale-version':
    case 'too-late':
      return { code: outcome.outcome };
  }
}
