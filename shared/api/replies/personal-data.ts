import * as z from 'zod';
import { refusals } from '#domain/refusals.ts';
import { membershipSchema } from '#domain/members.ts';
import { access } from './contacts.ts';
import { mail } from './bureau.ts';
import { instant } from './values.ts';

const both = z.object({ zh: z.string(), en: z.string() });

/** What everybody may read before giving anything: why, what, how long, and whom to ask. */
const notice = z
  .object({
    roundId: z.string(),
    handler: both,
    contact: z.string(),
    keptDays: z.object({ unfiled: z.int(), unsuccessful: z.int(), chosen: z.int() }),
    title: both,
    sections: z.array(z.object({ id: z.string(), heading: both, paragraphs: z.array(both) })),
  })
  .meta({ id: 'PersonalDataNotice' });

const plan = z
  .object({
    asOf: instant,
    concludedAt: instant.optional(),
    due: z.array(
      z.object({
        applicationId: z.string(),
        keptClass: z.enum(['unfiled', 'unsuccessful', 'chosen']),
        since: instant,
      }),
    ),
    held: z.array(z.string()),
    kept: z.int(),
    open: z.int(),
    erased: z.int(),
    roundPapers: z.boolean(),
  })
  .meta({ id: 'RetentionPlan' });

const exported = z
  .object({
    exportedAt: instant,
    roundId: z.string(),
    applicationId: z.string().optional(),
    name: z.string().optional(),
    unit: z.string().optional(),
    memberId: z.string().optional(),
    /** What each document says of the person, by its place in it. */
    documents: z
      .array(
        z.object({
          folder: z.string(),
          sha256: z.string(),
          says: z.array(z.object({ path: z.string(), says: z.unknown() })),
        }),
      )
      .optional(),
    /** Scans and prints that may show the person, by their place; they show others too and are not handed out here. */
    files: z.array(z.string()).optional(),
    labels: z.boolean().optional(),
    memberships: z.array(membershipSchema()).optional(),
    /** Claims, accepted invitations and what was done with memberships, as they are kept. */
    accounts: z.array(z.looseObject({ kind: z.string(), id: z.string() })).optional(),
    mails: z.array(mail).optional(),
    accesses: z.array(access).optional(),
  })
  .meta({ id: 'PersonExport' });

const counts = { documents: z.int(), files: z.int(), memberships: z.int() };

export const personalDataReplies = {
  notice,
  plan,
  held: z.object({ id: z.string(), held: z.boolean() }),
  exported,
  preview: z.object({ ...counts, refusal: z.enum(Object.keys(refusals)).optional() }),
  erased: z.object({ ...counts, dossiers: z.int() }),
} as const;
