import * as z from 'zod';
import { defineEvent, instantSchema } from './envelope.ts';
import { formVersionSchema, gatedFileV1Schema, readerSchema, uploadIdSchema } from './value-types.ts';

export const scanQuestionedV1 = defineEvent({
  type: 'scan-questioned',
  version: 1,
  about: ['application', 'summary'],
  meaning: 'The reader has warnings about a scan: the office explains them or uploads again; nothing is refused.',
  data: () =>
    z.object({
      uploadId: uploadIdSchema,
      formVersion: formVersionSchema,
      receivedAt: instantSchema,
      files: z.array(gatedFileV1Schema()).min(1),
      findings: z.array(z.string().min(1)).min(1),
      reader: readerSchema(),
    }),
  example: {
    uploadId: '0b7c2f4e-6a51-4a83-9f0e-2f3a1c5d7e90',
    formVersion: 1,
    receivedAt: '2025-02-07T15:59:59.000Z',
    files: [
      {
        number: 1,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        bytes: 51234,
        mediaType: 'application/pdf',
        pages: 3,
      },
    ],
    findings: ['seal-absent'],
    reader: { version: '1', verdict: 'accepted-with-warnings' },
  },
});
