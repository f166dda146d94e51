import { type Application, evolveApplication } from '#domain/application.ts';
import type { ApplicationFact } from '#domain/application-commands.ts';
import type { ApplicationCommandName } from '#domain/application-lifecycle.ts';
import { legalStatuses } from '#domain/application-lifecycle.ts';
import { type Digest, recordFacts } from '#domain/chain.ts';
import { applicantClaim } from '#domain/quota.ts';
import type { Round } from '#domain/round.ts';
import { evolveRound, type RoundFact, type RoundState, roundStatuses } from '#domain/round-lifecycle.ts';
import { evolveSummary, type Summary, type SummaryFact } from '#domain/summary.ts';
import { legalSummaryStatuses, type SummaryCommandName, summaryStatuses } from '#domain/summary-lifecycle.ts';
import type { Change, ClaimChange, ListLabels, Stored } from '#ports/record-store.ts';
import { type Caller, recording } from './caller.ts';
import { applicationSubject, summarySubject } from './subjects.ts';

/** Turns what was decided into what is written: envelopes, the next state, and the condition from the lifecycle's table. */
export interface Recorder {
  readonly caller: Caller;
  readonly digest: Digest;
}

export function applicationChange(
  before: Stored<Application>,
  step: { command: ApplicationCommandName; facts: readonly ApplicationFact[]; labels?: ListLabels | undefined },
  { caller, digest }: Recorder,
): Extract<Change, { kind: 'application' }> {
  const about = recording(caller, applicationSubject(before.state.id), before.state.roundId);
  return {
    kind: 'application',
    before,
    legalStatuses: legalStatuses(step.command),
    facts: recordFacts(before.head, step.facts, { recording: about, digest }),
    after: step.facts.reduce(evolveApplication, before.state),
    labels: step.labels,
  };
}

export function summaryChange(
  before: Stored<Summary>,
  step: { command: SummaryCommandName; facts: readonly SummaryFact[] },
  { caller, digest }: Recorder,
): Extract<Change, { kind: 'summary' }> {
  return {
    kind: 'summary',
    before,
    // A place that becomes free by itself may do so in any state but a forwarded one.
    legalStatuses:
      step.command === 'take-out'
        ? summaryStatuses.filter((status) => status !== 'forwarded')
        : legalSummaryStatuses(step.command),
    facts: recordFacts(before.head, step.facts, {
      recording: recording(caller, summarySubject(before.state), before.state.roundId),
      digest,
    }),
    after: step.facts.reduce(evolveSummary, before.state),
  };
}

export function roundChange(
  before: Stored<RoundState>,
  facts: readonly RoundFact[],
  { caller, digest }: Recorder,
): Extract<Change, { kind: 'round' }> {
  return {
    kind: 'round',
    before,
    legalStatuses: roundStatuses,
    facts: recordFacts(before.head, facts, {
      recording: recording(caller, `round/${before.state.id}`, before.state.id),
      digest,
    }),
    after: facts.reduce(evolveRound, before.state),
  };
}

/** The applicant's place in the quota follows from the step: held afterwards and not before, or the other way round (R26). */
export function claimChanges(change: Extract<Change, { kind: 'application' }>, round: Round): ClaimChange[] {
  const { after, before } = change;
  const held = before?.state.holdsClaim === true;
  const holds = after.holdsClaim === true;
  const claim = applicantClaim(round.quota, after.kind);
  if (held === holds || !claim) return [];
  const { roundId, creditCode, id } = after;
  return [{ act: holds ? 'take' : 'free', roundId, creditCode, applicationId: id, ...claim }];
}
