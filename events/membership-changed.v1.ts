import * as z from 'zod';
import { defineEvent } from './envelope.ts';
import { memberIdSchema } from './value-types.ts';
import { roleSchema, standingSchema, workplaceSchema } from './value-types-of-accounts.ts';

export const membershipChangedV1 = defineEvent({
  type: 'membership-changed',
  version: 1,
  about: ['account'],
  meaning: 'An administrator granted, changed, suspended, reinstated or ended a membership.',
  data: () =>
    z.object({
      memberId: memberIdSchema,
      office: workplaceSchema,
      role: roleSchema,
      standing: standingSchema,
    }),
  example: {
    memberId: 'm1',
    office: 'body:district-310101',
    role: 'reviewer',
    standing: 'suspended',
  },
});
