import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { paperIdSchema } from './value-types-of-service.ts';

export const servicePaperPrintedV1 = defineEvent({
  type: 'service-paper-printed',
  version: 1,
  about: ['application'],
  meaning: 'A certificate or letter was printed and lies in the vault.',
  data: () =>
    z.object({
      /** Of the certificate or letter. */
      paperId: paperIdSchema,
      pdfSha256: sha256Schema,
    }),
  example: {
    paperId: '5c2f90b1a4d84a3f8e7d6c5b4a392817',
    pdfSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
