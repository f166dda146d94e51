import { type AccessEntry, accessKinds } from '#ports/access-log.ts';
import { dayNamed } from '#lambda/day-query.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { pageOf, refuseQuery } from '#lambda/paging.ts';
import { requireBureau } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';

/** A month at a time: the log has a partition for each day. */
const longestSearch = 31;

/** Who saw or took personal data of others: on one day or between two, of one person, one case or one kind. */
export async function searchAccessLog(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const { kind } = request.query;
  if (kind !== undefined && !accessKinds.some((known) => known === kind)) refuseQuery('kind', accessKinds.join(', '));
  const days = daysOf(request);
  const found: AccessEntry[] = [];
  for (const day of days) found.push(...(await services.access.ofDay(services.round.id, day)));
  const { rows, next } = pageOf(
    found.filter((entry) => matches(entry, request.query)),
    request,
    ({ at, requestId }) => `${at} ${requestId}`,
  );
  return { status: 200, body: { from: days[0], to: days.at(-1), entries: rows, next } };
}

/** @throws ProblemError `invalid-request` where the last day comes before the first, or more than a month after it */
function daysOf(request: HttpRequest): string[] {
  const to = dayNamed(request, 'to') ?? request.receivedAt.slice(0, 10);
  const from = dayNamed(request, 'from') ?? to;
  const count = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (count < 1 || count > longestSearch) return refuseQuery('from', `1–${longestSearch} days, from ≤ to`);
  return Array.from({ length: count }, (_day, index) =>
    new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10),
  );
}

/** A subject by its beginning: people know the first eight characters of an application's id. */
function matches(entry: AccessEntry, { memberId, kind, subject = '' }: HttpRequest['query']): boolean {
  const same = (asked: string | undefined, value: string): boolean => asked === undefined || asked === value;
  return same(memberId, entry.memberId) && same(kind, entry.kind) && entry.subject.startsWith(subject);
}
