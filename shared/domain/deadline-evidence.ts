import type { Deadline } from './deadlines.ts';
import { inTime } from './deadlines.ts';
import type { Round } from './round.ts';

/** What came of what the bureau is owed: the stamped scan, and the paper (R36, "书面材料函报"). Instants in UTC. */
export interface Evidence {
  readonly scanReceivedAt?: string | undefined;
  readonly paperReceivedAt?: string | undefined;
}

export interface EvidenceState {
  /** All that counts came in time. */
  readonly met: boolean;
  /** What counts and is not here, or came too late. */
  readonly missing: readonly ('scan' | 'paper')[];
  readonly late: readonly ('scan' | 'paper')[];
}

/**
 * R35 with R36: the notice's one date stands beside both the paper and the electronic version, so the round says which of
 * them the deadline is held to; the paper has a cut-off of its own.
 */
export function evidenceState(
  setting: Round['deadlineEvidence'],
  given: Evidence,
  deadlines: { scan: Deadline; paper: Deadline; graceSeconds?: number },
): EvidenceState {
  const counted = (['scan', 'paper'] as const).filter((kind) => setting === 'both' || setting === kind);
  const at = { scan: given.scanReceivedAt, paper: given.paperReceivedAt };
  const missing = counted.filter((kind) => at[kind] === undefined);
  const late = counted.filter((kind) => {
    const receivedAt = at[kind];
    const grace = kind === 'scan' ? (deadlines.graceSeconds ?? 0) : 0;
    return receivedAt !== undefined && !inTime(receivedAt, deadlines[kind], grace);
  });
  return { met: missing.length === 0 && late.length === 0, missing, late };
}
