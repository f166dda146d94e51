import * as z from 'zod';
import { defineEvent, idSchema, instantSchema } from './envelope.ts';
import { deadlineSourceSchema } from './value-types.ts';

export const applicationNotForwardedV1 = defineEvent({
  type: 'application-not-forwarded',
  version: 1,
  about: ['application'],
  meaning: 'The deadline of the nominating body passed and it did not forward the application.',
  data: () =>
    z.object({
      bodyId: idSchema,
      deadlineAt: instantSchema,
      deadlineSource: deadlineSourceSchema,
    }),
  example: {
    bodyId: 'district-310101',
    deadlineAt: '2025-02-07T16:00:00.000Z',
    deadlineSource: 'round',
  },
});
