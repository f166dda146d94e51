import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const panelOpinionRecordedV1 = defineEvent({
  type: 'panel-opinion-recorded',
  version: 1,
  about: ['application'],
  meaning:
    'The panel’s decision was prepared: its opinion is on record apart from the scores. Nobody is told before the release.',
  data: () =>
    z.object({
      formVersion: formVersionSchema,
      opinionSha256: sha256Schema,
    }),
  example: {
    formVersion: 1,
    opinionSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
});
