import * as z from 'zod';
import { defineEvent, idSchema } from './envelope.ts';

export const applicationTakenOutV1 = defineEvent({
  type: 'application-taken-out',
  version: 1,
  about: ['application'],
  meaning: 'The application was taken off the summary; its place in the quota is free again.',
  data: () =>
    z.object({
      bodyId: idSchema,
      substitute: idSchema.optional(),
    }),
  example: {
    bodyId: 'district-310101',
    substitute: '3f1d6b52-8c0e-4a7b-b7de-5a1e0c9d4f11',
  },
});
