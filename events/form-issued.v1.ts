import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const formIssuedV1 = defineEvent({
  type: 'form-issued',
  version: 1,
  about: ['application'],
  meaning: 'The frozen version was printed: its PDF lies in the vault, with what a scan of it must show.',
  data: () =>
    z.object({
      formVersion: formVersionSchema,
      formSha256: sha256Schema,
      pdfSha256: sha256Schema,
      expectationSha256: sha256Schema,
      pages: z.int().positive(),
      /** Codes of the printer's warnings: a character that no font has, printed as a marked box. */
      warnings: z.array(z.string().min(1)),
    }),
  example: {
    formVersion: 1,
    formSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    pdfSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    expectationSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    pages: 4,
    warnings: [],
  },
});
