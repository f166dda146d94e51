import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';

export const retentionHoldSetV1 = defineEvent({
  type: 'retention-hold-set',
  version: 1,
  about: ['application'],
  meaning: 'Nothing of the case is erased until the hold is lifted, as in a dispute; why is a note.',
  data: () => z.object({ noteSha256: sha256Schema }),
  example: { noteSha256: 'c'.repeat(64) },
});
