import type { AccountRecord } from '#domain/account.ts';
import type { Membership } from '#domain/members.ts';
import { forEach } from '#cases/erasure-services.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import { refuseRequest } from '#lambda/problem.ts';
import type { AccessEntry } from '#ports/access-log.ts';
import type { NotificationRecord } from '#ports/notifications.ts';
import type { AdministratorServices } from './administrator-services.ts';

/** From the notice on: before it nobody had anything to do with the round. */
function daysOf(services: AdministratorServices, until: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(services.round.notice.date); at <= Date.parse(until) && days.length < 1200; at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

async function membershipsOf(services: AdministratorServices, memberId: string): Promise<readonly Membership[]> {
  const { memberships } = await services.members.member(memberId, { fresh: true });
  return memberships;
}

/** A claim, an accepted invitation or a change of a membership as it is kept; who else is in it stays out. */
function ownRecord(record: AccountRecord): Record<string, unknown> {
  switch (record.kind) {
    case 'claim': {
      const { settledBy: _other, ...own } = record;
      return own;
    }
    case 'invitation': {
      const { tokenSha256: _secret, invitedBy: _other, ...own } = record;
      return own;
    }
    case 'membership':
      return record;
  }
}

/**
 * An account: its memberships, claims and invitations, the mails that it was owed, and what it looked at that is personal data
 * of others.
 */
export async function exportMember(services: AdministratorServices, request: HttpRequest, memberId: string) {
  const roundId = services.round.id;
  const mails: NotificationRecord[] = [];
  const accesses: AccessEntry[] = [];
  await forEach(daysOf(services, request.receivedAt), async (day) => {
    const [ofDay, seen] = await Promise.all([services.mails.ofDay(roundId, day), services.access.ofDay(roundId, day)]);
    mails.push(...ofDay.filter((one) => one.memberId === memberId));
    accesses.push(...seen.filter((one) => one.memberId === memberId));
  });
  const memberships = await membershipsOf(services, memberId);
  const accounts = (await services.desk.ofMember(memberId)).map(ownRecord);
  if (memberships.length + mails.length + accesses.length + accounts.length === 0) return undefined;
  return { memberships, mails, accesses, accounts };
}

export async function memberCounts(services: AdministratorServices, request: HttpRequest, memberId: string) {
  const memberships = (await membershipsOf(services, memberId)).length;
  const itself = memberId === request.member.id ? { refusal: 'not-yourself' } : {};
  return { documents: 0, files: 0, memberships, ...itself };
}

/**
 * Ends every membership, forgets claims and invitations, and takes the address off the provider's list. What the person did
 * stays under their id, which names nobody any more. The address is forgotten first: where this dies, the membership still says which it was.
 */
export async function eraseMember(
  services: AdministratorServices,
  request: HttpRequest,
  memberId: string,
): Promise<number> {
  if (memberId === request.member.id) refuseRequest('not-yourself');
  const memberships = await membershipsOf(services, memberId);
  const claims = (await services.desk.ofMember(memberId)).flatMap((one) => (one.kind === 'claim' ? [one.email] : []));
  for (const email of claims) await services.suppression.forget(email);
  for (const { email, office } of memberships) {
    await services.suppression.forget(email);
    await services.members.revoke(memberId, office);
  }
  await services.desk.forget(memberId);
  return memberships.length;
}
