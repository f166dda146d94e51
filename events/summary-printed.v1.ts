import * as z from 'zod';
import { defineEvent, sha256Schema } from './envelope.ts';

export const summaryPrintedV1 = defineEvent({
  type: 'summary-printed',
  version: 1,
  about: ['summary'],
  meaning: 'The issued summary was printed: its PDF and XLSX lie in the vault, with what a scan of it must show.',
  data: () =>
    z.object({
      summaryVersion: z.int().positive(),
      documentSha256: sha256Schema,
      pdfSha256: sha256Schema,
      xlsxSha256: sha256Schema,
      expectationSha256: sha256Schema,
      pages: z.int().positive(),
      /** Codes of the printer's warnings: a character that no font has, printed as a marked box. */
      warnings: z.array(z.string().min(1)),
    }),
  example: {
    summaryVersion: 1,
    documentSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    pdfSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    xlsxSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    expectationSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    pages: 1,
    warnings: [],
  },
});
