import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';

export const roundScoringReopenedV1 = defineEvent({
  type: 'round-scoring-reopened',
  version: 1,
  about: ['round'],
  meaning: 'The bureau opened the scoring again, with its reason.',
  data: () =>
    z.object({
      noteSha256: sha256Schema,
    }),
  example: {
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
