import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';

export const bodyCapRaisedV1 = defineEvent({
  type: 'body-cap-raised',
  version: 1,
  about: ['summary'],
  meaning: 'The bureau lets one body forward more than the round’s quota.',
  data: () =>
    z.object({
      max: z.int().positive(),
      noteSha256: sha256Schema,
    }),
  example: {
    max: 2,
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
