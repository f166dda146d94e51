import * as z from 'zod';
import { defineEvent, idSchema, sha256Schema } from './envelope.ts';

export const contactSettledV1 = defineEvent({
  type: 'contact-settled',
  version: 1,
  about: ['application', 'summary'],
  meaning: 'Somebody whom no mail reached was told by the responsible office in another way; how is a note.',
  data: () => z.object({ memberId: idSchema, noteSha256: sha256Schema }),
  example: { memberId: 'u1', noteSha256: 'c'.repeat(64) },
});
