import type * as z from 'zod';
import type { invitationRequest } from '#api/schemas-of-accounts.ts';
import {
  type Invitation,
  type InvitationDecision,
  invite,
  sendAgain,
  withdrawInvitation,
} from '#domain/account-invitation.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { reviewerCaller } from '#lambda/reviewer-access.ts';
import type { StoredAccount } from '#ports/account-desk.ts';
import type { AccountServices } from './account-services.ts';
import { invitationView, officeOf } from './office.ts';
import { actorFor, agreed, saveAccount, untilItStands, writtenBefore } from './save-account.ts';

/** 128 random bits; the record keeps their hash. */
function freshToken({ random, digest }: AccountServices, id: string) {
  const secret = random.salt();
  return { token: `${id}.${secret}`, tokenSha256: digest(secret) };
}

export async function inviteColleague(
  services: AccountServices,
  request: HttpRequest,
  body: z.output<typeof invitationRequest>,
): Promise<HttpReply> {
  const office = officeOf(services, request);
  const actor = actorFor(request.member, office);
  // The id follows from the command: the same command again finds its invitation.
  const { command } = reviewerCaller(services, request, { kind: actor, content: body });
  const id = command.key;
  const { token, tokenSha256 } = freshToken(services, id);
  const invitation = await untilItStands(async () => {
    const before = await writtenBefore(services, id, command);
    if (before?.record.kind === 'invitation') return { outcome: 'saved' as const, value: before.record };
    const ofOffice = await services.desk.invitationsOf(services.round.id, office);
    const sending = { tokenSha256, at: request.receivedAt, by: request.member.id };
    const decision = agreed(invite({ ...body, office }, { id, sending, ofOffice }));
    const { invitation: after, facts } = decision;
    const step = { before, after, facts, actor, content: body, token };
    return { outcome: await saveAccount(services, request, step), value: after };
  });
  return { status: 201, body: invitationView(invitation, request.receivedAt) };
}

export function sendInvitationAgain(services: AccountServices, request: HttpRequest): Promise<HttpReply> {
  const { token, tokenSha256 } = freshToken(services, request.params['invitationId'] ?? '');
  return change(services, request, {
    token,
    decide: (invitation) => sendAgain(invitation, { tokenSha256, at: request.receivedAt, by: request.member.id }),
  });
}

export function takeInvitationBack(services: AccountServices, request: HttpRequest): Promise<HttpReply> {
  return change(services, request, { decide: withdrawInvitation });
}

async function change(
  services: AccountServices,
  request: HttpRequest,
  how: { token?: string; decide: (invitation: Invitation) => InvitationDecision },
): Promise<HttpReply> {
  const office = officeOf(services, request);
  const { command } = reviewerCaller(services, request, { kind: actorFor(request.member, office), content: {} });
  const invitation = await untilItStands(async () => {
    const before = await invitationOf(services, request, office);
    // The same command again does nothing more: a second mail would close the first one’s link.
    if (before.command === command.key) return { outcome: 'saved' as const, value: before.record };
    const { invitation: after, facts } = agreed(how.decide(before.record));
    const actor = actorFor(request.member, office);
    const step = { before, after, facts, actor, content: {}, token: how.token };
    return { outcome: await saveAccount(services, request, step), value: after };
  });
  return { status: 200, body: invitationView(invitation, request.receivedAt) };
}

async function invitationOf(
  services: AccountServices,
  request: HttpRequest,
  office: string,
): Promise<StoredAccount<Invitation>> {
  const stored = await services.desk.load(request.params['invitationId'] ?? '');
  if (stored?.record.kind !== 'invitation' || stored.record.office !== office) return refuseRequest('not-found');
  return { ...stored, record: stored.record };
}
