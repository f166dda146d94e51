import * as z from 'zod';
import { creditCodeSchema, defineEvent } from './envelope.ts';
import { memberIdSchema } from './value-types.ts';

export const unitClaimRefusedV1 = defineEvent({
  type: 'unit-claim-refused',
  version: 1,
  about: ['account'],
  meaning: 'The body did not confirm the claim; its note stands beside the claim and nowhere else.',
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
