import * as z from 'zod';
import { defineEvent, idSchema } from './envelope.ts';
import { outcomeSchema } from './value-types.ts';

export const applicationDecidedV1 = defineEvent({
  type: 'application-decided',
  version: 1,
  about: ['application'],
  meaning: 'The bureau’s decision on the application was released.',
  data: () =>
    z.object({
      outcome: outcomeSchema,
      releaseId: idSchema,
    }),
  example: {
    outcome: 'recommended',
    releaseId: '0b7c2f4e-6a51-4a83-9f0e-2f3a1c5d7e90',
  },
});
