import * as z from 'zod';
import { defineEvent } from './envelope.ts';

export const roundConcludedV1 = defineEvent({
  type: 'round-concluded',
  version: 1,
  about: ['round'],
  meaning: 'Everything of the round is in a final state.',
  data: () => z.object({}),
  example: {},
});
