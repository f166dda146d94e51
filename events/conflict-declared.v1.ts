import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { memberIdSchema } from './value-types.ts';

export const conflictDeclaredV1 = defineEvent({
  type: 'conflict-declared',
  version: 1,
  about: ['application'],
  meaning: 'An evaluator declared a conflict of interest: the application is hidden from that evaluator from then on.',
  data: () =>
    z.object({
      evaluatorId: memberIdSchema,
      noteSha256: sha256Schema,
    }),
  example: {
    evaluatorId: 'evaluator-1',
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
