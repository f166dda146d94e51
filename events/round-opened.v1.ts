import * as z from 'zod';
import { defineEvent, instantSchema } from './envelope.ts';

export const roundOpenedV1 = defineEvent({
  type: 'round-opened',
  version: 1,
  about: ['round'],
  meaning: 'The round accepts applications.',
  data: () =>
    z.object({
      deadlineAt: instantSchema,
    }),
  example: {
    deadlineAt: '2025-02-07T16:00:00.000Z',
  },
});
