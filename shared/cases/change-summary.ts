import type { Application } from '#domain/application.ts';
import type { ApplicationContext } from '#domain/application-commands.ts';
import { type Decision, isRefusal } from '#domain/decision.ts';
import type { RoundState } from '#domain/round-lifecycle.ts';
import { decideRound, type RoundCommand } from '#domain/round-lifecycle.ts';
import type { Summary, SummaryFact } from '#domain/summary.ts';
import type { SummaryCommandName } from '#domain/summary-lifecycle.ts';
import type { Freshness, ScanChange } from '#ports/record-store.ts';
import type { Caller } from './caller.ts';
import { type Attempt, type CaseServices, settle } from './case-services.ts';
import { roundChange, summaryChange } from './changes.ts';
import type { CaseOutcome } from './outcome.ts';
import { repeated } from './repeated-command.ts';

export interface SummaryStep {
  readonly command: SummaryCommandName;
  readonly decide: (
    summary: Summary,
    context: ApplicationContext,
    placed: readonly Application[],
  ) => Decision<SummaryFact>;
  /** Load the placed applications for the decision. */
  readonly withPlaced?: boolean;
  readonly scan?: ScanChange | undefined;
}

/** One step of a body's summary alone. */
export function changeSummary(
  services: CaseServices,
  about: { roundId: string; bodyId: string; caller: Caller },
  step: SummaryStep,
): Promise<CaseOutcome<Summary>> {
  return settle(services.store, async (freshness): Promise<Attempt<Summary>> => {
    const [summary, round] = await Promise.all([
      services.store.loadSummary(about.roundId, about.bodyId, freshness),
      services.store.loadRound(about.roundId, freshness),
    ]);
    const subject = { kind: 'summary', roundId: about.roundId, bodyId: about.bodyId } as const;
    const before = await repeated(services.store, { subject, record: summary }, about.caller);
    if (before) return before;
    const placed = step.withPlaced ? await loadPlaced(services, summary.state, freshness) : [];
    const context = { now: about.caller.at, round: services.round, roundState: round.state, summary: summary.state };
    const decision = step.decide(summary.state, context, placed);
    if (isRefusal(decision)) return decision;
    if (decision.facts.length === 0 && !step.scan) return { done: summary.state };
    const change = summaryChange(
      summary,
      { command: step.command, facts: decision.facts },
      { caller: about.caller, digest: services.digest },
    );
    const changes = decision.facts.length > 0 ? [change] : [];
    return { step: { command: about.caller.command, changes, scan: step.scan }, result: change.after };
  });
}

async function loadPlaced(services: CaseServices, summary: Summary, freshness: Freshness): Promise<Application[]> {
  const loaded = await Promise.all(summary.placed.map(({ id }) => services.store.loadApplication(id, freshness)));
  return loaded.flatMap((one) => (one ? [one.state] : []));
}

/** One step of the round. */
export function changeRound(
  services: CaseServices,
  caller: Caller,
  command: RoundCommand,
): Promise<CaseOutcome<RoundState>> {
  return settle(services.store, async (): Promise<Attempt<RoundState>> => {
    const stored = await services.store.loadRound(services.round.id);
    const subject = { kind: 'round', id: services.round.id } as const;
    const before = await repeated(services.store, { subject, record: stored }, caller);
    if (before) return before;
    const decision = decideRound(stored.state, command, { now: caller.at, round: services.round });
    if (isRefusal(decision)) return decision;
    if (decision.facts.length === 0) return { done: stored.state };
    const change = roundChange(stored, decision.facts, { caller, digest: services.digest });
    return { step: { command: caller.command, changes: [change] }, result: change.after };
  });
}
