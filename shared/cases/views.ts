import { type Application, directBodyId } from '#domain/application.ts';
import { type ApplicationContext, deadlineOfApplicant, deadlineOfBody } from '#domain/application-commands.ts';
import {
  type ApplicationCommandName,
  type ApplicationStatus,
  refusalFor,
  settledStatuses,
} from '#domain/application-lifecycle.ts';
import { officeCommands, unitCommands } from '#domain/who-acts.ts';
import { ladderOf } from '#domain/deadline-ladder.ts';
import type { Deadline } from '#domain/deadlines.ts';
import { bodyName, committeeOf } from '#domain/round.ts';
import { serviceOf } from '#domain/service.ts';
import type { ServiceStatus } from '#domain/service-lifecycle.ts';
import { findingsOf, type Scan } from '#domain/scan.ts';
import type { Summary } from '#domain/summary.ts';
import type { ListLabels } from '#ports/record-store.ts';

/** Who has to act next, and how. */
export type NextStep =
  | 'fill-in-and-freeze'
  | 'print-stamp-scan-upload'
  | 'wait-for-body'
  | 'wait-for-bureau'
  | 'wait-for-ministry'
  | 'correct'
  | 'report-service'
  | 'wait-for-confirmation'
  | 'none';

const nextSteps: Readonly<Record<ApplicationStatus, NextStep>> = {
  drafting: 'fill-in-and-freeze',
  'awaiting-scan': 'print-stamp-scan-upload',
  submitted: 'wait-for-body',
  returned: 'correct',
  declined: 'none',
  nominated: 'wait-for-body',
  placed: 'wait-for-body',
  forwarded: 'wait-for-bureau',
  'not-selected': 'none',
  listed: 'none',
  recommended: 'wait-for-ministry',
  'nationally-listed': 'none',
  lapsed: 'none',
  'not-forwarded': 'none',
  withdrawn: 'none',
};

/** Of a listed one: its unit reports the service that was really given, and somebody confirms it. */
const stepsOfService: Readonly<Record<ServiceStatus, NextStep>> = {
  awaited: 'report-service',
  reported: 'wait-for-confirmation',
  returned: 'report-service',
  confirmed: 'none',
};

function nextStepOf(state: Application): NextStep {
  const { status, bodyId, erased } = state;
  if (status === 'submitted' && bodyId === directBodyId) return 'wait-for-bureau';
  const isListed = status === 'listed' || status === 'nationally-listed';
  return isListed && !erased ? stepsOfService[serviceOf(state).status] : nextSteps[status];
}

interface DeadlineView {
  readonly at: string;
  readonly timeZone: string;
  readonly source: Deadline['source'];
  readonly passed: boolean;
}

function deadlineView(deadline: Deadline, context: ApplicationContext): DeadlineView {
  return { ...deadline, timeZone: context.round.timeZone, passed: Date.parse(context.now) >= Date.parse(deadline.at) };
}

export interface ApplicationView extends ListLabels {
  readonly id: string;
  readonly roundId: string;
  readonly kind: Application['kind'];
  readonly route: Application['route'];
  readonly creditCode: string;
  readonly body: { readonly id: string; readonly name: string };
  /** The title committee that proposed it, by the name that the round knows. */
  readonly committee?: { readonly id: string; readonly name: string } | undefined;
  readonly status: ApplicationStatus;
  readonly nextStep: NextStep;
  /** Absent where nothing is due any more. */
  readonly deadline?: DeadlineView | undefined;
  readonly formVersion: number;
  readonly formSha256?: string | undefined;
  /** The scan that was filed; absent: none, or its form was taken back for a new version. */
  readonly uploadId?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly rank?: number | undefined;
  /** A scan that arrived too late: kept, not admitted. */
  readonly lateScan?: { readonly uploadId: string; readonly receivedAt: string } | undefined;
  /** What whoever sees it may do now, by its name in the lifecycle. */
  readonly possible: readonly ApplicationCommandName[];
  readonly head: { readonly sequence: number; readonly hash: string };
}

/** What the unit (and, with the rank, its reviewers) see of an application. */
export function applicationView(
  loaded: { state: Application; labels: ListLabels; head: { sequence: number; hash: string } },
  context: ApplicationContext,
  options: { forReviewer: boolean },
): ApplicationView {
  const { state, labels, head } = loaded;
  const deadline =
    ['drafting', 'awaiting-scan', 'returned', 'lapsed'].includes(state.status) || state.bodyId === directBodyId
      ? deadlineOfApplicant(state, context)
      : deadlineOfBody(context);
  return {
    id: state.id,
    roundId: state.roundId,
    kind: state.kind,
    route: state.route,
    creditCode: state.creditCode,
    ...labels,
    body: { id: state.bodyId, name: bodyName(context.round, state.bodyId) },
    ...(state.committeeId ? { committee: committeeOf(context.round, state.committeeId) } : {}),
    status: state.status,
    nextStep: nextStepOf(state),
    ...(settledStatuses.includes(state.status) ? {} : { deadline: deadlineView(deadline, context) }),
    formVersion: state.formVersion,
    formSha256: state.formSha256,
    uploadId: state.uploadId,
    dueAt: state.dueAt,
    ...(options.forReviewer ? { rank: state.rank } : {}),
    ...(state.lateScan
      ? { lateScan: { uploadId: state.lateScan.uploadId, receivedAt: state.lateScan.receivedAt } }
      : {}),
    possible: (options.forReviewer ? officeCommands : unitCommands).filter(
      (command) => refusalFor(state.status, command) === undefined,
    ),
    head,
  };
}

/** What came of an upload, file by file. */
export function scanView(scan: Scan) {
  return {
    uploadId: scan.uploadId,
    formVersion: scan.formVersion,
    status: scan.status,
    outcome: scan.outcome,
    findings: findingsOf(scan),
    files: scan.declared.map((file, index) => {
      const arrived = scan.arrived.find(({ number }) => number === index + 1);
      return {
        number: index + 1,
        name: file.name,
        receivedAt: arrived?.receivedAt,
        findings: arrived?.findings ?? [],
        sha256: arrived?.gated?.sha256,
        pages: arrived?.gated?.pages,
      };
    }),
  };
}

export function summaryView(summary: Summary, context: ApplicationContext) {
  const { roundId, bodyId, status, version, placed, cap, cutOffAt, documentSha256 } = summary;
  return {
    roundId,
    body: { id: bodyId, name: bodyName(context.round, bodyId) },
    status,
    version,
    placed,
    documentSha256,
    cutOffAt,
    max: Math.max(cap ?? 0, context.round.quota.max),
    deadline: deadlineView(deadlineOfBody({ ...context, summary }), context),
    ...(summary.questioned
      ? {
          questioned: {
            uploadId: summary.questioned.uploadId,
            receivedAt: summary.questioned.receivedAt,
            findings: summary.questioned.findings,
          },
        }
      : {}),
    ladder: ladderOf({ ...context, summary }),
    ...(summary.lateScan
      ? { lateScan: { uploadId: summary.lateScan.uploadId, receivedAt: summary.lateScan.receivedAt } }
      : {}),
  };
}
