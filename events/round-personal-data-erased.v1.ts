import * as z from 'zod';
import { defineEvent } from './envelope.ts';

export const roundPersonalDataErasedV1 = defineEvent({
  type: 'round-personal-data-erased',
  version: 1,
  about: ['round'],
  meaning:
    'The last of the round’s periods has passed: summaries, dossiers and notes of the round are gone from the vault.',
  data: () => z.object({}),
  example: {},
});
