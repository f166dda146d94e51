import * as z from 'zod';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { summarySchema } from '#domain/summary.ts';
import { summaryStatuses } from '#domain/summary-lifecycle.ts';
import { reviewedFields, reviewedRow } from './applications.ts';
import { upload } from './scans.ts';
import { badge } from './checks.ts';
import { clause, deadline, head, instant, link, office, sha256 } from './values.ts';

const dossier = z.object({ ...reviewedFields, scans: z.array(upload) }).meta({ id: 'Dossier' });
const queue = z.object({ applications: z.array(reviewedRow) });
const form = z
  .object({
    formVersion: z.int(),
    formSha256: sha256,
    masked: z.boolean().meta({ description: 'Phones are masked until they are revealed, which is logged' }),
    badges: z.array(badge),
    clauses: z.record(z.string(), clause),
    document: z.looseObject({ salt: z.string(), content: z.record(z.string(), z.unknown()) }),
  })
  .meta({ id: 'FiledForm' });
const stepped = z
  .object({ id: z.string(), status: z.enum(applicationStatuses), rank: z.int().optional() })
  .meta({ id: 'ReviewedApplication' });
const extended = z.object({ id: z.string(), status: z.enum(applicationStatuses), extendedUntil: instant.optional() });

const placed = summarySchema().shape.placed;
const rung = z.object({ at: instant, source: deadline.shape.source });
const summary = z
  .object({
    roundId: z.string(),
    body: office,
    status: z.enum(summaryStatuses),
    version: z.int(),
    placed,
    documentSha256: sha256.optional(),
    cutOffAt: instant.optional(),
    max: z.int(),
    deadline,
    ladder: z.object({ applicants: rung, body: rung, round: rung, paperAt: instant }),
    lateScan: z.object({ uploadId: z.string(), receivedAt: instant }).optional(),
    head,
  })
  .meta({ id: 'Summary' });
const summaryState = summarySchema().meta({ id: 'SummaryState' });
const issued = z.object({
  status: z.enum(summaryStatuses),
  version: z.int(),
  placed,
  documentSha256: sha256,
});
const placement = z.object({ status: z.enum(summaryStatuses), version: z.int(), placed }).meta({ id: 'Placement' });

export const reviewReplies = {
  dossier,
  queue,
  form,
  link,
  stepped,
  extended,
  summary,
  summaryState,
  issued,
  placement,
} as const;
