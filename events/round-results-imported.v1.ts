import * as z from 'zod';
import { defineEvent, idSchema, sha256Schema } from './envelope.ts';

export const roundResultsImportedV1 = defineEvent({
  type: 'round-results-imported',
  version: 1,
  about: ['round'],
  meaning:
    'The ministry’s results were entered from one list, exactly as its preview showed them; the cases follow in the same write.',
  data: () =>
    z.object({
      importId: idSchema,
      /** Of what the preview showed: the file, each case as it stood, and its result. */
      fingerprint: sha256Schema,
      /** The rows of the file, kept as a salted document. */
      recordSha256: sha256Schema,
      results: z
        .array(z.object({ applicationId: idSchema, listed: z.boolean() }))
        .min(1)
        .max(100),
    }),
  example: {
    importId: 'i'.repeat(32),
    fingerprint: 'a'.repeat(64),
    recordSha256: 'b'.repeat(64),
    results: [{ applicationId: '3f1d6b52-8c0e-4a7b-b7de-5a1e0c9d4f11', listed: true }],
  },
});
