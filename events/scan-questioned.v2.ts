import * as z from 'zod';
import { defineEvent } from './envelope.ts';
import { scanQuestionedV1 } from './scan-questioned.v1.ts';
import { gatedFileSchema } from './value-types.ts';

/** Since scans may be TIFF. */
export const scanQuestionedV2 = defineEvent({
  type: 'scan-questioned',
  version: 2,
  about: ['application', 'summary'],
  meaning: 'The reader has warnings about a scan: the office explains them or uploads again; nothing is refused.',
  data: () => scanQuestionedV1.data.extend({ files: z.array(gatedFileSchema()).min(1) }),
  example: {
    ...scanQuestionedV1.example,
    files: scanQuestionedV1.example.files.map((file) => ({ ...file, mediaType: 'image/tiff' as const })),
  },
});
