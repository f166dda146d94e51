import * as z from 'zod';
import { defineEvent, instantSchema, sha256Schema } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const applicationReturnedV1 = defineEvent({
  type: 'application-returned',
  version: 1,
  about: ['application'],
  meaning: 'A reviewer has sent the application back for correction.',
  data: () =>
    z.object({
      by: z.enum(['body', 'bureau']),
      formVersion: formVersionSchema,
      noteSha256: sha256Schema,
      dueAt: instantSchema.optional(),
    }),
  example: {
    by: 'body',
    formVersion: 1,
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    dueAt: '2025-02-05T16:00:00.000Z',
  },
});
