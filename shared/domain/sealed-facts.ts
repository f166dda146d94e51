import type { Fact, FactType } from '#events/catalogue.ts';

/** What the panel does is nobody's to see but the bureau's (H4): who evaluates, who scored when, and that a decision is prepared. */
const ofPanel: readonly FactType[] = [
  'evaluator-assigned',
  'evaluator-removed',
  'conflict-declared',
  'evaluation-scored',
  'panel-opinion-recorded',
  'panel-opinion-withdrawn',
  // It names the outcome, long before the release.
  'decision-justified',
  // Who objected is told to nobody, and what is granted is told by the bureau's own letter.
  'objection-registered',
  'objection-answered',
  'funding-settled',
];

/** A link of the chain without what it says: the hashes still show that nothing was taken out or put in. */
export type SealedFact = Pick<Fact, 'id' | 'sequence' | 'previousHash' | 'hash'> & { readonly sealed: true };

/** A history for everybody but the bureau: the panel's facts stay in their places, sealed. */
export function sealedHistory(facts: readonly Fact[]): (Fact | SealedFact)[] {
  return facts.map((fact) => {
    if (!ofPanel.includes(fact.type)) return fact;
    const { id, sequence, previousHash, hash } = fact;
    return { id, sequence, previousHash, hash, sealed: true };
  });
}
