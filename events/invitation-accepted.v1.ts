import * as z from 'zod';
import { defineEvent } from './envelope.ts';
import { memberIdSchema } from './value-types.ts';
import { roleSchema, workplaceSchema } from './value-types-of-accounts.ts';

export const invitationAcceptedV1 = defineEvent({
  type: 'invitation-accepted',
  version: 1,
  about: ['account'],
  meaning: 'A signed-in person accepted an invitation; the membership was written with it.',
  data: () =>
    z.object({
      memberId: memberIdSchema,
      office: workplaceSchema,
      role: roleSchema,
    }),
  example: {
    memberId: 'm1',
    office: 'body:district-310101',
    role: 'reviewer',
  },
});
