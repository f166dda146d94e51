import * as z from 'zod';
import { defineEvent, instantSchema } from './envelope.ts';
import { deadlineSourceSchema } from './value-types.ts';

export const summaryMarkedLateV1 = defineEvent({
  type: 'summary-marked-late',
  version: 1,
  about: ['summary'],
  meaning: 'The body’s deadline passed without a forwarded summary.',
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
