import { type Application, directBodyId } from '#domain/application.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { reasonedRules } from '#domain/rules/at-decision.ts';
import { type ChosenCase, quotaAtRelease } from '#domain/rules/at-release.ts';
import type { Finding } from '#domain/rules/rule.ts';
import type { PreparedDecision } from '#ports/evaluations.ts';
import { findingsAtDecision } from '#cases/findings-at-decision.ts';
import type { BureauServices } from './bureau-services.ts';
import type { Weighed } from './comparison-table.ts';
import { inTurns } from './in-turns.ts';

/** What the notice says against a prepared decision at the moment of its release. */
export interface ReleaseFinding extends Finding {
  readonly applicationId: string;
  /** The bureau has written why, for this outcome and this version of the form: it passes. */
  readonly reasoned: boolean;
}

/**
 * The rules over the cases as they stand now, for what may have changed since they were prepared: R20 and R21 on the form
 * version that is filed, R26 over everything that is chosen. Decisions that were judged on another version are not judged by
 * their old reasons.
 */
export async function releaseFindings(
  services: BureauServices,
  weighed: Weighed,
  loaded: ReadonlyMap<string, Application>,
): Promise<ReleaseFinding[]> {
  const decisions = weighed.prepared.decisions.filter(({ applicationId }) => loaded.has(applicationId));
  const quota = await quotaFindings(services, weighed);
  const found = await inTurns(decisions, async (decision): Promise<ReleaseFinding[]> => {
    const { applicationId } = decision;
    const application = loaded.get(applicationId);
    const ofForm = application ? await formFindings(services, application, decision) : [];
    const ofQuota = (quota.get(applicationId) ?? []).map((one) => ({ ...one, applicationId, reasoned: false }));
    return [...ofForm, ...ofQuota];
  });
  return found.flat();
}

async function formFindings(
  services: BureauServices,
  application: Application,
  { outcome }: PreparedDecision,
): Promise<ReleaseFinding[]> {
  const { id: applicationId, formVersion, status } = application;
  // One that left the bureau's hands has no filed version to look at; its state says so already.
  if (status !== 'forwarded') return [];
  const findings = await findingsAtDecision(services, application, outcome);
  if (findings.length === 0) return [];
  const facts = await services.store.history({ kind: 'application', id: applicationId });
  const reasoned = reasonedRules(facts, { outcome, formVersion });
  return findings.map((one) => ({ ...one, applicationId, reasoned: reasoned.has(one.rule) }));
}

/** A body's cap is asked for only where it has more than the round allows everybody. */
async function quotaFindings(services: BureauServices, weighed: Weighed): Promise<ReadonlyMap<string, Finding[]>> {
  const { round, store } = services;
  const chosen = chosenOf(weighed);
  const ofBodies = Map.groupBy(chosen, ({ bodyId }) => bodyId);
  const crowded = [...ofBodies].flatMap(([bodyId, cases]) =>
    bodyId !== undefined && cases.length > round.quota.max ? [bodyId] : [],
  );
  const caps = new Map(
    await inTurns(crowded, async (bodyId): Promise<[string, number | undefined]> => {
      const { state } = await store.loadSummary(round.id, bodyId);
      return [bodyId, state.cap];
    }),
  );
  return quotaAtRelease(chosen, { quota: round.quota, capOf: (bodyId) => caps.get(bodyId) });
}

/** What is on a list, was recommended, or is prepared to be. */
function chosenOf({ cases, prepared }: Weighed): ChosenCase[] {
  const intended = new Map(prepared.decisions.map(({ applicationId, outcome }) => [applicationId, outcome]));
  return [...cases.values()].flatMap(({ row }): ChosenCase[] => {
    const outcome = row.status === 'forwarded' ? intended.get(row.id) : row.status;
    if (outcome === undefined || outcome === 'not-selected') return [];
    const { id, kind, creditCode } = row;
    return [{ id, kind, creditCode, bodyId: row.bodyId === directBodyId ? undefined : row.bodyId }];
  });
}

/** An error stops a release by its own code, a warning wants its reason as it did when it was prepared. */
export function faultOf({ severity, reasoned }: ReleaseFinding): RefusalCode | undefined {
  if (reasoned) return undefined;
  return severity === 'E' ? 'decision-against-notice' : 'reason-missing';
}
