import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { outcomes } from '#events/value-types.ts';

/** A batch of decisions that was released together, by one conditional write; each case follows from it. */
export const releaseSchema = lazily(() =>
  z.object({
    id: z.string(),
    roundId: z.string(),
    status: z.literal('released'),
    decisions: z.array(z.object({ applicationId: z.string(), outcome: z.enum(outcomes) })),
  }),
);
export type Release = z.infer<ReturnType<typeof releaseSchema>>;
