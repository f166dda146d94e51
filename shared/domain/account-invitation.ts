import * as z from 'zod';
import { creditCodeSchema, idSchema, instantSchema } from '#events/envelope.ts';
import type { NewFact } from '#events/catalogue.ts';
import { lazily } from '#events/lazily.ts';
import { roleSchema, workplaceSchema } from '#events/value-types-of-accounts.ts';
import { keepsOffice, roleIn } from './account-rules.ts';
import type { Member, Membership } from './members.ts';
import { type Refusal, refuse } from './refuse.ts';

const invitationStatuses = ['open', 'accepted', 'withdrawn'] as const;
const invitationDays = 14;
const maxOpenInvitations = 30;
const maxSendings = 10;

/** An invitation to an office. Name and address are forgotten when it is over; of its token the hash alone stands here. */
export const invitationSchema = lazily(() =>
  z.object({
    kind: z.literal('invitation'),
    id: idSchema,
    office: workplaceSchema,
    role: roleSchema,
    name: z.string().max(50),
    email: z.string().max(254),
    employer: z.string().min(2).max(100).optional(),
    employerCode: creditCodeSchema.optional(),
    status: z.enum(invitationStatuses),
    tokenSha256: z.string(),
    times: z.int().positive(),
    invitedBy: z.string(),
    sentAt: instantSchema,
    expiresAt: instantSchema,
    acceptedBy: z.string().optional(),
    acceptedAt: instantSchema.optional(),
  }),
);
export type Invitation = z.infer<ReturnType<typeof invitationSchema>>;

type InvitationFact = Extract<NewFact, { type: 'colleague-invited' | `invitation-${string}` }>;
interface Settled {
  readonly facts: readonly InvitationFact[];
  readonly invitation: Invitation;
  readonly membership?: Membership;
}
export type InvitationDecision = Settled | { readonly refusal: Refusal };

export interface Invited {
  readonly office: string;
  readonly name: string;
  readonly email: string;
  readonly employer?: string | undefined;
  readonly employerCode?: string | undefined;
}
/** What a mail carries anew each time: the hash of its token, when it was sent, and who vouches for it. */
export interface Sending {
  readonly by: string;
  readonly tokenSha256: string;
  readonly at: string;
}

const expiryOf = (at: string): string => new Date(Date.parse(at) + invitationDays * 86_400_000).toISOString();
export const isOpen = ({ status, expiresAt }: Invitation, at: string): boolean => status === 'open' && at < expiresAt;

function sent(invitation: Invitation): Settled {
  const { office, role, expiresAt, times } = invitation;
  return {
    facts: [{ type: 'colleague-invited', version: 1, data: { office, role, expiresAt, times } }],
    invitation,
  };
}

export function invite(
  invited: Invited,
  about: { id: string; sending: Sending; ofOffice: readonly Invitation[] },
): InvitationDecision {
  const role = roleIn(invited.office);
  if (role === undefined) return refuse('not-found');
  if (role === 'evaluator' && !invited.employer) return refuse('employer-needed');
  const { at, tokenSha256, by } = about.sending;
  const open = about.ofOffice.filter((one) => isOpen(one, at));
  // The same command again finds what it wrote; the same address again is one invitation, which can be sent again.
  const same = about.ofOffice.find(({ id }) => id === about.id);
  if (same) return { facts: [], invitation: same };
  if (open.some(({ email }) => email.toLowerCase() === invited.email.toLowerCase())) return refuse('already-invited');
  if (open.length >= maxOpenInvitations) return refuse('too-many-invitations', { max: maxOpenInvitations });
  const { office, name, email, employer, employerCode } = invited;
  return sent({
    kind: 'invitation',
    id: about.id,
    office,
    role,
    name,
    email,
    ...(role === 'evaluator' && employer ? { employer } : {}),
    ...(role === 'evaluator' && employerCode ? { employerCode } : {}),
    status: 'open',
    tokenSha256,
    times: 1,
    invitedBy: by,
    sentAt: at,
    expiresAt: expiryOf(at),
  });
}

/** Sent again, with another token and its days from now on: a link that went astray opens nothing. */
export function sendAgain(invitation: Invitation, sending: Sending): InvitationDecision {
  if (invitation.status !== 'open') return refuse('invitation-settled');
  if (invitation.times >= maxSendings) return refuse('sent-too-often', { max: maxSendings });
  const { at, tokenSha256, by } = sending;
  return sent({
    ...invitation,
    tokenSha256,
    invitedBy: by,
    times: invitation.times + 1,
    sentAt: at,
    expiresAt: expiryOf(at),
  });
}

/** Whom it was for is nobody’s business any more. */
const forgotten = (invitation: Invitation): Invitation => {
  const { employer: _employer, employerCode: _code, ...rest } = invitation;
  return { ...rest, name: '', email: '' };
};

export function withdrawInvitation(invitation: Invitation): InvitationDecision {
  if (invitation.status === 'withdrawn') return { facts: [], invitation };
  if (invitation.status !== 'open') return refuse('invitation-settled');
  return {
    facts: [{ type: 'invitation-withdrawn', version: 1, data: { office: invitation.office } }],
    invitation: { ...forgotten(invitation), status: 'withdrawn' },
  };
}

/**
 * Once, by whoever is signed in and holds the link, while who sent it could still send it. Nobody comes back by it into an office
 * that suspended them.
 */
export function acceptInvitation(
  invitation: Invitation,
  { member, inviter }: { member: Member; inviter: Member },
  at: string,
): InvitationDecision {
  const standing = member.memberships.find((one) => one.office === invitation.office)?.status;
  if (standing === 'suspended') return refuse('membership-suspended');
  const again = invitation.status === 'accepted' && invitation.acceptedBy === member.id;
  if (again && standing === 'active') return { facts: [], invitation };
  if (invitation.status !== 'open') return refuse('invitation-settled');
  if (!isOpen(invitation, at)) return refuse('invitation-expired');
  const { office, role, name, email, employer, employerCode } = invitation;
  if (!keepsOffice(inviter, office)) return refuse('inviter-gone');
  if (standing === 'active') return refuse('already-member');
  return {
    facts: [{ type: 'invitation-accepted', version: 1, data: { memberId: member.id, office, role } }],
    invitation: { ...forgotten(invitation), status: 'accepted', acceptedBy: member.id, acceptedAt: at },
    membership: {
      memberId: member.id,
      office,
      role,
      name,
      email,
      status: 'active',
      ...(employer ? { employer } : {}),
      ...(employerCode ? { employerCode } : {}),
    },
  };
}
