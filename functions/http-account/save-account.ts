import type { Actor } from '#events/envelope.ts';
import type { NewFact } from '#events/catalogue.ts';
import type { AccountRecord } from '#domain/account.ts';
import { recordFacts } from '#domain/chain.ts';
import { isAdministrator, isBureauOfficer, type Member, type Membership, type Office } from '#domain/members.ts';
import type { Refusal } from '#domain/refuse.ts';
import { recording } from '#cases/caller.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import { ProblemError, refusalProblem, refuseRequest } from '#lambda/problem.ts';
import { reviewerCaller } from '#lambda/reviewer-access.ts';
import type { AccountOutcome, AccountStep, StoredAccount } from '#ports/account-desk.ts';
import type { CommandKey } from '#ports/record-store.ts';
import type { AccountServices } from './account-services.ts';

interface Decided {
  readonly before: StoredAccount | undefined;
  readonly after: AccountRecord;
  readonly facts: readonly NewFact[];
  readonly actor: Actor['kind'];
  readonly content: unknown;
  readonly membership?: { readonly before: Membership | undefined; readonly after: Membership } | undefined;
  readonly remains?: AccountStep['remains'];
  readonly confirmed?: AccountStep['confirmed'];
  readonly token?: string | undefined;
}

/** Writes what was decided; nothing where it is so already. */
export async function saveAccount(
  services: AccountServices,
  request: HttpRequest,
  decided: Decided,
): Promise<AccountOutcome> {
  const { before, after, membership, remains, confirmed, token } = decided;
  if (decided.facts.length === 0) return 'saved';
  const caller = reviewerCaller(services, request, { kind: decided.actor, content: decided.content });
  const { round, digest } = services;
  const about = { recording: recording(caller, `account/${after.id}`, round.id), digest };
  const facts = recordFacts(before?.head ?? { sequence: 0, hash: '' }, decided.facts, about);
  const { command } = caller;
  return services.desk.save({
    roundId: round.id,
    command,
    before,
    after,
    facts,
    membership,
    remains,
    confirmed,
    token,
  });
}

/** Reads, decides and writes; again where somebody else wrote in between, for a few times. */
export async function untilItStands<T>(attempt: () => Promise<{ outcome: AccountOutcome; value: T }>): Promise<T> {
  for (let tried = 0; tried < 5; tried += 1) {
    const { outcome, value } = await attempt();
    if (outcome === 'saved') return value;
  }
  return refuseRequest('changed-meanwhile');
}

/** What the same command wrote before, if it did. @throws ProblemError `key-reused` where its content was another */
export async function writtenBefore(
  { desk }: AccountServices,
  id: string,
  { contentHash }: CommandKey,
): Promise<StoredAccount | undefined> {
  const stored = await desk.load(id);
  if (stored && stored.content !== contentHash) refuseRequest('key-reused');
  return stored;
}

export function agreed<D extends object>(decision: D | { readonly refusal: Refusal }): D {
  if ('refusal' in decision) throw new ProblemError(refusalProblem(decision.refusal));
  return decision;
}

export const membershipIn = (member: Member, office: Office): Membership | undefined =>
  member.memberships.find((one) => one.office === office);

/** As whom somebody acts for an office: for the office itself, or from above. */
export function actorFor(member: Member, office: Office): Actor['kind'] {
  const own = membershipIn(member, office)?.status === 'active';
  if (own && office.startsWith('unit:')) return 'applicant';
  if (own && office.startsWith('body:')) return 'body';
  if (isAdministrator(member)) return 'administrator';
  return isBureauOfficer(member) ? 'bureau' : 'applicant';
}
