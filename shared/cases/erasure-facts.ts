import type { Application } from '#domain/application.ts';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import type { ApplicationFact } from '#domain/application-commands.ts';
import type { Head } from '#domain/chain.ts';
import type { Refusal } from '#domain/refuse.ts';
import type { ListLabels } from '#ports/record-store.ts';
import type { Caller } from './caller.ts';
import { type Attempt, type CaseServices, settle } from './case-services.ts';
import { applicationChange } from './changes.ts';
import type { CaseOutcome } from './outcome.ts';
import { repeated } from './repeated-command.ts';

type KeepingFact = Extract<ApplicationFact, { type: `retention-hold-${string}` | 'personal-data-erased' }>;

/**
 * Puts on a case what becomes of its personal data; possible in every state, because it changes none. `labels`: what its lists
 * show from now on. No fact where `isSo` says that it is so already. `after`: stands only on the chain as it was then; one that
 * went on is `changed-meanwhile`.
 */
export function recordKeeping(
  services: CaseServices,
  about: { id: string; caller: Caller },
  step: {
    fact: KeepingFact;
    allow?: (state: Application) => Refusal | undefined;
    isSo?: (state: Application) => boolean;
    labels?: (now: ListLabels) => ListLabels;
    after?: Head | undefined;
  },
): Promise<CaseOutcome<Application>> {
  const { id, caller } = about;
  return settle(services.store, async (freshness): Promise<Attempt<Application>> => {
    const loaded = await services.store.loadApplication(id, freshness);
    if (!loaded) return { refusal: { code: 'not-found' } };
    const before = await repeated(services.store, { subject: { kind: 'application', id }, record: loaded }, caller);
    if (before) return before;
    if (step.isSo?.(loaded.state)) return { done: loaded.state };
    if (step.after && step.after.sequence !== loaded.head.sequence) return { refusal: { code: 'changed-meanwhile' } };
    const refusal = step.allow?.(loaded.state);
    if (refusal) return { refusal };
    const labels = step.labels ? step.labels(loaded.labels) : loaded.labels;
    const written = { command: 'save-draft', facts: [step.fact], labels } as const;
    const recorder = { caller, digest: services.digest };
    const change = { ...applicationChange(loaded, written, recorder), legalStatuses: applicationStatuses };
    return { step: { command: caller.command, changes: [change] }, result: change.after };
  });
}
