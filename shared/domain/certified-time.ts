import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { timeKinds } from '#events/value-types-of-service.ts';

export type { TimeKind } from '#events/value-types-of-service.ts';

const hash = z.string();

/**
 * A stretch of an expert's time that a certificate stands on. `marks`: hashes under the house's salt of what tells people of one
 * name apart; who it is cannot be read from them.
 */
const certifiedTimeSchema = lazily(() =>
  z.object({
    applicationId: z.string(),
    certificateId: z.string(),
    as: z.enum(timeKinds),
    /** `days`: of this span alone; what was certified before they were kept says none. */
    spans: z.array(z.object({ from: z.string(), to: z.string(), days: z.number().default(0) })),
    marks: z.object({ employer: hash.optional(), birthMonth: hash.optional(), mobile: hash.optional() }),
  }),
);
export type CertifiedTime = z.infer<ReturnType<typeof certifiedTimeSchema>>;

/** What was certified to people of one name, over all applications and years. `key`: the hash of the name. */
export const certifiedTimesSchema = lazily(() => z.array(certifiedTimeSchema()));
export interface CertifiedTimes {
  readonly key: string;
  /** 0: nothing was certified yet. */
  readonly version: number;
  readonly times: readonly CertifiedTime[];
}
