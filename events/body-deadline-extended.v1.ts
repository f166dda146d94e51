import * as z from 'zod';
import { defineEvent, instantSchema, sha256Schema } from './envelope.ts';

export const bodyDeadlineExtendedV1 = defineEvent({
  type: 'body-deadline-extended',
  version: 1,
  about: ['summary'],
  meaning: 'A named extension gives one body more time.',
  data: () =>
    z.object({
      until: instantSchema,
      noteSha256: sha256Schema,
    }),
  example: {
    until: '2025-02-10T16:00:00.000Z',
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
