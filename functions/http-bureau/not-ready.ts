import type { Application } from '#domain/application.ts';
import { refusalFor } from '#domain/application-lifecycle.ts';
import { departures } from '#domain/comparison.ts';
import { actsForUnit, type Member } from '#domain/members.ts';
import { hasOpenObjection } from '#domain/objection.ts';
import { publicityFault } from '#domain/publicity.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import type { PreparedDecision } from '#ports/evaluations.ts';
import type { BureauServices } from './bureau-services.ts';
import { listedSince } from './decisions.ts';
import { isEvaluated, type Weighed } from './comparison-table.ts';
import { faultOf, type ReleaseFinding } from './release-findings.ts';

/** Why one of them cannot be released yet. */
export interface NotReady {
  readonly applicationId: string;
  readonly projectName: string | undefined;
  readonly why: readonly RefusalCode[];
}

interface Considered {
  readonly ids: readonly string[];
  readonly weighed: Weighed;
  readonly loaded: ReadonlyMap<string, Application>;
  readonly findings: readonly ReleaseFinding[];
  readonly publicity: Parameters<typeof publicityFault>[2];
  /** Who releases: nobody decides about a unit that they belong to (D7). */
  readonly member: Member;
}

/** Those that cannot be released yet, each with every reason why. */
export function notReadyOf(services: BureauServices, about: Considered): NotReady[] {
  const { ids, weighed, loaded, findings, publicity, member } = about;
  const faults = faultsOf(services, about);
  const unpublicised = (id: string): RefusalCode[] => {
    const decision = weighed.prepared.decisions.find(({ applicationId }) => applicationId === id);
    if (!decision) return [];
    const { outcome } = decision;
    const application = loaded.get(id);
    const objected = application !== undefined && hasOpenObjection(application);
    const fault = publicityFault(services.round, { outcome, objected, since: listedSince(decision) }, publicity);
    return fault ? [fault] : [];
  };
  return ids.flatMap((id): NotReady[] => {
    const against = findings.flatMap((one) => (one.applicationId === id ? (faultOf(one) ?? []) : []));
    const own = actsForUnit(member, loaded.get(id)?.creditCode ?? '') ? (['self-review'] as const) : [];
    const why = [...new Set([...own, ...faults(id), ...against, ...unpublicised(id)])];
    return why.length > 0 ? [{ applicationId: id, projectName: weighed.cases.get(id)?.row.projectName, why }] : [];
  });
}

/** What keeps one from being released; a reserve place and a departure are seen over all that is prepared. */
function faultsOf(services: BureauServices, { weighed, loaded }: Considered): (id: string) => RefusalCode[] {
  const { cases, prepared } = weighed;
  const { decisions, released } = prepared;
  const table = [...cases.values()].map(({ result }) => result);
  const departing = new Set(departures(decisions, table).map(({ applicationId }) => applicationId));
  const isDoubled = ({ applicationId, reserve }: PreparedDecision): boolean =>
    reserve !== undefined &&
    decisions.some(
      (other) =>
        other.applicationId !== applicationId &&
        other.reserve === reserve &&
        cases.get(other.applicationId)?.row.kind === cases.get(applicationId)?.row.kind,
    );
  return (id) => {
    const [one, decision] = [cases.get(id), decisions.find(({ applicationId }) => applicationId === id)];
    if (!decision) return ['not-prepared'];
    if (released.includes(id)) return ['already-released'];
    const state = stateFault(loaded.get(id), decision);
    return [
      ...(state ? [state] : []),
      ...(one && isEvaluated(services, one) ? [] : ['evaluation-missing' as const]),
      ...(departing.has(id) ? ['reason-missing' as const] : []),
      ...(isDoubled(decision) ? ['reserve-doubled' as const] : []),
    ];
  };
}

/** Does it still lie with the bureau, in the version that was decided on? */
function stateFault(application: Application | undefined, decision: PreparedDecision): RefusalCode | undefined {
  if (!application) return 'not-forwarded-yet';
  const moved = refusalFor(application.status, 'decide');
  if (moved) return moved;
  return application.formVersion === decision.formVersion ? undefined : 'decision-outdated';
}
