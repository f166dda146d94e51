import * as z from 'zod';
import { defineEvent, idSchema, sha256Schema } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const summaryIssuedV1 = defineEvent({
  type: 'summary-issued',
  version: 1,
  about: ['summary'],
  meaning: 'The summary was generated from exactly the placed applications and waits for its stamp.',
  data: () =>
    z.object({
      summaryVersion: z.int().positive(),
      applications: z.array(z.object({ applicationId: idSchema, formVersion: formVersionSchema })).min(1),
      documentSha256: sha256Schema,
    }),
  example: {
    summaryVersion: 1,
    applications: [{ applicationId: '3f1d6b52-8c0e-4a7b-b7de-5a1e0c9d4f11', formVersion: 1 }],
    documentSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
