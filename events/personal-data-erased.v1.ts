import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';

export const personalDataErasedV1 = defineEvent({
  type: 'personal-data-erased',
  version: 1,
  about: ['application'],
  meaning:
    'The personal data of the case, or those of one person in it, are gone from the vault; the chain keeps its hashes.',
  data: () =>
    z.object({
      /** `retention`: the round's period has passed. `request`: an administrator's act, whose reason is a note. */
      cause: z.enum(['retention', 'request']),
      scope: z.enum(['case', 'person']),
      noteSha256: sha256Schema.optional(),
    }),
  example: { cause: 'request', scope: 'person', noteSha256: 'c'.repeat(64) },
});
