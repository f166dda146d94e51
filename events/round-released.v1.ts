import * as z from 'zod';
import { defineEvent, idSchema } from './envelope.ts';

export const roundReleasedV1 = defineEvent({
  type: 'round-released',
  version: 1,
  about: ['round'],
  meaning: 'The first batch of decisions was released.',
  data: () =>
    z.object({
      releaseId: idSchema,
    }),
  example: {
    releaseId: '0b7c2f4e-6a51-4a83-9f0e-2f3a1c5d7e90',
  },
});
