import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { timeKinds } from '#events/value-types-of-service.ts';

const person = lazily(() =>
  z.object({
    name: z.string(),
    employer: z.string(),
    title: z.string().optional(),
    birthMonth: z.string().optional(),
    mobile: z.string().optional(),
  }),
);

const shared = lazily(() => ({
  /** As it stands on the paper: the first letters of its id. */
  number: z.string(),
  issuedAt: z.string(),
  /** The office that confirmed, by its name of that day. */
  issuer: z.string(),
  person: person(),
  /** Of the application. */
  unit: z.string(),
  project: z.string(),
  kind: z.enum(['service-team', 'service-base']),
  level: z.enum(['municipal', 'national']),
  year: z.int(),
  notice: z.object({ title: z.string(), date: z.string(), clause: z.string() }),
}));

/** What a certificate of service says (R44); the PDF is printed from it alone. */
export const certificatePaperSchema = lazily(() =>
  z.object({
    paper: z.literal('certificate'),
    ...shared(),
    /**
     * Under which its time is kept as certified: a hash under the house's salt, which says of nobody who it is. It frees the time
     * also where the person was erased since; not printed.
     */
    timeKey: z.string().optional(),
    as: z.enum(timeKinds),
    activities: z.array(
      z.object({ from: z.string(), to: z.string(), place: z.string(), content: z.string(), days: z.number() }),
    ),
    days: z.number(),
    /** Absent while the round has no setting for it. */
    conversion: z.object({ hoursPerDay: z.number(), hours: z.number() }).optional(),
  }),
);
export type CertificatePaper = z.infer<ReturnType<typeof certificatePaperSchema>>;

/** What a letter to an expert's employer says (R43). */
export const letterPaperSchema = lazily(() => z.object({ paper: z.literal('letter'), ...shared() }));
export type LetterPaper = z.infer<ReturnType<typeof letterPaperSchema>>;

export const servicePaperSchema = lazily(() =>
  z.discriminatedUnion('paper', [certificatePaperSchema(), letterPaperSchema()]),
);
export type ServicePaper = z.infer<ReturnType<typeof servicePaperSchema>>;

/** R44: hours are printed of continuing education alone, and only by the round's own rate; the notice names none. */
export function conversionOf(
  days: number,
  about: { as: CertificatePaper['as']; hoursPerDay: number | undefined },
): CertificatePaper['conversion'] {
  const { as, hoursPerDay } = about;
  return as === 'continuing-education' && hoursPerDay !== undefined
    ? { hoursPerDay, hours: days * hoursPerDay }
    : undefined;
}

/** `ZJFW-2025-3F1D6B52`: how people name a paper; its id is what tells it from every other. */
export const paperNumber = (year: number, id: string): string => `ZJFW-${year}-${id.slice(0, 8).toUpperCase()}`;
