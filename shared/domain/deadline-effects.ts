import { type ApplicationContext, deadlineOfBody, roundDeadlines } from './application-commands.ts';
import type { ApplicationStatus } from './application-lifecycle.ts';
import { applicantDeadline, type Deadline, inTime } from './deadlines.ts';
import { behind } from './reminders.ts';
import type { SummaryStatus } from './summary-lifecycle.ts';

/** What lists show of an application; the rest of it has no say in its deadlines. */
export interface TimedCase {
  readonly id: string;
  readonly bodyId: string;
  readonly creditCode: string;
  readonly status: ApplicationStatus;
  readonly extendedUntil?: string | undefined;
}

/** What deadlines depend on, as it was and as it will be, for one body; `now` decides what has passed. */
export interface Move {
  readonly now: string;
  readonly before: Omit<ApplicationContext, 'now'>;
  readonly after: Omit<ApplicationContext, 'now'>;
}

/** `lapses` and `reopens` follow by themselves at the clock's next tick. */
export type Turn = 'sooner' | 'later' | 'lapses' | 'reopens';

export interface Effect {
  readonly tier: 'applicant' | 'body';
  readonly turn: Turn;
  readonly before: Deadline;
  readonly after: Deadline;
}

/** What a move does to one case: nothing where its own deadline stays, or where nobody waits for that deadline any more. */
export function effectOn(one: TimedCase, move: Move): Effect | undefined {
  if (one.status === 'lapsed' || behind(one.status, 'applicant')) {
    const [before, after] = [move.before, move.after].map((context) => ownDeadline(one, context));
    return effect('applicant', { before, after, ended: one.status === 'lapsed' }, move.now);
  }
  const waits = one.status === 'not-forwarded' || behind(one.status, 'body');
  if (!waits || one.bodyId === 'bureau') return undefined;
  const [before, after] = [deadlineOfBody(move.before), deadlineOfBody(move.after)];
  return effect('body', { before, after, ended: one.status === 'not-forwarded' }, move.now);
}

function ownDeadline(one: TimedCase, context: Omit<ApplicationContext, 'now'>): Deadline {
  const cutOffAt = one.bodyId === 'bureau' ? undefined : context.summary.cutOffAt;
  return applicantDeadline({ ...roundDeadlines(context), cutOffAt, extendedUntil: one.extendedUntil });
}

function effect(
  tier: Effect['tier'],
  about: { before: Deadline | undefined; after: Deadline | undefined; ended: boolean },
  now: string,
): Effect | undefined {
  const { before, after, ended } = about;
  if (!before || !after || before.at === after.at) return undefined;
  const open = inTime(now, after);
  if (ended) return open ? { tier, turn: 'reopens', before, after } : undefined;
  const later = Date.parse(after.at) > Date.parse(before.at);
  return { tier, turn: open ? (later ? 'later' : 'sooner') : 'lapses', before, after };
}

/** A body waits for its deadline until it has forwarded its summary, or declared that it forwards none. */
export function bodyConcerned(status: SummaryStatus, move: Move): boolean {
  const unsent = status === 'open' || status === 'issued' || status === 'late';
  return unsent && deadlineOfBody(move.before).at !== deadlineOfBody(move.after).at;
}

/** Whose unit is told of a move: it has yet to act, or its case opens again. What waits for its body is the body's to hear. */
export function unitConcerned(found: Effect | undefined): boolean {
  return found !== undefined && (found.tier === 'applicant' || found.turn === 'reopens');
}
