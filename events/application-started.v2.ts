import * as z from 'zod';
import { creditCodeSchema, defineEvent, idSchema } from './envelope.ts';
import { applicationKinds, applicationRoutes } from './value-types.ts';

export const applicationStartedV2 = defineEvent({
  type: 'application-started',
  version: 2,
  about: ['application'],
  meaning: 'A unit has begun an application, or a title committee has proposed one for it.',
  data: () =>
    z.object({
      kind: z.enum(applicationKinds),
      route: z.enum(applicationRoutes),
      creditCode: creditCodeSchema,
      bodyId: idSchema,
      committeeId: idSchema.optional(),
    }),
  example: {
    kind: 'service-team',
    route: 'title-committee',
    creditCode: '12310000425006133D',
    bodyId: 'bureau',
    committeeId: 'engineering',
  },
});
