import * as z from 'zod';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { summarySchema } from '#domain/summary.ts';
import { summaryStatuses } from '#domain/summary-lifecycle.ts';
import { reviewedFields, reviewedRow } from './applications.ts';
import { upload } from './scans.ts';
import { badge, justification } from './checks.ts';
import { correction } from './corrections.ts';
import { paper } from './summaries.ts';
import { checklistItem, clause, instant, label, link, next, sha256 } from './values.ts';

const checklist = z.array(checklistItem);
const assessment = z
  .object({
    at: instant,
    formVersion: z.int(),
    opinion: z.string(),
    answers: z.array(z.object({ rule: z.string(), question: label, met: z.boolean(), note: z.string().optional() })),
  })
  .meta({
    id: 'Assessment',
    description: 'What the body wrote when it nominated; absent before, and once it was erased',
  });
const dossier = z
  .object({
    ...reviewedFields,
    checklist,
    paper: paper.optional(),
    returned: correction.optional(),
    assessment: assessment.optional(),
    scans: z.array(upload),
  })
  .meta({ id: 'Dossier' });
const queue = z.object({ applications: z.array(reviewedRow), next });
const form = z
  .object({
    formVersion: z.int(),
    formSha256: sha256,
    masked: z.boolean().meta({ description: 'Phones are masked until they are revealed, which is logged' }),
    document: z.looseObject({
      salt: z.string(),
      content: z.record(z.string(), z.unknown()),
      justifications: z.array(justification),
    }),
    badges: z.array(badge).meta({ description: 'What speaks for it without being asked for' }),
    clauses: z
      .record(z.string(), clause)
      .meta({ description: 'The words of the notice behind the reasons and badges' }),
  })
  .meta({ id: 'FiledForm' });
const stepped = z
  .object({ id: z.string(), status: z.enum(applicationStatuses), rank: z.int().optional() })
  .meta({ id: 'ReviewedApplication' });
const extended = z.object({ id: z.string(), status: z.enum(applicationStatuses), extendedUntil: instant.optional() });

const placed = summarySchema().shape.placed;
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
  summaryState,
  issued,
  placement,
} as const;
