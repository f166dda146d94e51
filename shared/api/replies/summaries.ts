import * as z from 'zod';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { openTasks } from '#domain/body-overview.ts';
import { formExpectationSchema } from '#domain/form-expectation.ts';
import { summarySchema } from '#domain/summary.ts';
import { summaryStatuses } from '#domain/summary-lifecycle.ts';
import { upload } from './scans.ts';
import { deadline, head, instant, office, sha256 } from './values.ts';

const { placed } = summarySchema().shape;
const rung = z.object({ at: instant, source: deadline.shape.source });

/** What was handed in on paper. */
export const paper = z
  .object({
    receivedAt: instant,
    copies: z.int(),
    letterDate: z.string(),
    letterNumber: z.string().optional(),
    formVersion: z.int().optional(),
  })
  .meta({ id: 'Paper' });

const evidenceKinds = z.array(z.enum(['scan', 'paper']));
/** What counts for the deadline and has not come, or came too late. */
const evidence = z
  .object({ inTime: z.boolean(), missing: evidenceKinds, late: evidenceKinds })
  .meta({ id: 'Timeliness' });

const viewed = {
  roundId: z.string(),
  body: office,
  status: z.enum(summaryStatuses),
  version: z.int(),
  placed,
  documentSha256: sha256.optional(),
  cutOffAt: instant.optional(),
  max: z.int(),
  deadline,
  questioned: z.object({ uploadId: z.string(), receivedAt: instant, findings: z.array(z.string()) }).optional(),
  ladder: z.object({ applicants: rung, body: rung, round: rung, paperAt: instant }),
  lateScan: z.object({ uploadId: z.string(), receivedAt: instant }).optional(),
};
const summary = z.object({ ...viewed, evidence, paper: paper.optional(), head }).meta({ id: 'Summary' });

const overview = z
  .object({
    counts: z.partialRecord(z.enum(applicationStatuses), z.int()),
    notAssessed: z.array(z.string()),
    returned: z.array(z.object({ id: z.string(), dueAt: instant.optional() })),
    unranked: z.array(z.string()),
    reserve: z
      .array(z.object({ id: z.string(), rank: z.int().optional() }))
      .meta({ description: 'Nominated and not placed, best first' }),
    places: z.object({ taken: z.int(), max: z.int() }),
    open: z
      .array(z.object({ task: z.enum(openTasks), zh: z.string(), en: z.string() }))
      .meta({ description: 'What is still to be done before the deadline, in the order of the work' }),
    summary: z.object(viewed).meta({ id: 'SummaryInOverview' }),
    scan: upload.optional(),
    evidence,
    mailbox: z.object({ status: z.string(), reason: z.string().optional() }).optional(),
  })
  .meta({ id: 'BodyOverview' });

const version = { version: z.int(), documentSha256: sha256 };
const printed = z
  .discriminatedUnion('status', [
    z.object({ ...version, status: z.literal('printing') }),
    z.object({
      ...version,
      status: z.literal('issued'),
      pages: z.int(),
      warnings: z.array(z.string()),
      pageMm: z.unknown(),
      seals: formExpectationSchema.shape.seals,
      pdfSha256: sha256,
      xlsxSha256: sha256,
    }),
  ])
  .meta({ id: 'PrintedSummary' });

const justified = z.object({ status: z.enum(summaryStatuses), version: z.int() });
const paperReceipt = z
  .object({
    subject: z.string(),
    receivedAt: instant,
    late: z.boolean(),
    counts: z.boolean().meta({ description: 'Does paper count for the deadline in this round' }),
    formVersion: z.int().optional(),
  })
  .meta({ id: 'PaperReceipt' });

export const summaryReplies = { summary, overview, printed, justified, paperReceipt } as const;
