import type { Application } from '#domain/application.ts';
import type { ApplicationContext } from '#domain/application-commands.ts';
import type { ApplicationCommandName } from '#domain/application-lifecycle.ts';
import { isRefusal } from '#domain/decision.ts';
import type { Refusal } from '#domain/refuse.ts';
import type { Summary } from '#domain/summary.ts';
import type { JointDecision, JointFacts } from '#domain/summary-decisions.ts';
import type { SummaryCommandName } from '#domain/summary-lifecycle.ts';
import type { Change, Freshness, ListLabels, Stored } from '#ports/record-store.ts';
import type { Caller } from './caller.ts';
import { type Attempt, type CaseServices, settle } from './case-services.ts';
import { type ClosedScan, closedScan } from './closed-scan.ts';
import { applicationChange, summaryChange } from './changes.ts';
import type { CaseOutcome } from './outcome.ts';
import { repeated } from './repeated-command.ts';

/** A step of a summary and of applications that must agree (place, take out, substitute, forward): one write. */
export interface PlacementStep {
  readonly body: { readonly roundId: string; readonly bodyId: string };
  /** The applications concerned; undefined: all that stand on the summary. */
  readonly applicationIds: readonly string[] | undefined;
  /** The version of one of them that was looked at, as in `ApplicationStep`. */
  readonly seen?: { readonly id: string; readonly version: number | undefined } | undefined;
  readonly commands: {
    readonly summary: SummaryCommandName;
    readonly applications: ReadonlyMap<string, ApplicationCommandName> | ApplicationCommandName;
  };
  readonly allow: (applications: readonly Application[]) => Refusal | undefined;
  readonly decide: (
    joint: { summary: Summary; applications: readonly Application[] },
    context: ApplicationContext,
  ) => JointDecision;
  readonly scan?: ClosedScan | undefined;
}

interface Joint {
  readonly summary: Stored<Summary>;
  readonly applications: readonly (Stored<Application> & { labels: ListLabels })[];
}

export function changePlacement(
  services: CaseServices,
  caller: Caller,
  step: PlacementStep,
): Promise<CaseOutcome<Summary>> {
  return settle(services.store, async (freshness): Promise<Attempt<Summary>> => {
    const { joint, roundState } = await load(services, step, freshness);
    if (!joint) return { refusal: { code: 'not-found' } };
    const states = joint.applications.map(({ state }) => state);
    const barred = step.allow(states);
    if (barred) return { refusal: barred };
    const subject = { kind: 'summary', ...step.body } as const;
    const before = await repeated(services.store, { subject, record: joint.summary }, caller);
    if (before) return before;
    const looked = joint.applications.find(({ state }) => state.id === step.seen?.id)?.head.sequence;
    if ((step.seen?.version ?? looked) !== looked) return { refusal: { code: 'stale-version' } };
    const context: ApplicationContext = {
      now: caller.at,
      round: services.round,
      roundState,
      summary: joint.summary.state,
    };
    const decision = step.decide({ summary: joint.summary.state, applications: states }, context);
    if (isRefusal(decision)) return decision;
    return attemptOf({ joint, step, facts: decision }, caller, services);
  });
}

async function load(
  services: CaseServices,
  step: PlacementStep,
  freshness: Freshness,
): Promise<{ joint: Joint | undefined; roundState: ApplicationContext['roundState'] }> {
  const [summary, round] = await Promise.all([
    services.store.loadSummary(step.body.roundId, step.body.bodyId, freshness),
    services.store.loadRound(step.body.roundId, freshness),
  ]);
  const ids = step.applicationIds ?? summary.state.placed.map(({ id }) => id);
  const loaded = await Promise.all(ids.map((id) => services.store.loadApplication(id, freshness)));
  const applications = loaded.filter((one) => one !== undefined);
  const whole = applications.length === ids.length;
  return { joint: whole ? { summary, applications } : undefined, roundState: round.state };
}

function attemptOf(
  decided: { joint: Joint; step: PlacementStep; facts: JointFacts },
  caller: Caller,
  services: CaseServices,
): Attempt<Summary> {
  const { joint, step, facts } = decided;
  const recorder = { caller, digest: services.digest };
  const summary = summaryChange(joint.summary, { command: step.commands.summary, facts: facts.summary }, recorder);
  const { applications: commands } = step.commands;
  const applications = joint.applications.flatMap((one) => {
    const command = typeof commands === 'string' ? commands : commands.get(one.state.id);
    const own = facts.applications.get(one.state.id) ?? [];
    return command && own.length > 0
      ? [applicationChange(one, { command, facts: own, labels: one.labels }, recorder)]
      : [];
  });
  const changes: Change[] = [...(facts.summary.length > 0 ? [summary] : []), ...applications];
  if (changes.length === 0 && !step.scan) return { done: joint.summary.state };
  return {
    step: { command: caller.command, changes, scan: closedScan(step.scan, facts.summary) },
    result: summary.after,
  };
}
