import * as z from 'zod';
import { roles } from '#domain/members.ts';

const membership = z
  .object({
    office: z.string().meta({ description: 'unit:<credit code>, body:<id>, committee:<id>, bureau or system' }),
    role: z.enum(roles),
    status: z.enum(['active', 'suspended']),
  })
  .meta({ id: 'Membership' });

const me = z.object({ id: z.string(), memberships: z.array(membership) }).meta({ id: 'Me' });

export const peopleReplies = { me } as const;
