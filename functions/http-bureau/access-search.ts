import { type AccessEntry, accessKinds } from '#ports/access-log.ts';
import { addDays } from '#domain/deadlines.ts';
import { dayNamed, daysIn } from '#lambda/day-query.ts';
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
  const { id, timeZone } = services.round;
  const day = daysIn(timeZone);
  const { from, to } = daysOf(request, day);
  const found: AccessEntry[] = [];
  // A day of the zone lies in two days (UTC), and the log is kept by those.
  for (let part = addDays(from, -1); part <= addDays(to, 1); part = addDays(part, 1))
    found.push(...(await services.access.ofDay(id, part)));
  const list = { ...request, routeKey: `${request.routeKey} ${from} ${to}` };
  const { rows, next } = pageOf(
    found.filter((entry) => day(entry.at) >= from && day(entry.at) <= to && matches(entry, request.query)),
    list,
    ({ at, requestId }) => `${at} ${requestId}`,
  );
  return { status: 200, body: { from, to, entries: rows, next } };
}

/** Days are those of the round's zone. @throws ProblemError `invalid-request` where the last day comes before the first, or more than a month after it */
function daysOf(request: HttpRequest, day: (instant: string) => string): { from: string; to: string } {
  const to = dayNamed(request, 'to') ?? day(request.receivedAt);
  const from = dayNamed(request, 'from') ?? to;
  const count = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (count < 1) return refuseQuery('from', '不能晚于截止日期');
  if (count > longestSearch) return refuseQuery('from', `起止日期须在${longestSearch}天以内`);
  return { from, to };
}

/** A subject by its beginning: people know the first eight characters of an application's id. */
function matches(entry: AccessEntry, { memberId, kind, subject = '' }: HttpRequest['query']): boolean {
  const same = (asked: string | undefined, value: string): boolean => asked === undefined || asked === value;
  return same(memberId, entry.memberId) && same(kind, entry.kind) && entry.subject.startsWith(subject);
}
