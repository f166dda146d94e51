import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { listRowSchema, paperIdSchema } from './value-types-of-service.ts';

export const serviceLetterIssuedV1 = defineEvent({
  type: 'service-letter-issued',
  version: 1,
  about: ['application'],
  meaning: 'A letter to the employer of one of the list of experts was issued; it is printed next.',
  data: () =>
    z.object({
      letterId: paperIdSchema,
      row: listRowSchema,
      documentSha256: sha256Schema,
    }),
  example: {
    letterId: '5c2f90b1a4d84a3f8e7d6c5b4a392817',
    row: 0,
    documentSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
