import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { formVersionSchema, uploadIdSchema } from './value-types.ts';

export const scanJustifiedV1 = defineEvent({
  type: 'scan-justified',
  version: 1,
  about: ['application', 'summary'],
  meaning: 'The office stands by a scan that the reader has warnings about, and says why.',
  data: () => z.object({ uploadId: uploadIdSchema, formVersion: formVersionSchema, noteSha256: sha256Schema }),
  example: {
    uploadId: '0b7c2f4e-6a51-4a83-9f0e-2f3a1c5d7e90',
    formVersion: 1,
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
