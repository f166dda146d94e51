import type { NewFact } from '#events/catalogue.ts';
import type { Refusal } from './refuse.ts';

/** What `decide` answers. No facts: it is so already, nothing is to be written. */
export type Decision<F extends NewFact = NewFact> = { readonly facts: readonly F[] } | { readonly refusal: Refusal };

export function isRefusal(decision: object): decision is { readonly refusal: Refusal } {
  return 'refusal' in decision;
}
