import type { ApplicationStatus } from './application-lifecycle.ts';
import { inRankOrder, unranked } from './assessment.ts';
import type { Timeliness } from './deadline-evidence.ts';
import { placesTaken } from './quota.ts';
import type { Round } from './round.ts';
import type { Summary } from './summary.ts';

/** One application of a body, as far as its overview looks at it. */
export interface OverviewCase {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly rank?: number | undefined;
  /** Returned, or being filled in again after a return. */
  readonly corrected: boolean;
  readonly dueAt?: string | undefined;
}

export const openTasks = [
  'not-assessed',
  'being-corrected',
  'unranked',
  'nothing-placed',
  'not-issued',
  'scan-missing',
  'scan-refused',
  'scan-questioned',
  'scan-late',
  'paper-missing',
] as const;
export type OpenTask = (typeof openTasks)[number];

export interface BodyOverview {
  readonly counts: Partial<Record<ApplicationStatus, number>>;
  readonly notAssessed: readonly string[];
  readonly returned: readonly { readonly id: string; readonly dueAt: string | undefined }[];
  readonly unranked: readonly string[];
  /** Nominated and not placed, best first. */
  readonly reserve: readonly { readonly id: string; readonly rank: number | undefined }[];
  readonly places: { readonly taken: number; readonly max: number };
  /** What the body still has to do before its deadline, in the order of its work; empty: nothing. */
  readonly open: readonly OpenTask[];
}

interface Given {
  readonly cases: readonly OverviewCase[];
  readonly summary: Summary;
  readonly round: Pick<Round, 'quota'>;
  /** What came of the upload of the current version, if there was one. */
  readonly lastScan: 'refused' | 'waiting' | undefined;
  readonly evidence: Timeliness;
}

/** Where a nominating body stands, and what is missing before its deadline. */
export function bodyOverview(given: Given): BodyOverview {
  const { cases, summary, round } = given;
  const candidates = cases.filter(({ status }) => status === 'nominated' || status === 'placed');
  const reserve = candidates.filter(({ status }) => status === 'nominated');
  return {
    counts: countsOf(cases),
    notAssessed: cases.filter(({ status }) => status === 'submitted').map(({ id }) => id),
    returned: cases.filter(({ corrected }) => corrected).map(({ id, dueAt }) => ({ id, dueAt })),
    unranked: unranked(candidates).map(({ id }) => id),
    reserve: inRankOrder(reserve).map(({ id, rank }) => ({ id, rank })),
    places: {
      taken: placesTaken(round.quota, summary.placed),
      max: Math.max(summary.cap ?? 0, round.quota.max),
    },
    open: openOf(given, unranked(candidates).length > 0),
  };
}

function countsOf(cases: readonly OverviewCase[]): BodyOverview['counts'] {
  const counts: Partial<Record<ApplicationStatus, number>> = {};
  for (const { status } of cases) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function openOf({ cases, summary, lastScan, evidence }: Given, withoutRank: boolean): OpenTask[] {
  const paper: OpenTask[] = evidence.missing.includes('paper') ? ['paper-missing'] : [];
  if (summary.status === 'forwarded') return paper;
  if (summary.status === 'nothing-to-forward') return [];
  return [
    ...(cases.some(({ status }) => status === 'submitted') ? (['not-assessed'] as const) : []),
    ...(cases.some(({ corrected }) => corrected) ? (['being-corrected'] as const) : []),
    ...(withoutRank ? (['unranked'] as const) : []),
    ...summaryTasks(summary, lastScan),
    ...paper,
  ];
}

function summaryTasks(summary: Summary, lastScan: Given['lastScan']): OpenTask[] {
  if (summary.placed.length === 0) return ['nothing-placed'];
  if (summary.documentSha256 === undefined) return ['not-issued'];
  if (summary.questioned) return ['scan-questioned'];
  if (summary.lateScan) return ['scan-late'];
  if (lastScan === 'waiting') return [];
  return [lastScan === 'refused' ? 'scan-refused' : 'scan-missing'];
}
