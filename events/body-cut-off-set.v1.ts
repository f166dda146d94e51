import * as z from 'zod';
import { defineEvent, instantSchema } from './envelope.ts';

export const bodyCutOffSetV1 = defineEvent({
  type: 'body-cut-off-set',
  version: 1,
  about: ['summary'],
  meaning: 'The body has set its own, earlier cut-off for its applicants.',
  data: () =>
    z.object({
      cutOffAt: instantSchema,
    }),
  example: {
    cutOffAt: '2025-01-27T16:00:00.000Z',
  },
});
