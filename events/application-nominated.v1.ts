import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const applicationNominatedV1 = defineEvent({
  type: 'application-nominated',
  version: 1,
  about: ['application'],
  meaning: 'The nominating body has assessed and chosen the application.',
  data: () =>
    z.object({
      formVersion: formVersionSchema,
      assessmentSha256: sha256Schema,
      rank: z.int().positive().optional(),
    }),
  example: {
    formVersion: 1,
    assessmentSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    rank: 1,
  },
});
