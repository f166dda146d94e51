import * as z from 'zod';
import { defineEvent } from './envelope.ts';

export const roundPublicitySetV1 = defineEvent({
  type: 'round-publicity-set',
  version: 1,
  about: ['round'],
  meaning: 'The days on which the intended list is open to objections were set; set anew, the latest count.',
  data: () =>
    z.object({
      /** Local dates of the round’s zone, both included. */
      from: z.iso.date(),
      until: z.iso.date(),
    }),
  example: { from: '2025-03-03', until: '2025-03-07' },
});
