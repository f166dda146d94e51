import * as z from 'zod';
import { lazily } from '#events/lazily.ts';

/** A form version that was printed: where its PDF and what a scan of it must show lie in the vault, by hash. */
export const issuedFormSchema = lazily(() =>
  z.object({
    formVersion: z.int().positive(),
    formSha256: z.string(),
    pdfSha256: z.string(),
    /** The same data as a sheet: of summaries alone. */
    xlsxSha256: z.string().optional(),
    expectationSha256: z.string(),
    pages: z.int().positive(),
    warnings: z.array(z.string()),
    issuedAt: z.string(),
    /** The fact that froze it. */
    causedBy: z.string(),
  }),
);
export type IssuedForm = z.infer<ReturnType<typeof issuedFormSchema>>;
