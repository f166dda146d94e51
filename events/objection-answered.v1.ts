import * as z from 'zod';
import { defineEvent, idSchema, sha256Schema } from './envelope.ts';

export const objectionAnsweredV1 = defineEvent({
  type: 'objection-answered',
  version: 1,
  about: ['application'],
  meaning: 'The bureau answered an objection: whether it is well founded, and why.',
  data: () => z.object({ objectionId: idSchema, upheld: z.boolean(), answerSha256: sha256Schema }),
  example: { objectionId: 'o'.repeat(32), upheld: false, answerSha256: 'a'.repeat(64) },
});
