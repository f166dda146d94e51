import * as z from 'zod';
import { defineEvent, idSchema, instantSchema } from './envelope.ts';
import { deadlineSourceSchema, formVersionSchema, gatedFileV1Schema, uploadIdSchema } from './value-types.ts';

export const summaryForwardedV1 = defineEvent({
  type: 'summary-forwarded',
  version: 1,
  about: ['summary'],
  meaning: 'The stamped scan of the current summary arrived in time: the body has forwarded its choice.',
  data: () =>
    z.object({
      summaryVersion: z.int().positive(),
      uploadId: uploadIdSchema,
      receivedAt: instantSchema,
      deadlineAt: instantSchema,
      deadlineSource: deadlineSourceSchema,
      files: z.array(gatedFileV1Schema()).min(1),
      applications: z.array(z.object({ applicationId: idSchema, formVersion: formVersionSchema })).min(1),
    }),
  example: {
    summaryVersion: 1,
    uploadId: '0b7c2f4e-6a51-4a83-9f0e-2f3a1c5d7e90',
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
    applications: [{ applicationId: '3f1d6b52-8c0e-4a7b-b7de-5a1e0c9d4f11', formVersion: 1 }],
  },
});
