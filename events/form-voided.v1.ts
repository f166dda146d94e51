import * as z from 'zod';
import { defineEvent } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const formVoidedV1 = defineEvent({
  type: 'form-voided',
  version: 1,
  about: ['application'],
  meaning: 'A frozen form version no longer counts, because its data are edited again.',
  data: () =>
    z.object({
      formVersion: formVersionSchema,
    }),
  example: {
    formVersion: 1,
  },
});
