import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const formFrozenV1 = defineEvent({
  type: 'form-frozen',
  version: 1,
  about: ['application'],
  meaning: 'The data of one form version are frozen; the printed form is to be stamped and scanned.',
  data: () =>
    z.object({
      formVersion: formVersionSchema,
      formSha256: sha256Schema,
    }),
  example: {
    formVersion: 1,
    formSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
