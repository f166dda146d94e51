import * as z from 'zod';
import { defineEvent, instantSchema } from './envelope.ts';
import { formVersionSchema, uploadIdSchema } from './value-types.ts';

export const scanRefusedV1 = defineEvent({
  type: 'scan-refused',
  version: 1,
  about: ['application', 'summary'],
  meaning: 'A scan cannot be used; the unit is told why and what to do.',
  data: () =>
    z.object({
      uploadId: uploadIdSchema,
      formVersion: formVersionSchema,
      receivedAt: instantSchema,
      findings: z.array(z.string().min(1)).min(1),
    }),
  example: {
    uploadId: '0b7c2f4e-6a51-4a83-9f0e-2f3a1c5d7e90',
    formVersion: 1,
    receivedAt: '2025-02-07T15:59:59.000Z',
    findings: ['file-encrypted'],
  },
});
