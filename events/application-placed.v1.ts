import * as z from 'zod';
import { defineEvent, idSchema } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const applicationPlacedV1 = defineEvent({
  type: 'application-placed',
  version: 1,
  about: ['application'],
  meaning: 'The application stands on the summary of its body and takes its place in the quota.',
  data: () =>
    z.object({
      bodyId: idSchema,
      formVersion: formVersionSchema,
    }),
  example: {
    bodyId: 'district-310101',
    formVersion: 1,
  },
});
