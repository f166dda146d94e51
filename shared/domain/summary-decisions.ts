import type { NewFact } from '#events/catalogue.ts';
import type { GatedFile } from '#events/value-types.ts';
import type { Application } from './application.ts';
import { type ApplicationContext, type ApplicationFact, deadlineOfBody } from './application-decisions.ts';
import { refusalFor } from './application-lifecycle.ts';
import { type Deadline, inTime } from './deadlines.ts';
import { type Decision, isRefusal } from './decision.ts';
import { bodyHasRoom } from './quota.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Placed, Summary, SummaryFact } from './summary.ts';
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
  if (!inTime(context.now, deadline)) return refuse('too-late', { deadlineAt: deadline.at });
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
  const deadline = deadlineOfBody({ ...context, summary });
  if (!inTime(context.now, deadline)) return refuse('too-late', { deadlineAt: deadline.at });
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
  return summary.status === 'issued' ? [changed, voided] : [changed];
}

export type SummaryCommand =
  | { name: 'issue'; documentSha256: string; applications: readonly Application[] }
  | { name: 'declare-nothing' | 'mark-late' | 'upload' }
  | { name: 'extend'; until: string; noteSha256: string }
  | { name: 'raise-cap'; max: number; noteSha256: string }
  | { name: 'set-cut-off'; cutOffAt: string }
  | { name: 'refuse-scan'; uploadId: string; formVersion: number; receivedAt: string; findings: string[] };

export function decideSummary(
  summary: Summary,
  command: SummaryCommand,
  context: ApplicationContext,
): Decision<SummaryFact> {
  const refusal = summaryRefusalFor(summary.status, command.name);
  if (refusal) return refuse(refusal);
  const deadline = deadlineOfBody({ ...context, summary });
  switch (command.name) {
    case 'upload':
      return { facts: [] };
    case 'refuse-scan': {
      const { name: _name, ...data } = command;
      return {
        facts: [{ type: 'scan-refused', version: 1, data: { ...data, formVersion: Math.max(data.formVersion, 1) } }],
      };
    }
    case 'issue':
      return issue(summary, command, { now: context.now, deadline });
    case 'declare-nothing':
      if (summary.placed.length > 0) return refuse('summary-not-empty');
      if (!inTime(context.now, deadline)) return refuse('too-late', { deadlineAt: deadline.at });
      return { facts: [{ type: 'nothing-to-forward-declared', version: 1, data: {} }] };
    case 'mark-late':
      return markLate(summary, { now: context.now, deadline });
    case 'extend':
      if (Date.parse(command.until) <= Date.parse(deadline.at))
        return refuse('deadline-not-later', { deadlineAt: deadline.at });
      return {
        facts: [
          {
            type: 'body-deadline-extended',
            version: 1,
            data: { until: command.until, noteSha256: command.noteSha256 },
          },
        ],
      };
    case 'raise-cap':
      return {
        facts: [{ type: 'body-cap-raised', version: 1, data: { max: command.max, noteSha256: command.noteSha256 } }],
      };
    case 'set-cut-off':
      if (Date.parse(command.cutOffAt) > Date.parse(deadline.at))
        return refuse('cut-off-after-deadline', { deadlineAt: deadline.at });
      return { facts: [{ type: 'body-cut-off-set', version: 1, data: { cutOffAt: command.cutOffAt } }] };
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
  if (!inTime(at.now, at.deadline)) return refuse('too-late', { deadlineAt: at.deadline.at });
  const ready = summary.placed.every(({ id, formVersion }) =>
    command.applications.some((one) => one.id === id && one.status === 'placed' && one.formVersion === formVersion),
  );
  if (!ready) return refuse('summary-incomplete');
  const applications = summary.placed.map(({ id, formVersion }) => ({ applicationId: id, formVersion }));
  const data = { summaryVersion: summary.version + 1, applications, documentSha256: command.documentSha256 };
  return { facts: [{ type: 'summary-issued', version: 1, data }] };
}

function markLate(_summary: Summary, at: Moment): Decision<SummaryFact> {
  if (inTime(at.now, at.deadline)) return { facts: [] };
  const data = { deadlineAt: at.deadline.at, deadlineSource: at.deadline.source };
  return { facts: [{ type: 'summary-marked-late', version: 1, data }] };
}

interface SummaryScan {
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
  if (!inTime(scan.receivedAt, deadline)) {
    if (summary.lateScan?.uploadId === scan.uploadId) return { applications: new Map(), summary: [] };
    return { applications: new Map(), summary: [{ type: 'scan-kept-late', version: 1, data: { ...scan, ...timing } }] };
  }
  const ready = applications.every((one) => refusalFor(one.status, 'forward') === undefined);
  if (!ready || applications.length !== summary.placed.length) return refuse('summary-incomplete');
  const { uploadId, receivedAt, files } = scan;
  const forwarded: Extract<NewFact, { type: 'summary-forwarded' }> = {
    type: 'summary-forwarded',
    version: 1,
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
