import * as z from 'zod';
import { defineEvent, instantSchema, sha256Schema } from './envelope.ts';

export const roundDeadlineMovedV2 = defineEvent({
  type: 'round-deadline-moved',
  version: 2,
  about: ['round'],
  meaning: 'The round’s deadline was moved, with a reason; the cut-off for paper moves only where it is named.',
  data: () =>
    z.object({
      previousDeadlineAt: instantSchema,
      deadlineAt: instantSchema,
      paperDeadlineAt: instantSchema.optional(),
      noteSha256: sha256Schema,
    }),
  example: {
    previousDeadlineAt: '2025-02-07T16:00:00.000Z',
    deadlineAt: '2025-02-14T16:00:00.000Z',
    paperDeadlineAt: '2025-02-17T16:00:00.000Z',
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
