import type { ApplicationContext } from './application-commands.ts';
import { deadlineOfBody, roundDeadlines } from './application-commands.ts';
import { addDays, applicantDeadline, bodyDeadline, type Deadline, inTime, localParts } from './deadlines.ts';
import { paperDeadlineAt } from './paper-receipt.ts';
import { isWorkingDay } from './reminders.ts';
import type { Round } from './round.ts';

/**
 * The deadlines of one body's cases, tier by tier. Applicants never have longer than their body: a cut-off that a moved
 * deadline overtakes counts as that deadline for as long as it lies behind it, and holds again when the deadline moves back.
 */
export interface Ladder {
  readonly applicants: Deadline;
  readonly body: Deadline;
  readonly round: Deadline;
  /** Exclusive, apart from the others (R36). */
  readonly paperAt: string;
}

export function ladderOf(context: Omit<ApplicationContext, 'now'>): Ladder {
  const inputs = roundDeadlines(context);
  return {
    applicants: applicantDeadline({ ...inputs, cutOffAt: context.summary.cutOffAt }),
    body: deadlineOfBody(context),
    round: bodyDeadline(inputs),
    paperAt: paperDeadlineAt(context.round, context.roundState),
  };
}

export type DeadlineWarning =
  /** The last day on which it can be met is free; the working days around it. */
  | { readonly code: 'last-day-free'; readonly date: string; readonly before: string; readonly after: string }
  | { readonly code: 'paper-before-scan'; readonly paperAt: string }
  /** Whoever it binds has no time at all. */
  | { readonly code: 'passed' };

/** What somebody should think about before setting this deadline. The round's table knows holidays and make-up working days. */
export function deadlineWarnings(deadlineAt: string, about: { now: string; round: Round }): DeadlineWarning[] {
  const { now, round } = about;
  const passed = !inTime(now, { at: deadlineAt, source: 'round' });
  const date = localParts(new Date(Date.parse(deadlineAt) - 1).toISOString(), round.timeZone).date;
  const free = !isWorkingDay(date, round);
  return [
    ...(passed ? [{ code: 'passed' } as const] : []),
    ...(free
      ? [
          {
            code: 'last-day-free',
            date,
            before: workingDay(date, -1, round),
            after: workingDay(date, 1, round),
          } as const,
        ]
      : []),
  ];
}

function workingDay(from: string, step: 1 | -1, round: Round): string {
  let date = addDays(from, step);
  while (!isWorkingDay(date, round)) date = addDays(date, step);
  return date;
}
