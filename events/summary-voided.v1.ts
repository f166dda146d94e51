import * as z from 'zod';
import { defineEvent } from './envelope.ts';

export const summaryVoidedV1 = defineEvent({
  type: 'summary-voided',
  version: 1,
  about: ['summary'],
  meaning: 'The issued summary no longer counts, because the placed set changed.',
  data: () =>
    z.object({
      summaryVersion: z.int().positive(),
    }),
  example: {
    summaryVersion: 1,
  },
});
