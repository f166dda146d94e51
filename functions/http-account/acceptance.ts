import type * as z from 'zod';
import type { acceptanceRequest } from '#api/schemas-of-accounts.ts';
import { acceptInvitation, type Invitation } from '#domain/account-invitation.ts';
import { roleIn } from '#domain/account-rules.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import type { StoredAccount } from '#ports/account-desk.ts';
import type { AccountServices } from './account-services.ts';
import { agreed, membershipIn, saveAccount, untilItStands } from './save-account.ts';

/** The invitation behind a token; a wrong one, an old one and one of nothing are the same. */
async function invitationFor(services: AccountServices, token: string): Promise<StoredAccount<Invitation>> {
  const [id = '', secret = ''] = token.split('.');
  const stored = await services.desk.load(id);
  if (stored?.record.kind !== 'invitation') return refuseRequest('invitation-unknown');
  if (stored.record.tokenSha256 !== services.digest(secret)) return refuseRequest('invitation-unknown');
  return { ...stored, record: stored.record };
}

/** Whoever is signed in and holds the link joins the office; membership and acceptance are one write. */
export async function accept(
  services: AccountServices,
  request: HttpRequest,
  body: z.output<typeof acceptanceRequest>,
): Promise<HttpReply> {
  const { member, receivedAt } = request;
  const invitation = await untilItStands(async () => {
    const before = await invitationFor(services, body.token);
    const current = await services.members.member(member.id, { fresh: true });
    const inviter = await services.members.member(before.record.invitedBy, { fresh: true });
    const decision = agreed(acceptInvitation(before.record, { member: current, inviter }, receivedAt));
    const { invitation: after, facts } = decision;
    const membership = decision.membership && {
      before: membershipIn(current, after.office),
      after: decision.membership,
    };
    const actor = 'applicant';
    // The token stays out of what is hashed and kept of the command.
    const step = { before, after, facts, membership, actor, content: { invitation: after.id } } as const;
    return { outcome: await saveAccount(services, request, step), value: after };
  });
  return { status: 200, body: { office: invitation.office, role: roleIn(invitation.office) } };
}
