import type { HttpRequest } from './http-endpoint.ts';
import { ProblemError, requestProblem } from './problem.ts';

/** The day (UTC, `yyyy-mm-dd`) that `?day=` names; today where it names none. */
export function dayOf(request: HttpRequest): string {
  const day = request.query['day'] ?? request.receivedAt.slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const errors = [{ field: 'day', rule: 'date', message: 'yyyy-mm-dd' }];
  throw new ProblemError(requestProblem('invalid-request', { extra: { errors } }));
}
