import * as z from 'zod';
import { membershipSchema, roles } from '#domain/members.ts';

const membership = z
  .object({
    office: z.string().meta({ description: 'unit:<credit code>, body:<id>, committee:<id>, bureau or system' }),
    role: z.enum(roles),
    status: z.enum(['active', 'suspended']),
  })
  .meta({ id: 'Membership' });

const me = z.object({ id: z.string(), memberships: z.array(membership) }).meta({ id: 'Me' });

const members = z.object({ members: z.array(membershipSchema().meta({ id: 'Member' })) });
const granted = z.object({ memberId: z.string(), office: z.string(), role: z.enum(roles) });

export const peopleReplies = { me, members, granted } as const;
