import * as z from 'zod';
import { defineEvent, idSchema } from './envelope.ts';

export const roundDossierOrderedV1 = defineEvent({
  type: 'round-dossier-ordered',
  version: 1,
  about: ['round'],
  meaning: 'The bureau wants the dossier of these applications: forms, scans, evaluation, and proof packs in one file.',
  data: () => z.object({ dossierId: idSchema, applicationIds: z.array(idSchema).min(1).max(1000) }),
  example: { dossierId: 'd'.repeat(32), applicationIds: ['3f1d6b52-8c0e-4a7b-b7de-5a1e0c9d4f11'] },
});
