import * as z from 'zod';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { deadline, instant, label, office, sha256 } from './values.ts';

const returned = {
  by: z.enum(['body', 'bureau']),
  at: instant,
  formVersion: z.int(),
  formSha256: sha256,
  dueAt: instant.optional(),
};

export const correction = z
  .object({
    open: z.boolean().meta({ description: 'It is still being corrected' }),
    ...returned,
    note: z.string(),
    everything: z.boolean().meta({ description: 'All fields may change, not the named ones alone' }),
    fields: z.array(z.object({ path: z.string(), message: z.string(), label: label.optional() })),
    deadline: deadline.optional(),
  })
  .meta({ id: 'Correction' });

const changes = z
  .object({
    returned: z.object(returned),
    note: z.string(),
    everything: z.boolean(),
    changes: z.array(
      z
        .object({
          path: z.string(),
          label,
          kind: z.enum(['changed', 'added', 'removed']),
          before: z.unknown().optional(),
          after: z.unknown().optional(),
          asked: z.boolean(),
        })
        .meta({ id: 'FormChange' }),
    ),
    untouched: z.array(z.object({ path: z.string(), label, message: z.string() })),
    masked: z.literal(true).optional(),
    current: z.object({
      draftVersion: z.int().optional(),
      formVersion: z.int().optional(),
      formSha256: sha256.optional(),
    }),
  })
  .meta({ id: 'FormChanges' });

const transferred = z.object({ id: z.string(), status: z.enum(applicationStatuses), body: office });

/** What a move of a deadline would do, in numbers. */
const preview = z
  .object({
    previousAt: instant,
    at: instant,
    paperAt: instant.optional(),
    applications: z.object({
      byStatus: z.record(z.string(), z.int()),
      turns: z.object({ sooner: z.int(), later: z.int(), lapses: z.int(), reopens: z.int() }),
    }),
    cutOffs: z.array(
      z.object({
        bodyId: z.string(),
        name: z.string(),
        cutOffAt: instant.optional(),
        effect: z.enum(['deadline-counts', 'stays']),
      }),
    ),
    mails: z.object({ units: z.int(), bodies: z.int() }),
    warnings: z.array(
      z.object({
        code: z.enum(['last-day-free', 'paper-before-scan', 'passed']),
        date: z.string().optional(),
        before: z.string().optional(),
        after: z.string().optional(),
        paperAt: instant.optional(),
        zh: z.string(),
        en: z.string(),
      }),
    ),
  })
  .meta({ id: 'DeadlinePreview' });

export const correctionReplies = { correction, changes, transferred, preview } as const;
