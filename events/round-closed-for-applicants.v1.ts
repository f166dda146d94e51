import * as z from 'zod';
import { defineEvent, instantSchema } from './envelope.ts';

export const roundClosedForApplicantsV1 = defineEvent({
  type: 'round-closed-for-applicants',
  version: 1,
  about: ['round'],
  meaning: 'The last deadline for applicants has passed.',
  data: () =>
    z.object({
      deadlineAt: instantSchema,
    }),
  example: {
    deadlineAt: '2025-02-07T16:00:00.000Z',
  },
});
