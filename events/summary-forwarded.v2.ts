import * as z from 'zod';
import { defineEvent } from './envelope.ts';
import { summaryForwardedV1 } from './summary-forwarded.v1.ts';
import { gatedFileSchema } from './value-types.ts';

/** Since scans may be TIFF. */
export const summaryForwardedV2 = defineEvent({
  type: 'summary-forwarded',
  version: 2,
  about: ['summary'],
  meaning: 'The stamped scan of the current summary arrived in time: the body has forwarded its choice.',
  data: () => summaryForwardedV1.data.extend({ files: z.array(gatedFileSchema()).min(1) }),
  example: {
    ...summaryForwardedV1.example,
    files: summaryForwardedV1.example.files.map((file) => ({ ...file, mediaType: 'image/tiff' as const })),
  },
});
