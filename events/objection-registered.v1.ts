import * as z from 'zod';
import { defineEvent, idSchema, sha256Schema } from './envelope.ts';
import { objectorSchema } from './value-types.ts';

export const objectionRegisteredV1 = defineEvent({
  type: 'objection-registered',
  version: 1,
  about: ['application'],
  meaning: 'Somebody objected to an intended decision; until it is answered, that decision is not released.',
  data: () =>
    z.object({
      objectionId: idSchema,
      receivedOn: z.iso.date(),
      /** The kind alone: who it was stands in the kept summary, if anywhere. */
      from: objectorSchema,
      summarySha256: sha256Schema,
    }),
  example: {
    objectionId: 'o'.repeat(32),
    receivedOn: '2025-03-04',
    from: 'unit',
    summarySha256: 'a'.repeat(64),
  },
});
