import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { applicationKinds } from '#events/value-types.ts';

/**
 * What an issued summary says, as it lies in the vault under the hash that its fact names. Each row is bound to the frozen
 * data and the assessment by their hashes: its words come from there and are never typed (R34).
 */
export const summaryDocumentSchema = lazily(() =>
  z.object({
    annex: z.literal(3),
    version: z.int().positive(),
    body: z.object({ id: z.string(), name: z.string() }),
    /** `yyyy-mm-dd`, as it stands in the header. */
    reportDate: z.string(),
    contact: z.object({ name: z.string(), phone: z.string(), mobile: z.string() }),
    placed: z
      .array(
        z.object({
          applicationId: z.string(),
          kind: z.enum(applicationKinds),
          formVersion: z.int().positive(),
          formSha256: z.string(),
          assessmentSha256: z.string().optional(),
          rank: z.int().optional(),
        }),
      )
      .min(1),
    /** The body's words on the warnings of a rule; printed below the table. */
    justifications: z.array(z.object({ rule: z.string(), note: z.string() })),
  }),
);
export type SummaryDocument = z.infer<ReturnType<typeof summaryDocumentSchema>>;
