import * as z from 'zod';
import { defineEvent, instantSchema } from './envelope.ts';
import { deadlineSourceSchema, formVersionSchema, gatedFileV1Schema, uploadIdSchema } from './value-types.ts';

export const scanKeptLateV1 = defineEvent({
  type: 'scan-kept-late',
  version: 1,
  about: ['application', 'summary'],
  meaning: 'A scan arrived after the deadline: kept and marked late, not admitted.',
  data: () =>
    z.object({
      uploadId: uploadIdSchema,
      formVersion: formVersionSchema,
      receivedAt: instantSchema,
      deadlineAt: instantSchema,
      deadlineSource: deadlineSourceSchema,
      files: z.array(gatedFileV1Schema()).min(1),
    }),
  example: {
    uploadId: '0b7c2f4e-6a51-4a83-9f0e-2f3a1c5d7e90',
    formVersion: 1,
    receivedAt: '2025-02-07T15:59:59.000Z',
    deadlineAt: '2025-02-07T16:00:00.000Z',
    deadlineSource: 'round',
    files: [
      {
        number: 1,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        bytes: 51234,
        mediaType: 'application/pdf',
        pages: 3,
      },
    ],
  },
});
