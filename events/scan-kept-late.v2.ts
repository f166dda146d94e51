import * as z from 'zod';
import { defineEvent } from './envelope.ts';
import { scanKeptLateV1 } from './scan-kept-late.v1.ts';
import { gatedFileSchema } from './value-types.ts';

/** Since scans may be TIFF. */
export const scanKeptLateV2 = defineEvent({
  type: 'scan-kept-late',
  version: 2,
  about: ['application', 'summary'],
  meaning: 'A scan arrived after the deadline: kept and marked late, not admitted.',
  data: () => scanKeptLateV1.data.extend({ files: z.array(gatedFileSchema()).min(1) }),
  example: {
    ...scanKeptLateV1.example,
    files: scanKeptLateV1.example.files.map((file) => ({ ...file, mediaType: 'image/tiff' as const })),
  },
});
