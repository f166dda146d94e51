import { canonicalJson, type Digest } from '#domain/chain.ts';
import type { Clauses } from '#domain/round.ts';
import { ruleCatalogue } from '#domain/rules/catalogue.ts';
import type { RuleData } from '#domain/rules/rule-data.ts';

/** One rule as a round had it: the same hash in two packs means the same words and the same numbers. */
export interface RuleVersion {
  readonly id: string;
  readonly round: string;
  readonly severity: string;
  /** Over the clause of the notice and the round's parameters for it. */
  readonly sha256: string;
}

/** Every rule with its version in this round, so that a pack says of each by which words and numbers the case was judged. */
export function ruleVersions(
  round: string,
  of: { clauses: Clauses; parameters: RuleData['parameters'] },
  digest: Digest,
): RuleVersion[] {
  const parameters = new Map<string, unknown>(Object.entries(of.parameters));
  return ruleCatalogue.map(({ id, severity }) => {
    const said = { id, severity, clause: of.clauses[id], parameters: parameters.get(id) };
    return { id, round, severity, sha256: digest(canonicalJson(said)) };
  });
}
