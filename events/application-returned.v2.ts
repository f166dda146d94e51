import * as z from 'zod';
import { defineEvent, instantSchema, sha256Schema } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const applicationReturnedV2 = defineEvent({
  type: 'application-returned',
  version: 2,
  about: ['application'],
  meaning:
    'A reviewer has sent the application back: the fields that its note names are open to correction, or everything.',
  data: () =>
    z.object({
      by: z.enum(['body', 'bureau']),
      formVersion: formVersionSchema,
      formSha256: sha256Schema,
      noteSha256: sha256Schema,
      fields: z.int().min(0),
      everything: z.boolean(),
      dueAt: instantSchema.optional(),
    }),
  example: {
    by: 'body',
    formVersion: 1,
    formSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    fields: 2,
    everything: false,
    dueAt: '2025-02-05T16:00:00.000Z',
  },
});
