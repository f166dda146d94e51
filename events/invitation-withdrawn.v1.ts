import * as z from 'zod';
import { defineEvent } from './envelope.ts';
import { workplaceSchema } from './value-types-of-accounts.ts';

export const invitationWithdrawnV1 = defineEvent({
  type: 'invitation-withdrawn',
  version: 1,
  about: ['account'],
  meaning: 'An open invitation was taken back; its link opens nothing any more.',
  data: () =>
    z.object({
      office: workplaceSchema,
    }),
  example: {
    office: 'body:district-310101',
  },
});
