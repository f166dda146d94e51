import { type Outcome, outcomes } from '#events/value-types.ts';
import type { Application } from '#domain/application.ts';
import { canonicalJson, recordFacts } from '#domain/chain.ts';
import { mailboxOffice, type Office } from '#domain/members.ts';
import { type NotificationKind, notificationsOwed, officeFor } from '#domain/notifications.ts';
import { type PublicityPeriod, publicityPeriods } from '#domain/publicity.ts';
import { explain } from '#domain/refusals.ts';
import { clausesFor } from '#domain/rules/clauses-for.ts';
import { bodyName, type Clauses } from '#domain/round.ts';
import type { PreparedDecision } from '#ports/evaluations.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { BureauServices } from './bureau-services.ts';
import { inTurns } from './in-turns.ts';
import { type Weighed, type WeighedCase, weigh } from './comparison-table.ts';
import { type NotReady, notReadyOf } from './not-ready.ts';
import { type ReleaseFinding, releaseFindings } from './release-findings.ts';

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

/** One mail to one member of an office. */
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
  /** What the notice says against the decisions as the cases stand now; those with their reason pass. */
  readonly findings: readonly ReleaseFinding[];
  readonly clauses: Clauses;
  /** What each code in `notReady` means, for a person. */
  readonly sentences: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

/**
 * What a release would do, counted and named: changes, mails by office, and what stands in its way, by the cases as they are
 * now. The fingerprint is over all that was shown, so what was checked is what is released.
 */
export async function previewOf(
  services: BureauServices,
  asked: readonly string[] | undefined,
  { member, receivedAt: now }: Pick<HttpRequest, 'member' | 'receivedAt'>,
): Promise<Preview> {
  const [weighed, round, periods] = await Promise.all([
    weigh(services),
    services.store.loadRound(services.round.id),
    periodsOf(services),
  ]);
  const { cases, prepared } = weighed;
  const all = prepared.decisions.map(({ applicationId }) => applicationId);
  const ids = [...new Set(asked ?? all.filter((id) => !prepared.released.includes(id)))].toSorted();
  const decisions = new Map(prepared.decisions.map((one) => [one.applicationId, one]));
  const loaded = await casesNow(services, ids);
  const findings = await releaseFindings(services, weighed, loaded);
  const publicity = { now, periods };
  const notReady = notReadyOf(services, { ids, weighed, loaded, findings, publicity, member });
  const changes = ids.flatMap((id): PreviewedChange[] => {
    const [one, decision] = [cases.get(id), decisions.get(id)];
    return one && decision ? [changeOf(services, one, decision)] : [];
  });
  const scoringOpen = round.state.scoringClosed !== true;
  const shown = { preparedVersion: prepared.version, scoringOpen, ids, changes, notReady, findings };
  return {
    preparedVersion: prepared.version,
    fingerprint: services.digest(canonicalJson(shown)),
    scoringOpen,
    counts: countsOf(changes),
    changes: changes.toSorted(byOutcomeAndRank),
    mails: await toEveryMember(
      services,
      changes.flatMap((change) => mailsOf(services, change, cases)),
    ),
    notReady,
    findings,
    clauses: clausesFor(services.clauses, findings),
    sentences: sentencesOf(notReady),
  };
}

/** Every period in which the intended list was, or is to be, open to objections. */
async function periodsOf({ store, round }: BureauServices): Promise<PublicityPeriod[]> {
  if (!round.publicity.enabled) return [];
  const facts = await store.history({ kind: 'round', id: round.id });
  const settings = facts.flatMap(({ at, ...fact }) =>
    fact.type === 'round-publicity-set' ? [{ ...fact.data, at }] : [],
  );
  return publicityPeriods(settings, round.timeZone);
}

/** The cases themselves: the list that is weighed may lag behind them by a moment. */
async function casesNow(services: BureauServices, ids: readonly string[]): Promise<ReadonlyMap<string, Application>> {
  const loaded = await inTurns(ids, (id) => services.store.loadApplication(id));
  return new Map(loaded.flatMap((one) => (one ? [[one.state.id, one.state] as const] : [])));
}

function countsOf(changes: readonly PreviewedChange[]): Preview['counts'] {
  return {
    recommended: changes.filter(({ to }) => to === 'recommended').length,
    listed: changes.filter(({ to }) => to === 'listed').length,
    'not-selected': changes.filter(({ to }) => to === 'not-selected').length,
  };
}

function sentencesOf(notReady: readonly NotReady[]): Preview['sentences'] {
  const codes = [...new Set(notReady.flatMap(({ why }) => why))];
  return Object.fromEntries(
    codes.map((code) => {
      const { zh, en } = explain(code);
      return [code, { zh, en }];
    }),
  );
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

/** One mail a member, as they are sent: an office with two members gets two. */
async function toEveryMember(services: BureauServices, owed: readonly PreviewedMail[]): Promise<PreviewedMail[]> {
  const offices = [...new Set(owed.map(({ office }) => office))];
  const counted = await inTurns(offices, async (office): Promise<readonly [Office, number]> => {
    if (office === mailboxOffice) return [office, 1];
    const members = await services.members.ofOffice(office);
    return [office, new Set(members.map(({ memberId }) => memberId)).size];
  });
  const sizes = new Map(counted);
  return owed.flatMap((mail) => Array.from({ length: sizes.get(mail.office) ?? 0 }, () => mail));
}

/** What the decision will owe to each office, by the one table that owes them. */
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
