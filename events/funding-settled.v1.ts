import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { fundingLineSchema } from './value-types.ts';

export const fundingSettledV1 = defineEvent({
  type: 'funding-settled',
  version: 1,
  about: ['application'],
  meaning: 'What a listed application is granted (R42): all lines as they now stand; each change is a fact of its own.',
  data: () =>
    z.object({
      lines: z.array(fundingLineSchema()).max(3),
      /** Why an earlier settlement was changed. */
      reasonSha256: sha256Schema.optional(),
    }),
  example: {
    lines: [
      { source: 'ministry-grant', fen: 20_000_000 },
      { source: 'municipal-matching', fen: 10_000_000 },
    ],
    reasonSha256: 'a'.repeat(64),
  },
});
