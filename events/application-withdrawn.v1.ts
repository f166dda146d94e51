import * as z from 'zod';
import { defineEvent } from './envelope.ts';

export const applicationWithdrawnV1 = defineEvent({
  type: 'application-withdrawn',
  version: 1,
  about: ['application'],
  meaning: 'The unit has withdrawn its application.',
  data: () =>
    z.object({
      from: z.string().min(1),
    }),
  example: {
    from: 'submitted',
  },
});
