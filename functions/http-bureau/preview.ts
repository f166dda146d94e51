import { type Outcome, outcomes } from '#events/value-types.ts';
import { refusalFor } from '#domain/application-lifecycle.ts';
import { canonicalJson, recordFacts } from '#domain/chain.ts';
import { departures } from '#domain/comparison.ts';
import type { Office } from '#domain/members.ts';
import { type NotificationKind, notificationsOwed, officeFor } from '#domain/notifications.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { hasOpenObjection } from '#domain/objection.ts';
import { publicityFault } from '#domain/publicity.ts';
import { bodyName } from '#domain/round.ts';
import type { PreparedDecision } from '#ports/evaluations.ts';
import type { BureauServices } from './bureau-services.ts';
import { inTurns } from './in-turns.ts';
import { isEvaluated, type Weighed, type WeighedCase, weigh } from './comparison-table.ts';

/** Why one of them cannot be released yet. */
export interface NotReady {
  readonly applicationId: string;
  readonly projectName: string | undefined;
  readonly why: readonly (RefusalCode | 'reserve-doubled')[];
}

export interface PreviewedChange {
  readonly applicationId: string;
  readonly projectName: string | undefined;
  readonly applicantName: string | undefined;
  readonly kind: WeighedCase['row']['kind'];
  readonly body: string;
  readonly from: WeighedCase['row']['status'];
  readonly to: Outcome;
  /** In hundredths of a point. */
  readonly mean: number | undefined;
  readonly rank: number | undefined;
  readonly tiedWith: readonly string[];
  readonly reserve: number | undefined;
  readonly formVersion: number;
  readonly opinionSha256: string;
  readonly reasoned: boolean;
}

export interface PreviewedMail {
  readonly kind: NotificationKind;
  readonly office: Office;
  readonly officeName: string;
  readonly applicationId: string;
}

export interface Preview {
  readonly preparedVersion: number;
  readonly fingerprint: string;
  readonly scoringOpen: boolean;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly changes: readonly PreviewedChange[];
  readonly mails: readonly PreviewedMail[];
  readonly notReady: readonly NotReady[];
}

/**
 * What a release would do, counted and named: changes, mails by office, and what stands in its way. The fingerprint is over
 * all that was shown, so what was checked is what is released.
 */
export async function previewOf(
  services: BureauServices,
  asked: readonly string[] | undefined,
  now: string,
): Promise<Preview> {
  const [weighed, round] = await Promise.all([weigh(services), services.store.loadRound(services.round.id)]);
  const { cases, prepared } = weighed;
  const all = prepared.decisions.map(({ applicationId }) => applicationId);
  const ids = [...new Set(asked ?? all.filter((id) => !prepared.released.includes(id)))].toSorted();
  const decisions = new Map(prepared.decisions.map((one) => [one.applicationId, one]));
  const faults = faultsOf(services, weighed);
  const objected = await objectedOf(services, ids);
  const unpublicised = (id: string) => {
    const outcome = decisions.get(id)?.outcome ?? 'not-selected';
    const decision = { outcome, objected: objected.has(id) };
    const fault = publicityFault(services.round, decision, { now, days: round.state.publicity });
    return fault ? [fault] : [];
  };
  const notReady = ids.flatMap((id): NotReady[] => {
    const why = [...faults(id), ...unpublicised(id)];
    return why.length > 0 ? [{ applicationId: id, projectName: cases.get(id)?.row.projectName, why }] : [];
  });
  const changes = ids.flatMap((id): PreviewedChange[] => {
    const [one, decision] = [cases.get(id), decisions.get(id)];
    return one && decision ? [changeOf(services, one, decision)] : [];
  });
  const scoringOpen = round.state.scoringClosed !== true;
  const shown = { preparedVersion: prepared.version, scoringOpen, ids, changes, notReady };
  return {
    preparedVersion: prepared.version,
    fingerprint: services.digest(canonicalJson(shown)),
    scoringOpen,
    counts: {
      recommended: changes.filter(({ to }) => to === 'recommended').length,
      listed: changes.filter(({ to }) => to === 'listed').length,
      'not-selected': changes.filter(({ to }) => to === 'not-selected').length,
    },
    changes: changes.toSorted(byOutcomeAndRank),
    mails: changes.flatMap((change) => mailsOf(services, change, cases)),
    notReady,
  };
}

/** Where the list is open to objections first: to whom one is not answered. */
async function objectedOf(services: BureauServices, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (!services.round.publicity.enabled) return new Set();
  const loaded = await inTurns(ids, (id) => services.store.loadApplication(id));
  return new Set(loaded.flatMap((one) => (one && hasOpenObjection(one.state) ? [one.state.id] : [])));
}

function byOutcomeAndRank(left: PreviewedChange, right: PreviewedChange): number {
  return outcomes.indexOf(left.to) - outcomes.indexOf(right.to) || (left.rank ?? 0) - (right.rank ?? 0);
}

function changeOf(services: BureauServices, one: WeighedCase, decision: PreparedDecision): PreviewedChange {
  const { id, kind, status, bodyId, projectName, applicantName, formVersion } = one.row;
  const { mean, rank, tiedWith } = one.result;
  const { outcome, reserve, opinionSha256, reasoned } = decision;
  const row = { applicationId: id, projectName, applicantName, kind, body: bodyName(services.round, bodyId) };
  return { ...row, from: status, to: outcome, mean, rank, tiedWith, reserve, formVersion, opinionSha256, reasoned };
}

/** What keeps one from being released; a reserve place and a departure are seen over all that is prepared. */
function faultsOf(services: BureauServices, { cases, prepared }: Weighed): (id: string) => NotReady['why'] {
  const { decisions, released } = prepared;
  const table = [...cases.values()].map(({ result }) => result);
  const departing = new Set(departures(decisions, table).flat());
  return (id) => {
    const [one, decision] = [cases.get(id), decisions.find(({ applicationId }) => applicationId === id)];
    if (!decision) return ['not-prepared'];
    if (released.includes(id)) return ['already-released'];
    const status = one ? refusalFor(one.row.status, 'decide') : 'not-forwarded-yet';
    const doubled = decisions.some(
      (other) =>
        other.applicationId !== id &&
        decision.reserve !== undefined &&
        other.reserve === decision.reserve &&
        cases.get(other.applicationId)?.row.kind === one?.row.kind,
    );
    return [
      ...(status ? [status] : []),
      ...(one && isEvaluated(services, one) ? [] : ['evaluation-missing' as const]),
      ...(departing.has(id) ? ['reason-missing' as const] : []),
      ...(doubled ? ['reserve-doubled' as const] : []),
    ];
  };
}

/** The mails that the decision will owe, by the one table that owes them. */
function mailsOf(services: BureauServices, change: PreviewedChange, cases: Weighed['cases']): PreviewedMail[] {
  const { applicationId, to } = change;
  const row = cases.get(applicationId)?.row;
  const [fact] = recordFacts(
    { sequence: 0, hash: '' },
    [{ type: 'application-decided', version: 1, data: { outcome: to, releaseId: 'preview' } }],
    {
      digest: services.digest,
      recording: {
        subject: `application/${applicationId}`,
        roundId: services.round.id,
        at: new Date(0).toISOString(),
        actor: { id: 'preview', kind: 'system' },
        correlationId: 'preview',
        causationId: 'preview',
      },
    },
  );
  if (!fact || !row) return [];
  return notificationsOwed(fact).flatMap(({ kind, audience }): PreviewedMail[] => {
    const office = officeFor(audience, row);
    const officeName = audience === 'unit' ? (row.applicantName ?? row.creditCode) : change.body;
    return office ? [{ kind, office, officeName, applicationId }] : [];
  });
}
