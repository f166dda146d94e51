import * as z from 'zod';
import { unreachedSchema } from '#domain/unreached.ts';
import { instant, next } from './values.ts';

/** Somebody whom no mail reached, and which office is to call them. */
const task = unreachedSchema()
  .extend({
    subject: z.string(),
    bodyId: z.string(),
    projectName: z.string().optional(),
    name: z.string().optional(),
    office: z.string(),
  })
  .meta({ id: 'ContactTask' });

/** Who saw or took personal data of others. */
export const access = z
  .object({
    roundId: z.string(),
    at: instant,
    memberId: z.string(),
    kind: z.string(),
    subject: z.string(),
    detail: z.string().optional(),
    requestId: z.string(),
  })
  .meta({ id: 'AccessEntry' });

export const contactReplies = {
  tasks: z.object({ tasks: z.array(task) }),
  open: z.object({ open: z.array(z.object({ memberId: z.string() })) }),
  accesses: z.object({ from: z.string(), to: z.string(), entries: z.array(access), next }),
} as const;
