import * as z from 'zod';
import { defineEvent, instantSchema, sha256Schema } from './envelope.ts';
import {
  deadlineSourceSchema,
  formVersionSchema,
  gatedFileV1Schema,
  readerSchema,
  uploadIdSchema,
} from './value-types.ts';

export const applicationSubmittedV1 = defineEvent({
  type: 'application-submitted',
  version: 1,
  about: ['application'],
  meaning: 'The scan of the current form version arrived in time and was accepted: the application is filed.',
  data: () =>
    z.object({
      uploadId: uploadIdSchema,
      formVersion: formVersionSchema,
      formSha256: sha256Schema,
      receivedAt: instantSchema,
      deadlineAt: instantSchema,
      deadlineSource: deadlineSourceSchema,
      files: z.array(gatedFileV1Schema()).min(1),
      reader: readerSchema(),
    }),
  example: {
    uploadId: '0b7c2f4e-6a51-4a83-9f0e-2f3a1c5d7e90',
    formVersion: 1,
    formSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
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
    reader: { version: 'none', verdict: 'not-read' },
  },
});
