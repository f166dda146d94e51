import * as z from 'zod';
import { defineEvent } from './envelope.ts';

export const roundScoringClosedV1 = defineEvent({
  type: 'round-scoring-closed',
  version: 1,
  about: ['round'],
  meaning: 'The bureau closed the scoring: no score changes any more.',
  data: () => z.object({}),
  example: {},
});
