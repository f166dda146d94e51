import * as z from 'zod';
import { defineEvent } from './envelope.ts';
import { confirmingTierSchema, reportVersionSchema } from './value-types-of-service.ts';

export const serviceConfirmedV1 = defineEvent({
  type: 'service-confirmed',
  version: 1,
  about: ['application'],
  meaning: 'The nominating body, or the bureau for a direct application, confirmed the service as reported.',
  data: () =>
    z.object({
      reportVersion: reportVersionSchema,
      by: confirmingTierSchema,
    }),
  example: {
    reportVersion: 1,
    by: 'body',
  },
});
