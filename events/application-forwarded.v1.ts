import * as z from 'zod';
import { defineEvent, idSchema, instantSchema } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const applicationForwardedV1 = defineEvent({
  type: 'application-forwarded',
  version: 1,
  about: ['application'],
  meaning: 'The application has reached the bureau, with the body’s stamped summary or by a direct route.',
  data: () =>
    z.object({
      bodyId: idSchema,
      formVersion: formVersionSchema,
      receivedAt: instantSchema,
    }),
  example: {
    bodyId: 'district-310101',
    formVersion: 1,
    receivedAt: '2025-02-07T15:59:59.000Z',
  },
});
