import type { NewFact } from '#events/catalogue.ts';
import { addDays, localParts } from './deadlines.ts';
import type { Decision } from './decision.ts';
import { type PageCode, shortHash } from './page-code.ts';
import { instant, type RoundState } from './round-lifecycle.ts';
import { refuse } from './refuse.ts';
import type { Round } from './round.ts';

/** What somebody hands in at the bureau's counter (R36, "书面材料函报"): the letter's number lies in the vault. */
export interface PaperReceipt {
  readonly name: 'receive-paper';
  readonly copies: number;
  /** When it was handed in, where it is registered afterwards; absent: now. The fact’s own time says when it was registered. */
  readonly receivedAt?: string | undefined;
  readonly letterDate: string;
  readonly letterSha256: string;
  /** The version that the paper shows, where its code was read. */
  readonly formVersion?: number | undefined;
}

/**
 * Never refused for being late: it is kept with its time, and `timeliness` says what that means. A letter of next week is a slip,
 * and so is paper that comes later than now.
 */
export function decidePaper(
  receipt: PaperReceipt,
  context: { now: string; round: Round; roundState: RoundState },
): Decision<Extract<NewFact, { type: 'paper-received' }>> {
  const { copies, letterDate, letterSha256, formVersion } = receipt;
  const { receivedAt = context.now } = receipt;
  if (Date.parse(receivedAt) > Date.parse(context.now)) return refuse('paper-time-ahead', { receivedAt });
  const today = localParts(receivedAt, context.round.timeZone).date;
  if (letterDate > addDays(today, 1)) return refuse('letter-date-ahead', { letterDate, today });
  const data = {
    receivedAt,
    deadlineAt: paperDeadlineAt(context.round, context.roundState),
    copies,
    letterDate,
    letterSha256,
    ...(formVersion ? { formVersion } : {}),
  };
  return { facts: [{ type: 'paper-received', version: 1, data }] };
}

/** Is this page one of the version that is current now? A paper of a voided version does not count. */
export function showsVersion(
  code: Pick<PageCode, 'version' | 'versionHash'>,
  current: { readonly version: number; readonly sha256: string | undefined },
): boolean {
  return (
    code.version === current.version &&
    current.sha256 !== undefined &&
    code.versionHash === shortHash(current.sha256, 12)
  );
}

/** When paper must have come: the round's instant, or the one that it was moved to (R35, R36). */
export function paperDeadlineAt(round: Round, roundState: RoundState): string {
  return roundState.movedPaperDeadlineAt ?? instant(round.paperDeadlineAt);
}
