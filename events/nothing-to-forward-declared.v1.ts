import * as z from 'zod';
import { defineEvent } from './envelope.ts';

export const nothingToForwardDeclaredV1 = defineEvent({
  type: 'nothing-to-forward-declared',
  version: 1,
  about: ['summary'],
  meaning: 'The body declares that it forwards none this year.',
  data: () => z.object({}),
  example: {},
});
