import * as z from 'zod';
import { defineEvent, instantSchema, sha256Schema } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const paperReceivedV1 = defineEvent({
  type: 'paper-received',
  version: 1,
  about: ['application', 'summary'],
  meaning: 'The paper and its letter were handed in at the bureau’s counter.',
  data: () =>
    z.object({
      receivedAt: instantSchema,
      /** The paper’s own cut-off, as it stood then. */
      deadlineAt: instantSchema,
      copies: z.int().positive(),
      /** The letter’s date (`yyyy-mm-dd`); its number lies in the vault. */
      letterDate: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
      letterSha256: sha256Schema,
      /** The version that the paper shows, where its code was read. */
      formVersion: formVersionSchema.optional(),
    }),
  example: {
    receivedAt: '2025-02-07T02:00:00.000Z',
    deadlineAt: '2025-02-07T16:00:00.000Z',
    copies: 2,
    letterDate: '2025-02-06',
    letterSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    formVersion: 1,
  },
});
