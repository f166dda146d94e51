import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { confirmingTierSchema, reportVersionSchema } from './value-types-of-service.ts';

export const serviceReturnedV1 = defineEvent({
  type: 'service-returned',
  version: 1,
  about: ['application'],
  meaning: 'The reported service was sent back to the unit with a note.',
  data: () =>
    z.object({
      reportVersion: reportVersionSchema,
      by: confirmingTierSchema,
      noteSha256: sha256Schema,
    }),
  example: {
    reportVersion: 1,
    by: 'body',
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
