import * as z from 'zod';
import { creditCodeSchema, defineEvent } from './envelope.ts';
import { memberIdSchema } from './value-types.ts';
import { bodyIdSchema } from './value-types-of-accounts.ts';

export const unitClaimedV1 = defineEvent({
  type: 'unit-claimed',
  version: 1,
  about: ['account'],
  meaning: 'Somebody says that they act for a unit and asks the body that it files with to confirm it.',
  data: () =>
    z.object({
      memberId: memberIdSchema,
      creditCode: creditCodeSchema,
      /** `bureau` where the unit files by a direct route. */
      bodyId: bodyIdSchema,
      /** How many members the unit had then: they hear of it. */
      present: z.int().min(0),
    }),
  example: {
    memberId: 'm1',
    creditCode: '12310101MB0000001X',
    bodyId: 'district-310101',
    present: 1,
  },
});
