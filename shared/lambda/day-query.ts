import { isOnCalendar } from '#domain/value-patterns.ts';
import type { HttpRequest } from './http-endpoint.ts';
import { refuseQuery } from './paging.ts';

/** The day (`yyyy-mm-dd`) on which an instant falls in a zone: whoever names a day means the one on the wall. */
export function daysIn(timeZone: string): (instant: string) => string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  return (instant) => day.format(new Date(instant));
}

/** Whatever was kept here was kept on one of these. */
const [first, last] = ['2000-01-01', '2100-12-31'];

/** @throws ProblemError `invalid-request` for what is no day, or none of these two centuries */
export function dayNamed(request: HttpRequest, name: string): string | undefined {
  const day = request.query[name];
  const known = (given: string) => /^\d{4}-\d{2}-\d{2}$/.test(given) && given >= first && given <= last;
  if (day === undefined || (known(day) && isOnCalendar(day))) return day;
  return refuseQuery(name, `yyyy-mm-dd（${first}至${last}）`);
}
