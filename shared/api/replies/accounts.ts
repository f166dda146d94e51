import * as z from 'zod';
import { roles } from '#domain/members.ts';
import { claimStatuses } from '#domain/account-claim.ts';
import { instant } from './values.ts';

const claimed = {
  id: z.string(),
  creditCode: z.string(),
  unitName: z.string(),
  name: z.string(),
  email: z.string(),
  status: z.enum(claimStatuses),
  filedAt: instant,
  settledAt: instant.optional(),
  note: z.string().optional().meta({ description: 'What the body said on refusing it' }),
};
const claim = z
  .object({
    ...claimed,
    bodyId: z.string(),
    bodyName: z.string().meta({ description: 'Empty for the bureau' }),
  })
  .meta({ id: 'Claim' });
const reviewedClaim = z
  .object({
    ...claimed,
    settledBy: z
      .string()
      .optional()
      .meta({ description: 'Name of the member of the body who confirmed or refused it, while it is known' }),
    confirmable: z.boolean().meta({
      description: 'Open, and of a unit that nobody works for or that files with this body; otherwise it is refused',
    }),
    present: z
      .array(z.object({ name: z.string(), email: z.string() }))
      .meta({ description: 'The members that the unit has already' }),
  })
  .meta({ id: 'ReviewedClaim' });

const role = z.enum(roles);
const invitation = z
  .object({
    id: z.string(),
    office: z.string(),
    role,
    name: z.string(),
    email: z.string(),
    times: z.int(),
    sentAt: instant,
    expiresAt: instant,
    expired: z.boolean(),
  })
  .meta({ id: 'Invitation' });
const member = z
  .object({
    memberId: z.string(),
    name: z.string(),
    email: z.string(),
    role,
    status: z.enum(['active', 'suspended', 'ended']),
    employer: z.string().optional(),
  })
  .meta({ id: 'OfficeMember' });

export const accountReplies = {
  claim,
  claims: z.object({ claims: z.array(claim) }),
  reviewedClaim,
  reviewedClaims: z.object({ claims: z.array(reviewedClaim) }),
  invitation,
  office: z
    .object({
      office: z.string(),
      role,
      administers: z.boolean(),
      members: z.array(member),
      invitations: z.array(invitation),
    })
    .meta({ id: 'Office' }),
  joined: z.object({ office: z.string(), role }),
  granted: z.object({ memberId: z.string(), office: z.string(), role }),
  standing: z.object({ memberId: z.string(), office: z.string(), standing: z.enum(['active', 'suspended', 'ended']) }),
} as const;
