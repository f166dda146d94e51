import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { paperIdSchema } from './value-types-of-service.ts';

export const serviceCertificateRevokedV1 = defineEvent({
  type: 'service-certificate-revoked',
  version: 1,
  about: ['application'],
  meaning: 'A certificate of service holds no longer; why, the document says.',
  data: () =>
    z.object({
      certificateId: paperIdSchema,
      noteSha256: sha256Schema,
    }),
  example: {
    certificateId: '5c2f90b1a4d84a3f8e7d6c5b4a392817',
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
