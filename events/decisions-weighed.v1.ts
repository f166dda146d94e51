import * as z from 'zod';
import { defineEvent, idSchema, sha256Schema } from './envelope.ts';

export const decisionsWeighedV1 = defineEvent({
  type: 'decisions-weighed',
  version: 1,
  about: ['release'],
  meaning:
    'What a release was decided on: ranking, ties and reserve of its cases lie in the document whose preview was confirmed.',
  data: () =>
    z.object({
      releaseId: idSchema,
      fingerprint: sha256Schema,
      recordSha256: sha256Schema,
    }),
  example: {
    releaseId: '0b7c2f4e-6a51-4a83-9f0e-2f3a1c5d7e90',
    fingerprint: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    recordSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
