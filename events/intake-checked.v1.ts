import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const intakeCheckedV1 = defineEvent({
  type: 'intake-checked',
  version: 1,
  about: ['application'],
  meaning: 'The bureau checked what was forwarded for completeness; answers and notes lie in the document.',
  data: () =>
    z.object({
      formVersion: formVersionSchema,
      complete: z.boolean(),
      /** Rules of the checklist that were answered with no. */
      unmet: z.array(z.string().regex(/^R\d{2}$/)),
      checkSha256: sha256Schema,
    }),
  example: {
    formVersion: 1,
    complete: false,
    unmet: ['R31'],
    checkSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
