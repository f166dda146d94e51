import * as z from 'zod';
import { defineEvent, instantSchema } from './envelope.ts';
import { roleSchema, workplaceSchema } from './value-types-of-accounts.ts';

export const colleagueInvitedV1 = defineEvent({
  type: 'colleague-invited',
  version: 1,
  about: ['account'],
  meaning:
    'Somebody was invited to an office by mail, or the invitation was sent again; neither address nor token stand here.',
  data: () =>
    z.object({
      office: workplaceSchema,
      role: roleSchema,
      expiresAt: instantSchema,
      /** The how-manieth mail this is: an earlier link opens nothing any more. */
      times: z.int().positive(),
    }),
  example: {
    office: 'body:district-310101',
    role: 'reviewer',
    expiresAt: '2025-02-07T16:00:00.000Z',
    times: 1,
  },
});
