import * as z from 'zod';
import { defineEvent, instantSchema, sha256Schema } from './envelope.ts';

export const bodyCutOffSetV2 = defineEvent({
  type: 'body-cut-off-set',
  version: 2,
  about: ['summary'],
  meaning: 'The body has set or moved its own, earlier cut-off for its applicants, with a reason.',
  data: () =>
    z.object({
      previousCutOffAt: instantSchema.optional(),
      cutOffAt: instantSchema,
      noteSha256: sha256Schema,
    }),
  example: {
    previousCutOffAt: '2025-01-25T16:00:00.000Z',
    cutOffAt: '2025-01-27T16:00:00.000Z',
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
