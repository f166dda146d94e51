import * as z from 'zod';
import { defineEvent } from './envelope.ts';
import { memberIdSchema } from './value-types.ts';

export const unitClaimWithdrawnV1 = defineEvent({
  type: 'unit-claim-withdrawn',
  version: 1,
  about: ['account'],
  meaning: 'The person took the claim back before it was decided.',
  data: () =>
    z.object({
      memberId: memberIdSchema,
    }),
  example: {
    memberId: 'm1',
  },
});
