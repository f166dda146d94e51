import { isOnCalendar } from '#domain/value-patterns.ts';
import type { HttpRequest } from './http-endpoint.ts';
import { refuseQuery } from './paging.ts';

/** The day (UTC, `yyyy-mm-dd`) that `?day=` names; today where it names none. */
export function dayOf(request: HttpRequest): string {
  return dayNamed(request, 'day') ?? request.receivedAt.slice(0, 10);
}

/** @throws ProblemError `invalid-request` for what is no day */
export function dayNamed(request: HttpRequest, name: string): string | undefined {
  const day = request.query[name];
  if (day === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(day) && isOnCalendar(day))) return day;
  return refuseQuery(name, 'yyyy-mm-dd');
}
