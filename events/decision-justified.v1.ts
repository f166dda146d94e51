import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { formVersionSchema, outcomeSchema } from './value-types.ts';

export const decisionJustifiedV1 = defineEvent({
  type: 'decision-justified',
  version: 1,
  about: ['application'],
  meaning:
    'The bureau wrote why it prepares a decision, or falls back to the municipal list, against what a rule of the notice says of it.',
  data: () =>
    z.object({
      outcome: outcomeSchema,
      rules: z.array(z.string().regex(/^R\d{2}$/)).min(1),
      formVersion: formVersionSchema,
      noteSha256: sha256Schema,
    }),
  example: {
    outcome: 'listed',
    rules: ['R21'],
    formVersion: 1,
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
