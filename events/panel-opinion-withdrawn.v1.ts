import * as z from 'zod';
import { defineEvent } from './envelope.ts';
import { formVersionSchema } from './value-types.ts';

export const panelOpinionWithdrawnV1 = defineEvent({
  type: 'panel-opinion-withdrawn',
  version: 1,
  about: ['application'],
  meaning: 'The panel’s prepared decision was taken back before any release; its opinion stays on record.',
  data: () => z.object({ formVersion: formVersionSchema }),
  example: { formVersion: 1 },
});
