import * as z from 'zod';
import { outcomes } from '#events/value-types.ts';

/** A batch of decisions that was released together, by one conditional write; each case follows from it. */
export const releaseSchema = z.object({
  id: z.string(),
  roundId: z.string(),
  status: z.literal('released'),
  decisions: z.array(z.object({ applicationId: z.string(), outcome: z.enum(outcomes) })),
});
export type Release = z.infer<typeof releaseSchema>;
