import * as z from 'zod';
import { defineEvent } from './envelope.ts';

export const applicationRankedV1 = defineEvent({
  type: 'application-ranked',
  version: 1,
  about: ['application'],
  meaning: 'The nominating body has given the application another rank among its candidates.',
  data: () =>
    z.object({
      rank: z.int().positive(),
    }),
  example: {
    rank: 1,
  },
});
