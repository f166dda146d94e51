import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { summaryStatuses } from '#domain/summary-lifecycle.ts';
import type { ContactFact, Unreached } from '#domain/unreached.ts';
import type { Caller } from './caller.ts';
import { type Attempt, type CaseServices, settle } from './case-services.ts';
import { applicationChange, summaryChange } from './changes.ts';
import type { CaseOutcome } from './outcome.ts';
import { repeated } from './repeated-command.ts';
import { subjectNamed } from './subjects.ts';

type Open = readonly Unreached[];

/**
 * Puts on a case that somebody was not reached, or that they were told in another way; possible in every state, because it
 * changes none. Answers who is still to be called; nothing where the subject has no case.
 */
export function recordContact(
  services: CaseServices,
  caller: Caller,
  about: { subject: string; fact: ContactFact },
): Promise<CaseOutcome<Open>> {
  const subject = subjectNamed(about.subject);
  const known = about.subject.startsWith('application/') || about.subject.startsWith('summary/');
  return settle(services.store, async (): Promise<Attempt<Open>> => {
    if (known && subject.kind === 'application') return onApplication(services, { caller, subject, fact: about.fact });
    return known && subject.kind === 'summary'
      ? onSummary(services, { caller, subject, fact: about.fact })
      : { done: [] };
  });
}

interface About<K extends string> {
  readonly caller: Caller;
  readonly subject: Extract<ReturnType<typeof subjectNamed>, { kind: K }>;
  readonly fact: ContactFact;
}

/** Only somebody who waits to be called can be settled; whoever asks again hears that it is done. */
function settledAlready(open: Open, fact: ContactFact): boolean {
  return fact.type === 'contact-settled' && !open.some(({ memberId }) => memberId === fact.data.memberId);
}

async function onApplication(services: CaseServices, about: About<'application'>): Promise<Attempt<Open>> {
  const { caller, subject, fact } = about;
  const loaded = await services.store.loadApplication(subject.id);
  if (!loaded) return { done: [] };
  const before = await repeated(services.store, { subject, record: loaded }, caller);
  const open = loaded.state.unreached ?? [];
  if (before) return 'refusal' in before ? before : { done: open };
  if (settledAlready(open, fact)) return { done: open };
  const step = { command: 'save-draft', facts: [fact], labels: loaded.labels } as const;
  const change = { ...applicationChange(loaded, step, recorder(services, caller)), legalStatuses: applicationStatuses };
  return { step: { command: caller.command, changes: [change] }, result: change.after.unreached ?? [] };
}

async function onSummary(services: CaseServices, about: About<'summary'>): Promise<Attempt<Open>> {
  const { caller, subject, fact } = about;
  const loaded = await services.store.loadSummary(subject.roundId, subject.bodyId);
  const before = await repeated(services.store, { subject, record: loaded }, caller);
  const open = loaded.state.unreached ?? [];
  if (before) return 'refusal' in before ? before : { done: open };
  if (settledAlready(open, fact)) return { done: open };
  const step = { command: 'place', facts: [fact] } as const;
  const change = { ...summaryChange(loaded, step, recorder(services, caller)), legalStatuses: summaryStatuses };
  return { step: { command: caller.command, changes: [change] }, result: change.after.unreached ?? [] };
}

const recorder = (services: CaseServices, caller: Caller) => ({ caller, digest: services.digest });
