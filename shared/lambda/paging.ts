import type { HttpRequest } from './http-endpoint.ts';
import { ProblemError, requestProblem } from './problem.ts';

/** Rows of one page unless fewer are asked for: a whole round of this size comes at once. */
export const rowsPerPage = 500;

/**
 * One page of a list, `?limit=` rows behind `?cursor=`, in the order of their places. A cursor names the last row's place, not a
 * count: what is added or leaves meanwhile moves nothing that comes later.
 * @returns `next`, the cursor of the page behind this one; absent on the last
 * @throws ProblemError `invalid-request` for a limit or a cursor that is none
 */
export function pageOf<T>(
  rows: readonly T[],
  { query, routeKey }: HttpRequest,
  placeOf: (row: T) => string,
): { rows: T[]; next?: string } {
  const { limit = String(rowsPerPage), cursor } = query;
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > rowsPerPage) refuseQuery('limit', `1–${rowsPerPage}`);
  const behind = cursor === undefined ? '' : placeIn(cursor, routeKey);
  const left = rows
    .map((row) => ({ row, place: placeOf(row) }))
    .filter(({ place }) => place > behind)
    .toSorted((one, other) => (one.place < other.place ? -1 : 1));
  const page = left.slice(0, Number(limit));
  const last = page.at(-1);
  const next =
    last && left.length > page.length ? { next: Buffer.from(`${routeKey}\n${last.place}`).toString('base64url') } : {};
  return { rows: page.map(({ row }) => row), ...next };
}

/** The place behind a cursor of this list; one of another list would skip rows without a word. */
function placeIn(cursor: string, routeKey: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  const own = `${routeKey}\n`;
  if (!text.startsWith(own) || Buffer.from(text).toString('base64url') !== cursor)
    refuseQuery('cursor', 'next of a page of this list');
  return text.slice(own.length);
}

/** @throws ProblemError always: which parameter, and what may stand there */
export function refuseQuery(field: string, message: string): never {
  const errors = [{ field, rule: 'query', message }];
  throw new ProblemError(requestProblem('invalid-request', { extra: { errors } }));
}
