import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { formVersionSchema, memberIdSchema } from './value-types.ts';

export const evaluationScoredV1 = defineEvent({
  type: 'evaluation-scored',
  version: 1,
  about: ['application'],
  meaning: 'An evaluator scored the filed version, or scored it anew; points and comment lie in the document.',
  data: () =>
    z.object({
      evaluatorId: memberIdSchema,
      formVersion: formVersionSchema,
      scoreSha256: sha256Schema,
    }),
  example: {
    evaluatorId: 'evaluator-1',
    formVersion: 1,
    scoreSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
