import { type Invitation, isOpen } from '#domain/account-invitation.ts';
import { keepsOffice, roleIn } from '#domain/account-rules.ts';
import { isAdministrator, type Membership, type Office } from '#domain/members.ts';
import { workplaceSchema } from '#events/value-types-of-accounts.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import type { AccountServices } from './account-services.ts';

/** An office that this person keeps, or "not found" as for one that does not exist. */
export function officeOf(services: AccountServices, request: HttpRequest): Office {
  const office = request.params['office'] ?? '';
  if (!workplaceSchema.safeParse(office).success || !keepsOffice(request.member, office)) refuseRequest('not-found');
  return isKnown(services, office) ? office : refuseRequest('not-found');
}

/** A body is one that nominates in this round. */
export function isKnown({ round }: AccountServices, office: Office): boolean {
  const [kind, id] = office.split(':');
  return kind !== 'body' || round.bodies.some((body) => body.id === id);
}

export function invitationView(invitation: Invitation, at: string) {
  const { id, office, role, name, email, times, sentAt, expiresAt } = invitation;
  return { id, office, role, name, email, times, sentAt, expiresAt, expired: !isOpen(invitation, at) };
}

function memberView({ memberId, name, email, role, status, employer }: Membership) {
  return { memberId, name, email, role, status, employer };
}

/** Who works in an office, and who is invited. */
export async function readOffice(services: AccountServices, request: HttpRequest): Promise<HttpReply> {
  const office = officeOf(services, request);
  const administers = isAdministrator(request.member);
  const members = await services.members.everyoneOf(office);
  // Who left is shown to those alone who keep the memberships.
  const shown = administers ? members : members.filter(({ status }) => status !== 'ended');
  const invitations = await services.desk.invitationsOf(services.round.id, office);
  const open = invitations.filter(({ status }) => status === 'open');
  const body = {
    office,
    role: roleIn(office),
    administers,
    members: shown.map(memberView),
    invitations: open
      .toSorted((left, right) => (left.sentAt < right.sentAt ? 1 : -1))
      .map((one) => invitationView(one, request.receivedAt)),
  };
  return { status: 200, body };
}
