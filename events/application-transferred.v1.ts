import * as z from 'zod';
import { defineEvent, idSchema, sha256Schema } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const applicationTransferredV1 = defineEvent({
  type: 'application-transferred',
  version: 1,
  about: ['application'],
  meaning: 'The application was handed to another nominating body, with a reason; it is assessed there anew.',
  data: () =>
    z.object({
      by: z.enum(['body', 'bureau']),
      from: idSchema,
      to: idSchema,
      formVersion: formVersionSchema,
      noteSha256: sha256Schema,
    }),
  example: {
    by: 'body',
    from: 'district-310101',
    to: 'commission-health',
    formVersion: 1,
    noteSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
