import type { RoundFact } from '#domain/round-lifecycle.ts';
import type { Caller } from './caller.ts';
import { type Attempt, type CaseServices, settle } from './case-services.ts';
import { roundChange } from './changes.ts';
import type { CaseOutcome } from './outcome.ts';
import { repeated } from './repeated-command.ts';

/** Puts on the round's record what was made of it, or when its list is open; no state of the round stands against it. */
export async function recordOnRound(
  services: CaseServices,
  caller: Caller,
  fact: Extract<RoundFact, { type: `round-dossier-${string}` | 'round-personal-data-erased' | 'round-publicity-set' }>,
): Promise<CaseOutcome<true>> {
  const { id } = services.round;
  return settle(services.store, async (): Promise<Attempt<true>> => {
    const stored = await services.store.loadRound(id);
    const before = await repeated(services.store, { subject: { kind: 'round', id }, record: stored }, caller);
    if (before) return 'refusal' in before ? before : { done: true };
    const change = roundChange(stored, [fact], { caller, digest: services.digest });
    return { step: { command: caller.command, changes: [change] }, result: true };
  });
}
