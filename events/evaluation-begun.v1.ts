import * as z from 'zod';
import { defineEvent } from './envelope.ts';

export const evaluationBegunV1 = defineEvent({
  type: 'evaluation-begun',
  version: 1,
  about: ['round'],
  meaning: 'The bureau has begun to evaluate what was forwarded.',
  data: () => z.object({}),
  example: {},
});
