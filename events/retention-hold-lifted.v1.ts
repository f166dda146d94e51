import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';

export const retentionHoldLiftedV1 = defineEvent({
  type: 'retention-hold-lifted',
  version: 1,
  about: ['application'],
  meaning: 'The case is kept no longer than its round says; why the hold ended is a note.',
  data: () => z.object({ noteSha256: sha256Schema }),
  example: { noteSha256: 'c'.repeat(64) },
});
