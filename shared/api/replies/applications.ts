import * as z from 'zod';
import { applicationKinds, applicationRoutes, gatedFileSchema } from '#events/value-types.ts';
import { applicationCommands, applicationStatuses } from '#domain/application-lifecycle.ts';
import { formExpectationSchema } from '#domain/form-expectation.ts';
import { competenceWarning, counts, justification } from './checks.ts';
import { serviceSchema } from '#domain/service.ts';
import { deadline, head, instant, next, office, sha256 } from './values.ts';

const labels = { projectName: z.string().optional(), applicantName: z.string().optional() };

const shared = {
  id: z.string(),
  roundId: z.string(),
  kind: z.enum(applicationKinds),
  route: z.enum(applicationRoutes),
  creditCode: z.string(),
  ...labels,
  body: office,
  committee: office.optional().meta({ description: 'The title committee that proposed it' }),
  status: z.enum(applicationStatuses),
  nextStep: z.enum([
    'fill-in-and-freeze',
    'print-stamp-scan-upload',
    'wait-for-body',
    'wait-for-bureau',
    'wait-for-ministry',
    'correct',
    'report-service',
    'wait-for-confirmation',
    'none',
  ]),
  deadline: deadline.optional().meta({ description: 'Absent where nothing is due any more' }),
  formVersion: z.int(),
  formSha256: sha256.optional(),
  uploadId: z.string().optional().meta({ description: 'The scan that was filed' }),
  dueAt: instant.optional(),
  lateScan: z.object({ uploadId: z.string(), receivedAt: instant }).optional(),
  possible: z.array(z.enum(applicationCommands)).meta({ description: 'What may be done now' }),
  head,
};

/** As its reviewers see it: with its rank. */
export const reviewedFields = { ...shared, rank: z.int().optional() };

const application = z.object(shared).meta({ id: 'Application' });

const listed = {
  id: z.string(),
  roundId: z.string(),
  kind: z.enum(applicationKinds),
  route: z.enum(applicationRoutes),
  bodyId: z.string(),
  creditCode: z.string(),
  status: z.enum(applicationStatuses),
  formVersion: z.int(),
  filed: z.boolean().meta({ description: 'At some time; reviewers see no other' }),
  ...labels,
  extendedUntil: instant.optional(),
  dueAt: instant.optional(),
  service: serviceSchema()
    .pick({ status: true, reportVersion: true, reported: true })
    .optional()
    .meta({ description: 'Where the service of a listed one stands' }),
  unreached: z.int().optional().meta({ description: 'How many people no mail about it reached' }),
  sequence: z.int(),
};
const row = z.object(listed).meta({ id: 'ApplicationRow' });
export const reviewedRow = z.object({ ...listed, rank: z.int().optional() }).meta({ id: 'ReviewedRow' });

const started = z
  .object({
    id: z.string(),
    status: z.enum(applicationStatuses),
    committeeId: z.string().optional(),
    warnings: z.array(competenceWarning),
  })
  .meta({ id: 'StartedApplication' });
const changed = z
  .object({
    id: z.string(),
    status: z.enum(applicationStatuses),
    formVersion: z.int(),
    formSha256: sha256.optional(),
  })
  .meta({ id: 'ChangedApplication' });

const frozen = changed.extend({ counts, dropped: z.array(justification) }).meta({ id: 'FrozenApplication' });

const draft = z
  .object({
    version: z.int().meta({ description: 'For If-Match; 0 before the first save' }),
    savedAt: instant.optional(),
    content: z.record(z.string(), z.unknown()).meta({ description: 'Form data by field id' }),
    justifications: z.array(justification),
  })
  .meta({ id: 'Draft' });
const savedDraft = z.object({ version: z.int(), savedAt: instant }).meta({ id: 'SavedDraft' });

const printedForm = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('printing'), formVersion: z.int() }),
    z.object({
      status: z.literal('issued'),
      formVersion: z.int(),
      pages: z.int(),
      warnings: z.array(z.string()),
      pdfSha256: sha256,
      seals: formExpectationSchema.shape.seals,
      kept: z
        .array(z.object({ page: z.int(), versions: z.array(z.int()) }))
        .meta({ description: 'Pages whose stamped paper of an earlier version still holds; all others are done anew' }),
      url: z.string(),
      expiresInSeconds: z.int(),
    }),
  ])
  .meta({ id: 'PrintedForm' });

const receipt = z
  .object({
    applicationId: z.string(),
    receivedAt: instant,
    deadlineAt: instant,
    deadlineSource: deadline.shape.source,
    timeZone: z.string(),
    formVersion: z.int(),
    formSha256: sha256,
    files: z.array(gatedFileSchema().meta({ id: 'FiledFile' })),
    head,
    message: z.string().meta({ description: 'What is signed' }),
    signature: z.string(),
    algorithm: z.literal('ECDSA_SHA_256'),
    keyId: z.string(),
  })
  .meta({ id: 'Receipt' });

export const applicationReplies = {
  application,
  applications: z.object({ applications: z.array(row), next }),
  started,
  changed,
  frozen,
  draft,
  savedDraft,
  printedForm,
  receipt,
} as const;
