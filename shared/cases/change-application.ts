import type { Application } from '#domain/application.ts';
import type { ApplicationContext, ApplicationFact } from '#domain/application-commands.ts';
import { type ApplicationCommandName, refusalFor, settledStatuses } from '#domain/application-lifecycle.ts';
import { type Decision, isRefusal } from '#domain/decision.ts';
import type { Refusal } from '#domain/refuse.ts';
import { preparedRound, type RoundState } from '#domain/round-lifecycle.ts';
import { emptySummary, type Summary } from '#domain/summary.ts';
import { releasePlace } from '#domain/summary-decisions.ts';
import type { Change, Freshness, ListLabels, Step, Stored } from '#ports/record-store.ts';
import type { Caller } from './caller.ts';
import { type Attempt, type CaseServices, settle } from './case-services.ts';
import { type ClosedScan, closedScan } from './closed-scan.ts';
import { applicationChange, claimChanges, summaryChange } from './changes.ts';
import type { CaseOutcome } from './outcome.ts';
import { repeated } from './repeated-command.ts';

export interface LoadedCase {
  readonly application: Stored<Application> & { labels: ListLabels };
  readonly roundState: RoundState;
  readonly summary: Stored<Summary>;
}

/**
 * An application with all that its decisions look at; undefined when there is none. Consistent unless a moment ago will do.
 * A settled one looks at no deadline, so the round and the body's summary are not read for it.
 */
export async function loadCase(
  services: CaseServices,
  id: string,
  freshness: Freshness = { recent: false },
): Promise<LoadedCase | undefined> {
  const application = await services.store.loadApplication(id, freshness);
  if (!application) return undefined;
  const { roundId, bodyId, status } = application.state;
  if (settledStatuses.includes(status)) {
    const summary = { state: emptySummary(roundId, bodyId), head: { sequence: 0, hash: '' } };
    return { application, roundState: preparedRound(roundId), summary };
  }
  const [roundState, summary] = await Promise.all([
    services.store.loadRound(roundId, freshness),
    services.store.loadSummary(roundId, bodyId, freshness),
  ]);
  return { application, roundState: roundState.state, summary };
}

export function contextOf(loaded: LoadedCase, services: CaseServices, now: string): ApplicationContext {
  return { now, round: services.round, roundState: loaded.roundState, summary: loaded.summary.state };
}

const stale = { refusal: { code: 'stale-version' } } as const;

export interface ApplicationStep {
  readonly command: ApplicationCommandName;
  /** Who may do it: undefined, or why not. Asked on every attempt with the record as it then stands. */
  readonly allow: (application: Application) => Refusal | undefined;
  readonly decide: (application: Application, context: ApplicationContext) => Decision<ApplicationFact>;
  /** The version that was looked at: who was slower is told to look again, and decides nothing unseen. */
  readonly seen?: number | undefined;
  readonly labels?: ListLabels | undefined;
  readonly scan?: ClosedScan | undefined;
  /** What is written beside it in the same transaction. */
  readonly beside?:
    | ((facts: readonly ApplicationFact[]) => Pick<Step, 'certified' | 'draft' | 'evaluators' | 'prepared'>)
    | undefined;
}

/** One step of one application, with what follows from it for the quota and for the summary in the same write. */
export function changeApplication(
  services: CaseServices,
  about: { id: string; caller: Caller },
  step: ApplicationStep,
): Promise<CaseOutcome<Application>> {
  return settle(services.store, async (freshness): Promise<Attempt<Application>> => {
    const loaded = await loadCase(services, about.id, freshness);
    if (!loaded) return { refusal: { code: 'not-found' } };
    const { application } = loaded;
    const barred = step.allow(application.state);
    if (barred) return { refusal: barred };
    const subject = { kind: 'application', id: about.id } as const;
    const before = await repeated(services.store, { subject, record: application }, about.caller);
    if (before) return before;
    if ((step.seen ?? application.head.sequence) !== application.head.sequence) return stale;
    const decision = step.decide(application.state, contextOf(loaded, services, about.caller.at));
    if (isRefusal(decision)) return decision;
    return attemptOf({ loaded, step, facts: decision.facts }, about.caller, services);
  });
}

/**
 * A case that leaves the panel’s table by another way than a decision and a release that holds it exclude each other: one of
 * the two stands. So do an objection and a release: one that is registered stands in the way of every release after it. Between
 * a release and the decision that follows from it the case still looks undecided.
 */
function againstRelease(
  before: Application,
  after: Application,
  command: ApplicationCommandName,
): Pick<Step, 'prepared'> | undefined {
  const undecided = refusalFor(before.status, 'decide') === undefined;
  const moved = after.status !== before.status || command === 'register-objection';
  if (!undecided || command === 'decide' || !moved) return undefined;
  return { prepared: { roundId: before.roundId, act: 'leave', applicationId: before.id } };
}

function attemptOf(
  decided: { loaded: LoadedCase; step: ApplicationStep; facts: readonly ApplicationFact[] },
  caller: Caller,
  services: CaseServices,
): Attempt<Application> {
  const { loaded, step, facts } = decided;
  if (facts.length === 0 && !step.scan) return { done: loaded.application.state };
  const recorder = { caller, digest: services.digest };
  const change = applicationChange(
    loaded.application,
    { command: step.command, facts, labels: { ...loaded.application.labels, ...step.labels } },
    recorder,
  );
  const changes: Change[] = facts.length > 0 ? [change] : [];
  const ended = ['withdrawn', 'declined', 'lapsed'].includes(change.after.status);
  const freed = ended ? releasePlace(loaded.summary.state, change.after.id) : [];
  if (freed.length > 0) changes.push(summaryChange(loaded.summary, { command: 'take-out', facts: freed }, recorder));
  return {
    step: {
      command: caller.command,
      changes,
      claims: claimChanges(change, services.round),
      scan: closedScan(step.scan, facts),
      ...againstRelease(loaded.application.state, change.after, step.command),
      ...step.beside?.(facts),
    },
    result: change.after,
  };
}
