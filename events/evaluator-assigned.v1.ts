import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { memberIdSchema } from './value-types.ts';

export const evaluatorAssignedV1 = defineEvent({
  type: 'evaluator-assigned',
  version: 1,
  about: ['application'],
  meaning: 'An evaluator of the panel was given the application, by the even distribution or by hand.',
  data: () =>
    z.object({
      evaluatorId: memberIdSchema,
      by: z.enum(['distribution', 'hand']),
      /** Why, where it was by hand. */
      noteSha256: sha256Schema.optional(),
    }),
  example: {
    evaluatorId: 'evaluator-1',
    by: 'distribution',
  },
});
