import type { Clauses } from '../round.ts';

/** The words of the notice that findings enforce, by rule; checks beyond the notice (C01…) have none. */
export function clausesFor(clauses: Clauses, findings: readonly { readonly rule: string }[]): Clauses {
  const named = new Set(findings.map(({ rule }) => rule));
  return Object.fromEntries(Object.entries(clauses).filter(([rule]) => named.has(rule)));
}
