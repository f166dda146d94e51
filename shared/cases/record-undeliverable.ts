import type { FactOf } from '#events/catalogue.ts';
import type { ApplicationFact } from '#domain/application-commands.ts';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import type { SummaryFact } from '#domain/summary.ts';
import { summaryStatuses } from '#domain/summary-lifecycle.ts';
import type { Caller } from './caller.ts';
import { type Attempt, type CaseServices, settle } from './case-services.ts';
import { repeated } from './repeated-command.ts';
import { applicationChange, summaryChange } from './changes.ts';

type Undeliverable = FactOf<'mail-undeliverable'>['data'] & { readonly subject: string };

/** Puts on the case that somebody was not reached; possible in every state, because it changes none. */
export async function recordUndeliverable(services: CaseServices, caller: Caller, mail: Undeliverable): Promise<void> {
  const { subject, ...data } = mail;
  const fact = { type: 'mail-undeliverable', version: 1, data } as const;
  const [kind, first = '', second = ''] = subject.split('/');
  if (kind !== 'application' && kind !== 'summary') return;
  const outcome = await settle(services.store, () =>
    kind === 'application'
      ? onApplication(services, { id: first, caller, fact })
      : onSummary(services, { roundId: first, bodyId: second, caller, fact }),
  );
  if ('refusal' in outcome && outcome.refusal.code === 'changed-meanwhile') throw new Error('the case kept changing');
}

async function onApplication(
  services: CaseServices,
  about: { id: string; caller: Caller; fact: Extract<ApplicationFact, { type: 'mail-undeliverable' }> },
): Promise<Attempt<true>> {
  const loaded = await services.store.loadApplication(about.id);
  if (!loaded) return { done: true };
  const subject = { kind: 'application', id: about.id } as const;
  if (await repeated(services.store, { subject, record: loaded }, about.caller)) return { done: true };
  const recorder = { caller: about.caller, digest: services.digest };
  const change = applicationChange(
    loaded,
    { command: 'save-draft', facts: [about.fact], labels: loaded.labels },
    recorder,
  );
  return {
    step: { command: about.caller.command, changes: [{ ...change, legalStatuses: applicationStatuses }] },
    result: true,
  };
}

async function onSummary(
  services: CaseServices,
  about: {
    roundId: string;
    bodyId: string;
    caller: Caller;
    fact: Extract<SummaryFact, { type: 'mail-undeliverable' }>;
  },
): Promise<Attempt<true>> {
  const loaded = await services.store.loadSummary(about.roundId, about.bodyId);
  const subject = { kind: 'summary', roundId: about.roundId, bodyId: about.bodyId } as const;
  if (await repeated(services.store, { subject, record: loaded }, about.caller)) return { done: true };
  const recorder = { caller: about.caller, digest: services.digest };
  const change = summaryChange(loaded, { command: 'place', facts: [about.fact] }, recorder);
  return {
    step: { command: about.caller.command, changes: [{ ...change, legalStatuses: summaryStatuses }] },
    result: true,
  };
}
