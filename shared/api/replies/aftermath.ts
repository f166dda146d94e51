import * as z from 'zod';
import { applicationKinds, fundingLineSchema, fundingSources, objectors } from '#events/value-types.ts';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { nationalResults } from '#domain/ministry-results.ts';
import { levels } from '#domain/publication.ts';
import { instant, sha256 } from './values.ts';

const named = {
  id: z.string(),
  number: z.string().meta({ description: 'The application as people write it' }),
  projectName: z.string().optional(),
  applicantName: z.string().optional(),
};
const fen = z.int().meta({ description: 'An amount in 分' });

/** What the bureau recommended, and what came of it. */
const atMinistry = z
  .object({
    ...named,
    kind: z.enum(applicationKinds),
    status: z.enum(applicationStatuses),
    body: z.string(),
    nationalResult: z.enum(nationalResults).optional(),
  })
  .meta({ id: 'CaseAtMinistry' });

const file = z
  .object({ fileName: z.string(), mediaType: z.string(), base64: z.string() })
  .meta({ id: 'SmallFile', description: 'A small file, as base64' });

const importPreview = z
  .object({
    fingerprint: sha256,
    ready: z.boolean(),
    counts: z.object({ listed: z.int(), notSelected: z.int(), unchanged: z.int(), missing: z.int() }),
    lines: z.array(
      z.object({ row: z.int(), listed: z.boolean(), act: z.enum(['record', 'unchanged']), case: atMinistry }),
    ),
    missing: z.array(atMinistry).meta({ description: 'Recommended, without a result, and not in the list' }),
    faults: z.array(
      z.object({
        code: z.string(),
        cell: z.string().optional(),
        about: z.string().optional(),
        zh: z.string(),
        en: z.string(),
      }),
    ),
  })
  .meta({ id: 'ResultsPreview' });

const imported = z
  .object({ importId: z.string(), listed: z.int(), notSelected: z.int() })
  .meta({ id: 'ImportedResults' });

const publishedRow = z
  .object({
    level: z.enum(levels),
    kind: z.enum(applicationKinds),
    projectName: z.string(),
    applicantName: z.string(),
  })
  .meta({ id: 'PublishedRow' });

const days = z.object({ from: z.string(), until: z.string() }).meta({ id: 'PublicityDays' });

const objection = z
  .object({
    id: z.string(),
    applicationId: z.string(),
    number: z.string(),
    projectName: z.string().optional(),
    receivedOn: z.string(),
    from: z.enum(objectors),
    summary: z.string(),
    upheld: z.boolean().optional(),
    answer: z.string().optional(),
  })
  .meta({ id: 'Objection' });

const publicity = z
  .object({
    enabled: z.boolean(),
    leastDays: z.int(),
    days: days.optional(),
    rows: z.array(publishedRow),
    cases: z
      .array(z.object({ id: z.string(), number: z.string(), projectName: z.string().optional() }))
      .meta({ description: 'Those of the list that an objection may still be registered for' }),
    objections: z.array(objection),
  })
  .meta({ id: 'Publicity' });

const fundingRow = {
  ...named,
  kind: z.enum(applicationKinds),
  status: z.enum(applicationStatuses),
  sources: z.array(z.enum(fundingSources)).meta({ description: 'The lines that fit its outcome (R42)' }),
  lines: z.array(fundingLineSchema()),
  settled: z.boolean(),
  total: fen,
  asked: fen.optional().meta({ description: 'The sum of the form’s own budget, in 分' }),
  difference: fen.optional().meta({ description: 'Granted beyond what was asked, in 分; below it where negative' }),
};
const funded = z.object(fundingRow).meta({ id: 'Funded' });
const fundedCase = z
  .object({
    ...fundingRow,
    history: z.array(
      z.object({ at: instant, by: z.string(), lines: z.array(fundingLineSchema()), reason: z.string().optional() }),
    ),
  })
  .meta({ id: 'FundedCase' });

const totals = z
  .object({
    applications: z.int(),
    settled: z.int(),
    sources: z.array(z.object({ source: z.enum(fundingSources), fen })),
    fen,
  })
  .meta({ id: 'FundingTotals' });

export const aftermathReplies = {
  results: z.object({ cases: z.array(atMinistry) }),
  file,
  importPreview,
  imported,
  publication: z.object({
    title: z.string(),
    rows: z.array(publishedRow),
    pending: z.int().meta({ description: 'Recommended, and still without the ministry’s result' }),
    asOf: instant,
  }),
  publicity,
  days,
  objected: z.object({ id: z.string(), objectionId: z.string() }),
  funding: z.object({ rows: z.array(funded), totals: z.object({ national: totals, municipal: totals, fen }) }),
  fundedCase,
} as const;
