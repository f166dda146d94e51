import * as z from 'zod';
import { defineEvent, idSchema } from './envelope.ts';
import { outcomeSchema } from './value-types.ts';

export const decisionsReleasedV1 = defineEvent({
  type: 'decisions-released',
  version: 1,
  about: ['release'],
  meaning: 'A batch of prepared decisions was released together; each case follows from this fact.',
  data: () =>
    z.object({
      releaseId: idSchema,
      decisions: z
        .array(z.object({ applicationId: idSchema, outcome: outcomeSchema }))
        .min(1)
        .max(1000),
    }),
  example: {
    releaseId: '0b7c2f4e-6a51-4a83-9f0e-2f3a1c5d7e90',
    decisions: [{ applicationId: '3f1d6b52-8c0e-4a7b-b7de-5a1e0c9d4f11', outcome: 'recommended' }],
  },
});
