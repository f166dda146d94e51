import * as z from 'zod';
import { applicationKinds } from '#events/value-types.ts';

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const localTime = z.string().regex(/^\d{2}:\d{2}$/);
const zoned = z.iso.datetime({ offset: true });

/** The round as data: `rounds/<id>/` is checked against this at build time and when a test runs. */
export const roundSchema = z.object({
  id: z.string(),
  year: z.int(),
  title: z.string(),
  /** `documentNumbers`: the notice's own, none of those that it cites. */
  notice: z.object({ title: z.string(), date: localDate, documentNumbers: z.array(z.string()) }),
  timeZone: z.string(),
  /** Exclusive: 2025-02-07 ends at 2025-02-08T00:00:00+08:00 (R35). */
  deadlineAt: zoned,
  paperDeadlineAt: zoned,
  graceSeconds: z.int().min(0),
  deadlineEvidence: z.enum(['scan', 'paper', 'both']),
  sealMode: z.enum(['scan', 'e-seal', 'both']),
  quota: z.object({
    scope: z.enum(['body', 'applicant', 'both']),
    max: z.int().positive(),
    kinds: z.enum(['combined', 'per-kind']),
  }),
  directRoutes: z.object({
    'special-allowance': z.array(z.enum(applicationKinds)),
    'title-committee': z.array(z.enum(applicationKinds)),
  }),
  reminders: z.object({
    daysBefore: z.array(z.int().positive()),
    at: localTime,
    hoursBefore: z.array(z.int().positive()),
  }),
  correction: z.object({
    /** For how many days the bureau may open a forwarded application to correction; the notice names no time. */
    bureauDays: z.int().positive(),
    /** After a return: the whole form, or what changed and what is sealed alone; the rest holds in its earlier version (ADR 35). */
    pagesToStampAgain: z.enum(['all', 'changed']),
  }),
  scan: z.object({
    maxFiles: z.int().positive(),
    maxBytesPerFile: z.int().positive(),
    maxBytes: z.int().positive(),
    maxPages: z.int().positive(),
    maxPixels: z.int().positive(),
  }),
  mailbox: z.email(),
  /** Who answers for the personal data, and how long they are kept (Personal Information Protection Law, art. 17 and 19). */
  personalData: z.object({
    handler: z.object({ zh: z.string().min(1), en: z.string().min(1) }),
    contact: z.string().min(1),
    keptDays: z.object({
      /** Begun and never filed: from the round's deadline. */
      unfiled: z.int().positive(),
      /** Filed and not chosen: from the conclusion of the round. */
      unsuccessful: z.int().positive(),
      /** Listed: from the conclusion of the round. The round's own papers go with the last of these. */
      chosen: z.int().positive(),
    }),
  }),
  bodies: z.array(
    z.object({
      id: z.string().regex(/^[a-z0-9-]{1,64}$/),
      name: z.string(),
      kind: z.enum(['district', 'commission']),
      regionCode: z.string().optional(),
    }),
  ),
  /** The judgements of the notice (J), as questions that a reviewer answers; each stands under its rule's id. */
  checklist: z.array(
    z.object({
      rule: z.string().regex(/^R\d{2}$/),
      tiers: z.array(z.enum(['body', 'bureau'])).min(1),
      kinds: z.array(z.enum(applicationKinds)).min(1),
      question: z.object({ zh: z.string().min(1), en: z.string().min(1) }),
    }),
  ),
  /** Title committees by name (R30); who sits on one is a membership. */
  committees: z.array(z.object({ id: z.string().regex(/^[a-z0-9-]{1,64}$/), name: z.string() })),
  /** Words in the names of units that belong to a commission's system (R28); a commission without any is never doubted. */
  systems: z.record(z.string(), z.array(z.string())),
  /** Whether the intended list is open to objections before it is released (公示), and for how many days at least. */
  publicity: z.object({ enabled: z.boolean(), leastDays: z.int().positive() }),
  /** How many evaluators each application gets, and how many scores a decision needs (R39). */
  evaluation: z
    .object({ perApplication: z.int().min(1).max(9), minScores: z.int().min(1).max(9) })
    .refine(({ perApplication, minScores }) => minScores <= perApplication, 'more scores than evaluators'),
  /** The criteria of the evaluation (R18, R19, R39); the weights of each kind make 100. */
  rubric: z
    .array(
      z.object({
        id: z.string().regex(/^[a-z][a-z-]{0,39}$/),
        rules: z.array(z.string().regex(/^R\d{2}$/)).min(1),
        kinds: z.array(z.enum(applicationKinds)).min(1),
        weight: z.int().min(1).max(100),
        max: z.int().min(1).max(100),
        label: z.object({ zh: z.string().min(1), en: z.string().min(1) }),
      }),
    )
    .refine(
      (criteria) =>
        applicationKinds.every(
          (kind) => criteria.reduce((sum, { kinds, weight }) => sum + (kinds.includes(kind) ? weight : 0), 0) === 100,
        ),
      'the weights of each kind make 100',
    ),
  /** How many 课时 a day of service counts for (R44). The notice does not say, so there is no default: while it is unset, no certificate converts. */
  continuingEducation: z.object({ hoursPerDay: z.number().positive() }).optional(),
  holidays: z.object({ off: z.array(localDate), worked: z.array(localDate) }),
});
