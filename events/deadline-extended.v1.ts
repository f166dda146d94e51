import * as z from 'zod';
import { defineEvent, instantSchema, sha256Schema } from './envelope.ts';

export const deadlineExtendedV1 = defineEvent({
  type: 'deadline-extended',
  version: 1,
  about: ['application'],
  meaning: 'A named extension (or a moved deadline) gives the application more time.',
  data: () =>
    z.object({
      tier: z.enum(['applicant', 'body']),
      until: instantSchema,
      noteSha256: sha256Schema.optional(),
      reopenedTo: z.string().min(1).optional(),
    }),
  example: {
    tier: 'applicant',
    until: '2025-02-10T16:00:00.000Z',
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    reopenedTo: 'awaiting-scan',
  },
});
