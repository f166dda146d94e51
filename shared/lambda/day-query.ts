import { isOnCalendar } from '#domain/value-patterns.ts';
import type { HttpRequest } from './http-endpoint.ts';
import { refuseQuery } from './paging.ts';

/** The day (`yyyy-mm-dd`) on which an instant falls in a zone: whoever names a day means the one on the wall. */
export function daysIn(timeZone: string): (instant: string) => string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  return (instant) => day.format(new Date(instant));
}

/** @throws ProblemError `invalid-request` for what is no day */
export function dayNamed(request: HttpRequest, name: string): string | undefined {
  const day = request.query[name];
  if (day === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(day) && isOnCalendar(day))) return day;
  return refuseQuery(name, 'yyyy-mm-dd');
}
