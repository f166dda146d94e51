import * as z from 'zod';
import { defineEvent } from './envelope.ts';

export const applicationNationallyListedV1 = defineEvent({
  type: 'application-nationally-listed',
  version: 1,
  about: ['application'],
  meaning: 'The ministry has listed the recommended application.',
  data: () => z.object({}),
  example: {},
});
