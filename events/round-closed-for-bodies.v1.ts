import * as z from 'zod';
import { defineEvent, instantSchema } from './envelope.ts';

export const roundClosedForBodiesV1 = defineEvent({
  type: 'round-closed-for-bodies',
  version: 1,
  about: ['round'],
  meaning: 'The deadline for nominating bodies has passed.',
  data: () =>
    z.object({
      deadlineAt: instantSchema,
    }),
  example: {
    deadlineAt: '2025-02-07T16:00:00.000Z',
  },
});
