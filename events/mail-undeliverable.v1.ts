import * as z from 'zod';
import { defineEvent, idSchema } from './envelope.ts';

export const mailUndeliverableV1 = defineEvent({
  type: 'mail-undeliverable',
  version: 1,
  about: ['application', 'summary'],
  meaning: 'A mail that the case owes somebody could not be delivered; the office should call.',
  data: () =>
    z.object({
      notificationId: z.string().min(1).max(300),
      memberId: idSchema,
      reason: z.enum(['bounced', 'complained', 'rejected']),
    }),
  example: {
    notificationId: 'application/3f1d6b52-8c0e-4a7b-b7de-5a1e0c9d4f11/4:receipt:u1',
    memberId: 'u1',
    reason: 'bounced',
  },
});
