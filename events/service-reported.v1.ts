import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';
import { reportVersionSchema } from './value-types-of-service.ts';

export const serviceReportedV1 = defineEvent({
  type: 'service-reported',
  version: 1,
  about: ['application'],
  meaning: 'The unit reported the service that was really given; people, places and contents lie in the document.',
  data: () =>
    z.object({
      reportVersion: reportVersionSchema,
      reportSha256: sha256Schema,
      /** Halves of a day count. */
      days: z.number().min(0),
      personTimes: z.int().min(0),
      /** Rules of the notice that what was given falls short of (R12, R17). */
      short: z.array(z.string().regex(/^R\d{2}$/)),
    }),
  example: {
    reportVersion: 1,
    reportSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    days: 4.5,
    personTimes: 60,
    short: ['R12'],
  },
});
