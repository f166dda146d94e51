import * as z from 'zod';
import { defineEvent } from './envelope.ts';
import { applicationSubmittedV1 } from './application-submitted.v1.ts';
import { gatedFileSchema } from './value-types.ts';

/** Since scans may be TIFF. */
export const applicationSubmittedV2 = defineEvent({
  type: 'application-submitted',
  version: 2,
  about: ['application'],
  meaning: 'The scan of the current form version arrived in time and was accepted: the application is filed.',
  data: () => applicationSubmittedV1.data.extend({ files: z.array(gatedFileSchema()).min(1) }),
  example: {
    ...applicationSubmittedV1.example,
    files: applicationSubmittedV1.example.files.map((file) => ({ ...file, mediaType: 'image/tiff' as const })),
  },
});
