import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { listRowSchema, paperIdSchema, reportVersionSchema, timeKindSchema } from './value-types-of-service.ts';

export const serviceCertificateIssuedV1 = defineEvent({
  type: 'service-certificate-issued',
  version: 1,
  about: ['application'],
  meaning: 'A certificate of confirmed service was issued for one of the list of experts; it is printed next.',
  data: () =>
    z.object({
      certificateId: paperIdSchema,
      row: listRowSchema,
      as: timeKindSchema,
      reportVersion: reportVersionSchema,
      documentSha256: sha256Schema,
    }),
  example: {
    certificateId: '5c2f90b1a4d84a3f8e7d6c5b4a392817',
    row: 0,
    as: 'continuing-education',
    reportVersion: 1,
    documentSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
