import * as z from 'zod';
import { defineEvent, instantSchema } from './envelope.ts';
import { deadlineSourceSchema } from './value-types.ts';

export const applicationLapsedV1 = defineEvent({
  type: 'application-lapsed',
  version: 1,
  about: ['application'],
  meaning: 'The applicant’s deadline passed without a submission.',
  data: () =>
    z.object({
      deadlineAt: instantSchema,
      deadlineSource: deadlineSourceSchema,
    }),
  example: {
    deadlineAt: '2025-02-07T16:00:00.000Z',
    deadlineSource: 'round',
  },
});
