import * as z from 'zod';
import { defineEvent, idSchema } from './envelope.ts';
import { applicationKinds, formVersionSchema } from './value-types.ts';

export const placementChangedV1 = defineEvent({
  type: 'placement-changed',
  version: 1,
  about: ['summary'],
  meaning: 'The set of placed applications is now this one.',
  data: () =>
    z.object({
      placed: z.array(z.object({ id: idSchema, kind: z.enum(applicationKinds), formVersion: formVersionSchema })),
    }),
  example: { placed: [{ id: '3f1d6b52-8c0e-4a7b-b7de-5a1e0c9d4f11', kind: 'service-team', formVersion: 1 }] },
});
