import { type Deadline, inTime } from './deadlines.ts';
import { paperDeadlineAt } from './paper-receipt.ts';
import type { Refusal } from './refuse.ts';
import type { RoundState } from './round-lifecycle.ts';
import type { Round } from './round.ts';

/** When what was received; instants in UTC. Paper is registered at the counter, under the day on which it was handed in. */
export interface Received {
  readonly scanAt?: string | undefined;
  readonly paperAt?: string | undefined;
}

export type Evidence = 'scan' | 'paper';

export interface Timeliness {
  readonly inTime: boolean;
  /** What counts and has not come at all, and what came too late; both empty where it is in time. */
  readonly missing: readonly Evidence[];
  readonly late: readonly Evidence[];
}

/**
 * Is a summary, or a direct application, in time (R35, R36)? The notice's date stands beside 书面材料函报, so the round decides
 * what counts: the stamped scan, the paper, or both. Each has a cut-off of its own; grace is for scans alone.
 */
export function timeliness(
  received: Received,
  until: { readonly scan: Deadline; readonly paperAt: string },
  round: Pick<Round, 'deadlineEvidence' | 'graceSeconds'>,
): Timeliness {
  const counts: readonly Evidence[] = round.deadlineEvidence === 'both' ? ['scan', 'paper'] : [round.deadlineEvidence];
  const at = { scan: received.scanAt, paper: received.paperAt };
  const met = {
    scan: (instant: string) => inTime(instant, until.scan, round.graceSeconds),
    paper: (instant: string) => inTime(instant, { at: until.paperAt, source: 'round' }),
  };
  const missing = counts.filter((evidence) => at[evidence] === undefined);
  const late = counts.filter((evidence) => {
    const instant = at[evidence];
    return instant !== undefined && !met[evidence](instant);
  });
  return { inTime: missing.length + late.length === 0, missing, late };
}

/** Does the scan's own time count in this round? With paper alone the scan carries the content, and its time is free. */
export const scanCounts = (round: Pick<Round, 'deadlineEvidence'>): boolean => round.deadlineEvidence !== 'paper';

/** Whose paper it is: what was registered, and the named extension, which covers paper as it covers scans. */
export interface PaperOwner {
  readonly paper?: { readonly receivedAt: string } | undefined;
  readonly extendedUntil?: string | undefined;
}

/** Until when the paper of one summary, or of one direct application, must be registered. */
export function paperUntil(owner: PaperOwner, context: { round: Round; roundState: RoundState }): string {
  const ordinary = paperDeadlineAt(context.round, context.roundState);
  const { extendedUntil } = owner;
  return extendedUntil && Date.parse(extendedUntil) > Date.parse(ordinary) ? extendedUntil : ordinary;
}

/**
 * What stands in the way where the round lets paper count (R35, R36): it is registered at the counter first, and the scan is
 * taken after it, so that nothing is forwarded whose paper is not there. Nothing where scans alone count.
 */
export function paperRefusal(
  owner: PaperOwner,
  context: { round: Round; roundState: RoundState },
): Refusal | undefined {
  if (context.round.deadlineEvidence === 'scan') return undefined;
  const paperAt = paperUntil(owner, context);
  const until = { scan: { at: paperAt, source: 'round' }, paperAt } as const;
  const onPaper = { deadlineEvidence: 'paper', graceSeconds: 0 } as const;
  const { missing, late } = timeliness({ paperAt: owner.paper?.receivedAt }, until, onPaper);
  if (missing.length > 0) return { code: 'paper-missing', detail: { paperDeadlineAt: paperAt } };
  return late.length > 0 ? { code: 'paper-late', detail: { paperDeadlineAt: paperAt } } : undefined;
}
