import * as z from 'zod';
import { defineEvent } from './envelope.ts';

export const applicationNotNationallySelectedV1 = defineEvent({
  type: 'application-not-nationally-selected',
  version: 1,
  about: ['application'],
  meaning: 'The ministry did not list the recommended application, and it was not listed municipally.',
  data: () => z.object({}),
  example: {},
});
