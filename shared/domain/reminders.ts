import type { ApplicationStatus } from './application-lifecycle.ts';
import { addDays, instantOf, localParts } from './deadlines.ts';
import type { Round } from './round.ts';
import type { SummaryStatus } from './summary-lifecycle.ts';

/** Does the office work on this local date? The table knows holidays and make-up working days; other weekends are free. */
export function isWorkingDay(date: string, round: Round): boolean {
  if (round.holidays.worked.includes(date)) return true;
  if (round.holidays.off.includes(date)) return false;
  const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * When to remind before an exclusive deadline: so many days before its last day at the round's hour, on the working day
 * before where that day is free, and so many hours before the deadline itself. Instants in UTC, oldest first, no doubles.
 */
export function reminderInstants(deadlineAt: string, round: Round): string[] {
  const lastDay = localParts(new Date(Date.parse(deadlineAt) - 1).toISOString(), round.timeZone).date;
  const days = round.reminders.daysBefore.map((before) => {
    let date = addDays(lastDay, -before);
    while (!isWorkingDay(date, round)) date = addDays(date, -1);
    return instantOf(date, round.reminders.at, round.timeZone);
  });
  const hours = round.reminders.hoursBefore.map((before) =>
    new Date(Date.parse(deadlineAt) - before * 3_600_000).toISOString(),
  );
  return [...new Set([...days, ...hours])].toSorted();
}

/**
 * By which instant an applicant is reminded at `at`: the due time of a return while it lies ahead and before the deadline,
 * then the deadline itself, which alone ends anything.
 */
export function remindedBy(applicant: { deadlineAt: string; dueAt: string | undefined }, at: string): string {
  const { deadlineAt, dueAt } = applicant;
  if (dueAt === undefined || Date.parse(dueAt) <= Date.parse(at)) return deadlineAt;
  return Date.parse(dueAt) < Date.parse(deadlineAt) ? dueAt : deadlineAt;
}

/** Those instants that lie after `after` and not after `until`. */
export function dueBetween(after: string, until: string, instants: readonly string[]): string[] {
  return instants.filter((instant) => instant > after && instant <= until);
}

const waiting: { readonly [T in 'applicant' | 'body']: readonly ApplicationStatus[] } = {
  applicant: ['drafting', 'awaiting-scan', 'returned'],
  body: ['submitted', 'nominated', 'placed'],
};

/** Does an application in this state still wait for its applicant, or for its nominating body, before the deadline? */
export function behind(status: ApplicationStatus, tier: 'applicant' | 'body'): boolean {
  return waiting[tier].includes(status);
}

/** A body is behind while something waits for it and its summary is neither forwarded nor declared empty. */
export function bodyIsBehind(summary: SummaryStatus, applications: readonly ApplicationStatus[]): boolean {
  const unsent = summary === 'open' || summary === 'issued';
  return unsent && applications.some((status) => behind(status, 'body'));
}
