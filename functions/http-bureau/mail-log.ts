import { addDays } from '#domain/deadlines.ts';
import { dayNamed, daysIn } from '#lambda/day-query.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { pageOf } from '#lambda/paging.ts';
import { requireBureau } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';

/** Which mails the system owed on one day of the round's zone and what became of them; addresses are not shown. */
export async function mailLog(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const { id, timeZone } = services.round;
  const dayIn = daysIn(timeZone);
  const day = dayNamed(request, 'day') ?? dayIn(request.receivedAt);
  // Mails are kept by the day (UTC) of the fact that owes them; one that was long in coming counts two days later at most.
  const parts = [-2, -1, 0, 1].map((away) => addDays(day, away));
  const found = (await Promise.all(parts.map((part) => services.mails.ofDay(id, part)))).flat();
  const countsOn = (fact: string, claimed: string): string => {
    const [first, last] = [addDays(fact, -1), addDays(fact, 2)];
    if (claimed < first) return first;
    return claimed > last ? last : claimed;
  };
  // Each day is a list of its own: the cursor of another one would skip mails without a word.
  const list = { ...request, routeKey: `${request.routeKey} ${day}` };
  const { rows: mails, next } = pageOf(
    found.filter((mail) => countsOn(mail.day, dayIn(mail.claimedAt)) === day),
    list,
    ({ claimedAt, eventId, kind, memberId }) => [claimedAt, eventId, kind, memberId].join(' '),
  );
  return { status: 200, body: { day, mails, next } };
}
