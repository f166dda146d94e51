import * as z from 'zod';
import { creditCodeSchema, defineEvent } from './envelope.ts';
import { memberIdSchema } from './value-types.ts';

export const unitClaimConfirmedV1 = defineEvent({
  type: 'unit-claim-confirmed',
  version: 1,
  about: ['account'],
  meaning: 'The body confirmed that this person acts for the unit; the membership was written with it.',
  data: () =>
    z.object({
      memberId: memberIdSchema,
      creditCode: creditCodeSchema,
    }),
  example: {
    memberId: 'm1',
    creditCode: '12310101MB0000001X',
  },
});
