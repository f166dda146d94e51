import { type Deadline, inTime } from './deadlines.ts';
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
