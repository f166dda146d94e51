import { catalogue, type Fact } from '#events/catalogue.ts';
import { directBodyId } from '#domain/application.ts';
import { applicationSubject, subjectNamed, summarySubject } from '#cases/subjects.ts';
import { filedRow, requireBureau } from '#lambda/reviewer-access.ts';
import { dayNamed, daysIn } from '#lambda/day-query.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { pageOf, refuseQuery } from '#lambda/paging.ts';
import type { BureauServices } from './bureau-services.ts';
import { inTurns } from './in-turns.ts';

/** Chains that one answer reads: facts have no list by day, and a step pays nothing for one. */
const chainsPerPage = 40;

/**
 * Who did what: the facts of the round, its summaries, filed applications and releases, and of accounts, a page of chains at a time,
 * oldest first within each. `?subject=` (its beginning), `?type=`, `?actorId=`, `?from=` and `?to=` (days) narrow them.
 */
export async function searchFacts(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const matches = matching(request, services.round.timeZone);
  const subjects = (await subjectsOf(services)).filter((name) => name.startsWith(request.query['subject'] ?? ''));
  const page = { ...request, query: { ...request.query, limit: String(chainsPerPage) } };
  const { rows, next } = pageOf(subjects, page, (name) => name);
  const chains = await inTurns(rows, (name) => services.store.history(subjectNamed(name)));
  const facts = chains.flat().filter(matches).map(shown);
  return { status: 200, body: { facts, chains: { read: rows.length, all: subjects.length }, next } };
}

/** What a fact says in its data stays on the page of its case; here stands who, what and when. */
const shown = ({ id, type, subject, at, actor }: Fact) => ({ id, type, subject, at, actor });

async function subjectsOf({ round, lists, accounts, releases }: BureauServices): Promise<string[]> {
  const [rows, kept, released] = await Promise.all([
    lists.ofRound(round.id),
    accounts.ofRound(round.id),
    releases.ofRound(round.id),
  ]);
  const bodies = [...round.bodies.map(({ id }) => id), directBodyId];
  return [
    `round/${round.id}`,
    ...kept.map((id) => `account/${id}`),
    ...rows.filter(filedRow).map(({ id }) => applicationSubject(id)),
    ...released.map((id) => `release/${id}`),
    ...bodies.map((bodyId) => summarySubject({ roundId: round.id, bodyId })),
  ];
}

/** Days are those of the round's zone. */
function matching(request: HttpRequest, timeZone: string): (fact: Fact) => boolean {
  const { type, actorId } = request.query;
  const [from, to] = [dayNamed(request, 'from'), dayNamed(request, 'to')];
  if (from !== undefined && to !== undefined && from > to) refuseQuery('from', '不能晚于截止日期');
  if (type !== undefined && !catalogue.some(({ event }) => event.type === type)) refuseQuery('type', 'a type of facts');
  const day = daysIn(timeZone);
  return (fact) => {
    const on = day(fact.at);
    const named = (type === undefined || fact.type === type) && (actorId === undefined || fact.actor.id === actorId);
    return named && (from === undefined || on >= from) && (to === undefined || on <= to);
  };
}
