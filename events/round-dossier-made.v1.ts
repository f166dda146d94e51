import * as z from 'zod';
import { defineEvent, idSchema, sha256Schema } from './envelope.ts';

export const roundDossierMadeV1 = defineEvent({
  type: 'round-dossier-made',
  version: 1,
  about: ['round'],
  meaning: 'A dossier lies in the vault, to be downloaded.',
  data: () =>
    z.object({
      dossierId: idSchema,
      sha256: sha256Schema,
      bytes: z.int().positive(),
      applications: z.int().positive(),
    }),
  example: { dossierId: 'd'.repeat(32), sha256: 'a'.repeat(64), bytes: 1_048_576, applications: 1 },
});
