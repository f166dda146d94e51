import * as z from 'zod';
import { creditCodeSchema, defineEvent, idSchema } from './envelope.ts';
import { applicationKinds, applicationRoutes } from './value-types.ts';

export const applicationStartedV1 = defineEvent({
  type: 'application-started',
  version: 1,
  about: ['application'],
  meaning: 'A unit has begun an application of one kind by one route.',
  data: () =>
    z.object({
      kind: z.enum(applicationKinds),
      route: z.enum(applicationRoutes),
      creditCode: creditCodeSchema,
      bodyId: idSchema,
    }),
  example: {
    kind: 'service-team',
    route: 'nominated',
    creditCode: '12310000425006133D',
    bodyId: 'district-310101',
  },
});
