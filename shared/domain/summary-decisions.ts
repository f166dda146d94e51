import type { NewFact } from '#events/catalogue.ts';
import type { GatedFile } from '#events/value-types.ts';
import type { Application } from './application.ts';
import { type ApplicationContext, type ApplicationFact, deadlineOfBody } from './application-commands.ts';
import { refusalFor } from './application-lifecycle.ts';
import { type Deadline, furthest, inTime } from './deadlines.ts';
import { type Decision, isRefusal } from './decision.ts';
import { paperRefusal, paperUntil, scanCounts } from './deadline-evidence.ts';
import { type PaperReceipt, decidePaper } from './paper-receipt.ts';
import { bodyHasRoom, placesTaken } from './quota.ts';
import { type Refusal, refuse } from './refuse.ts';
import type { Round } from './round.ts';
import { evolveSummary, type Placed, type Summary, type SummaryFact } from './summary.ts';
import { summaryRefusalFor } from './summary-lifecycle.ts';

/** Two aggregates that must agree: what follows for each of the applications concerned, and for the summary. */
export interface JointFacts {
  readonly applications: ReadonlyMap<string, readonly ApplicationFact[]>;
  readonly summary: readonly SummaryFact[];
}
export type JointDecision = JointFacts | { readonly refusal: Refusal };

/** Puts a nominated application on the summary, within the quota (R26) and before the body's deadline. */
export function decidePlacing(application: Application, summary: Summary, context: ApplicationContext): JointDecision {
  const refusal = refusalFor(application.status, 'place') ?? summaryRefusalFor(summary.status, 'place');
  if (refusal) return refuse(refusal);
  const deadline = deadlineOfBody({ ...context, summary });
  if (!inTime(context.now, deadline)) return refuse('body-too-late', { deadlineAt: deadline.at });
  const others = summary.placed.filter(({ id }) => id !== application.id);
  // One that was returned and corrected keeps its place and needs no second one.
  const holdsPlace = others.length < summary.placed.length;
  const room = bodyHasRoom(context.round.quota, others, { kind: application.kind, cap: summary.cap });
  if (!holdsPlace && !room)
    return refuse('quota-reached', { max: Math.max(summary.cap ?? 0, context.round.quota.max) });
  const { id, kind, formVersion } = application;
  const data = { bodyId: application.bodyId, formVersion };
  return {
    applications: new Map([[id, [{ type: 'application-placed', version: 1, data }]]]),
    summary: placementChanged(summary, [...others, { id, kind, formVersion }]),
  };
}

export function decideTakingOut(
  application: Application,
  summary: Summary,
  context: ApplicationContext,
): JointDecision {
  const refusal = refusalFor(application.status, 'take-out') ?? summaryRefusalFor(summary.status, 'take-out');
  if (refusal) return refuse(refusal);
  if (!summary.placed.some(({ id }) => id === application.id)) return refuse('not-placed');
  const deadline = deadlineOfBody({ ...context, summary });
  if (!inTime(context.now, deadline)) return refuse('body-too-late', { deadlineAt: deadline.at });
  const data = { bodyId: application.bodyId };
  return {
    applications: new Map([[application.id, [{ type: 'application-taken-out', version: 1, data }]]]),
    summary: releasePlace(summary, application.id),
  };
}

/** Takes one out and places another in one step, so that nobody else gets the place in between. */
export function decideSubstitution(
  pair: { out: Application; in: Application },
  summary: Summary,
  context: ApplicationContext,
): JointDecision {
  const out = decideTakingOut(pair.out, summary, context);
  if (isRefusal(out)) return out;
  const freed: Summary = { ...summary, placed: summary.placed.filter(({ id }) => id !== pair.out.id) };
  const placed = decidePlacing(pair.in, freed, context);
  if (isRefusal(placed)) return placed;
  const data = { bodyId: pair.out.bodyId, substitute: pair.in.id };
  return {
    applications: new Map<string, readonly ApplicationFact[]>([
      [pair.out.id, [{ type: 'application-taken-out', version: 1, data }]],
      ...placed.applications,
    ]),
    summary: placed.summary,
  };
}

/** What a summary loses when an application ends by itself (withdrawn, declined, lapsed): its place, while nothing is forwarded. */
export function releasePlace(summary: Summary, applicationId: string): SummaryFact[] {
  if (summary.status === 'forwarded') return [];
  const rest = summary.placed.filter(({ id }) => id !== applicationId);
  return rest.length === summary.placed.length ? [] : placementChanged(summary, rest);
}

function placementChanged(summary: Summary, placed: Placed[]): SummaryFact[] {
  const changed: SummaryFact = { type: 'placement-changed', version: 1, data: { placed } };
  const voided: SummaryFact = { type: 'summary-voided', version: 1, data: { summaryVersion: summary.version } };
  const printed = summary.status === 'issued' || (summary.status === 'late' && summary.endedFrom === 'issued');
  return printed ? [changed, voided] : [changed];
}

export type SummaryCommand =
  | { name: 'issue'; documentSha256: string; applications: readonly Application[] }
  | { name: 'declare-nothing' | 'mark-late' | 'upload' }
  | { name: 'extend'; until: string; noteSha256: string }
  | { name: 'raise-cap'; max: number; noteSha256: string }
  | { name: 'set-cut-off'; cutOffAt: string; noteSha256: string }
  | { name: 'refuse-scan'; uploadId: string; formVersion: number; receivedAt: string; findings: string[] }
  | PaperReceipt;

export function decideSummary(
  summary: Summary,
  command: SummaryCommand,
  context: ApplicationContext,
): Decision<SummaryFact> {
  const refusal = summaryRefusalFor(summary.status, command.name);
  if (refusal) return refuse(refusal);
  const deadline = deadlineOfBody({ ...context, summary });
  switch (command.name) {
    case 'upload': {
      const missing = paperRefusal(summary, context);
      return missing ? { refusal: missing } : { facts: [] };
    }
    case 'refuse-scan': {
      const { name: _name, ...data } = command;
      return {
        facts: [{ type: 'scan-refused', version: 1, data: { ...data, formVersion: Math.max(data.formVersion, 1) } }],
      };
    }
    case 'issue':
      return issue(summary, command, { now: context.now, deadline });
    case 'receive-paper':
      return decidePaper(command, context);
    case 'declare-nothing':
      if (summary.placed.length > 0) return refuse('summary-not-empty');
      if (!inTime(context.now, deadline)) return refuse('body-too-late', { deadlineAt: deadline.at });
      return { facts: [{ type: 'nothing-to-forward-declared', version: 1, data: {} }] };
    case 'mark-late':
      return markLate(summary, { ...context, deadline });
    case 'extend':
      return extendBody(summary, command, { ...context, deadline });
    case 'raise-cap':
      return raiseCap(summary, command, context.round);
    case 'set-cut-off':
      return setCutOff(summary, command, { notice: context.round.notice.date, deadline });
  }
}

interface Moment {
  readonly now: string;
  readonly deadline: Deadline;
}

/** The summary equals the placed set (R34): every placed application stands at `placed`, at the version that was placed. */
function issue(
  summary: Summary,
  command: Extract<SummaryCommand, { name: 'issue' }>,
  at: Moment,
): Decision<SummaryFact> {
  if (summary.placed.length === 0) return refuse('summary-empty');
  if (!inTime(at.now, at.deadline)) return refuse('body-too-late', { deadlineAt: at.deadline.at });
  const ready = summary.placed.every(({ id, formVersion }) =>
    command.applications.some((one) => one.id === id && one.status === 'placed' && one.formVersion === formVersion),
  );
  if (!ready) return refuse('summary-incomplete');
  const applications = summary.placed.map(({ id, formVersion }) => ({ applicationId: id, formVersion }));
  const data = { summaryVersion: summary.version + 1, applications, documentSha256: command.documentSha256 };
  return { facts: [{ type: 'summary-issued', version: 1, data }] };
}

/** With paper alone a body is late where its paper is: one whose paper came in time may still upload the scan of it. */
function markLate(summary: Summary, at: ApplicationContext & Moment): Decision<SummaryFact> {
  if (inTime(at.now, at.deadline)) return { facts: [] };
  const onPaper = !scanCounts(at.round);
  if (onPaper && inTime(at.now, { at: paperUntil(summary, at), source: at.deadline.source })) return { facts: [] };
  if (onPaper && !paperRefusal(summary, at)) return { facts: [] };
  const data = { deadlineAt: at.deadline.at, deadlineSource: at.deadline.source };
  return { facts: [{ type: 'summary-marked-late', version: 1, data }] };
}

/** A body's own cut-off is earlier than its deadline, or the same; the one that it had is named, so that what moved is seen. */
function setCutOff(
  { cutOffAt: previousCutOffAt }: Summary,
  { cutOffAt, noteSha256 }: Extract<SummaryCommand, { name: 'set-cut-off' }>,
  { notice, deadline }: { notice: string; deadline: Deadline },
): Decision<SummaryFact> {
  // One that has just passed closes at once, as its preview says; a slip of the year is none.
  if (Date.parse(cutOffAt) < Date.parse(notice)) return refuse('deadline-past');
  if (Date.parse(cutOffAt) > Date.parse(deadline.at))
    return refuse('cut-off-after-deadline', { deadlineAt: deadline.at });
  const data = { ...(previousCutOffAt ? { previousCutOffAt } : {}), cutOffAt, noteSha256 };
  return { facts: [{ type: 'body-cut-off-set', version: 2, data }] };
}

/** As for an application: beyond the present deadline, or (where it passed and was moved) that deadline itself. */
function extendBody(
  summary: Summary,
  { until, noteSha256 }: Extract<SummaryCommand, { name: 'extend' }>,
  { now, deadline, round, roundState }: Moment & Pick<ApplicationContext, 'round' | 'roundState'>,
): Decision<SummaryFact> {
  if (['evaluating', 'released', 'concluded'].includes(roundState.status)) return refuse('extension-too-late');
  const latest = furthest(round.deadlineAt);
  if (Date.parse(until) > Date.parse(latest)) return refuse('deadline-too-far', { latest });
  const reopening = summary.status === 'late' && until === deadline.at && inTime(now, deadline);
  if (!reopening && Date.parse(until) <= Date.parse(deadline.at))
    return refuse('deadline-not-later', { deadlineAt: deadline.at });
  return { facts: [{ type: 'body-deadline-extended', version: 1, data: { until, noteSha256 } }] };
}

/** A cap may be lowered again, but never below what stands on the summary already. */
function raiseCap(
  summary: Summary,
  { max, noteSha256 }: Extract<SummaryCommand, { name: 'raise-cap' }>,
  { quota }: Round,
): Decision<SummaryFact> {
  const taken = placesTaken(quota, summary.placed);
  if (Math.max(max, quota.max) < taken) return refuse('quota-reached', { max: taken });
  return { facts: [{ type: 'body-cap-raised', version: 1, data: { max, noteSha256 } }] };
}

export interface SummaryScan {
  readonly uploadId: string;
  readonly formVersion: number;
  readonly receivedAt: string;
  readonly files: GatedFile[];
}

/**
 * The stamped scan of the summary. In time and of the current version it forwards exactly the placed set; late it is kept
 * and waits for a named extension of the body.
 */
export function decideForwarding(
  scan: SummaryScan,
  joint: { summary: Summary; applications: readonly Application[] },
  context: ApplicationContext,
): JointDecision {
  const { summary, applications } = joint;
  const refusal = summaryRefusalFor(summary.status, 'accept-scan');
  if (refusal) return refuse(refusal);
  const issued = summary.status === 'late' ? summary.endedFrom : summary.status;
  if (scan.formVersion !== summary.version || issued !== 'issued') return refuse('form-version-old');
  const deadline = deadlineOfBody({ ...context, summary });
  const timing = { deadlineAt: deadline.at, deadlineSource: deadline.source };
  if (scanCounts(context.round) && !inTime(scan.receivedAt, deadline, context.round.graceSeconds)) {
    if (summary.lateScan?.uploadId === scan.uploadId) return { applications: new Map(), summary: [] };
    return { applications: new Map(), summary: [{ type: 'scan-kept-late', version: 2, data: { ...scan, ...timing } }] };
  }
  const missing = paperRefusal(summary, context);
  if (missing) return { refusal: missing };
  if (!standAsPlaced(summary, applications)) return refuse('summary-incomplete');
  const { uploadId, receivedAt, files } = scan;
  const forwarded: Extract<NewFact, { type: 'summary-forwarded' }> = {
    type: 'summary-forwarded',
    version: 2,
    data: {
      summaryVersion: summary.version,
      uploadId,
      receivedAt,
      ...timing,
      files,
      applications: summary.placed.map(({ id, formVersion }) => ({ applicationId: id, formVersion })),
    },
  };
  return {
    applications: new Map(
      summary.placed.map(({ id, formVersion }) => [
        id,
        [{ type: 'application-forwarded', version: 1, data: { bodyId: summary.bodyId, formVersion, receivedAt } }],
      ]),
    ),
    summary: [forwarded],
  };
}

/** The summary equals the placed set (R34): each stands at `placed`, or stood there when its body's deadline passed, unchanged. */
function standAsPlaced(summary: Summary, applications: readonly Application[]): boolean {
  const stands = (one: Application): boolean =>
    (one.status === 'not-forwarded' ? one.endedFrom : one.status) === 'placed';
  return summary.placed.every(({ id, formVersion }) =>
    applications.some((one) => one.id === id && one.formVersion === formVersion && stands(one)),
  );
}

/** A named extension of a body; it admits the stamped scan that was kept late, where that is in time now. */
export function decideBodyExtension(
  command: Extract<SummaryCommand, { name: 'extend' }>,
  joint: { summary: Summary; applications: readonly Application[] },
  context: ApplicationContext,
): JointDecision {
  const decision = decideSummary(joint.summary, command, context);
  if (isRefusal(decision)) return decision;
  const extended = decision.facts.reduce(evolveSummary, joint.summary);
  const alone: JointFacts = { applications: new Map(), summary: decision.facts };
  if (!extended.lateScan || extended.status !== 'issued') return alone;
  const { version: formVersion, ...scan } = extended.lateScan;
  const forwarded = decideForwarding({ ...scan, formVersion }, { ...joint, summary: extended }, context);
  if (isRefusal(forwarded)) return alone;
  return { applications: forwarded.applications, summary: [...decision.facts, ...forwarded.summary] };
}
