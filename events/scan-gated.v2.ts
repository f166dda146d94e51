import * as z from 'zod';
import { defineEvent } from './envelope.ts';
import { scanGatedV1 } from './scan-gated.v1.ts';
import { gatedFileSchema } from './value-types.ts';

/** Since scans may be TIFF. */
export const scanGatedV2 = defineEvent({
  type: 'scan-gated',
  version: 2,
  about: ['application', 'summary'],
  meaning: 'Every file of a scan has passed the gate and lies in the vault; the reader may look at it.',
  data: () => scanGatedV1.data.extend({ files: z.array(gatedFileSchema()).min(1) }),
  example: {
    ...scanGatedV1.example,
    files: scanGatedV1.example.files.map((file) => ({ ...file, mediaType: 'image/tiff' as const })),
  },
});
