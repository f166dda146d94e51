import * as z from 'zod';
import { applicationKinds, applicationRoutes, outcomes } from '#events/value-types.ts';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { conflictReasons, exclusionReasons } from '#domain/distribution.ts';
import { roundSchema } from '#domain/round-schema.ts';
import { finding, justification } from './checks.ts';
import { upload } from './scans.ts';
import { checklistItem, clause, instant, office, sha256 } from './values.ts';

const labels = { projectName: z.string().optional(), applicantName: z.string().optional() };
const points = z.record(z.string(), z.number()).meta({ description: 'Points by criterion' });
const partStatus = z.enum(['assigned', 'conflicted', 'removed']);
const excluded = z.enum(conflictReasons).optional().meta({
  description: 'What ties them to the case as it is filed now: they see nothing of it and their score does not count',
});

/** Who evaluates what, after a distribution or as it stands. */
const distribution = z
  .object({
    assignments: z.array(z.object({ applicationId: z.string(), memberId: z.string() })),
    names: z.record(z.string(), z.string()).meta({ description: 'Names of the panel by member' }),
    perApplication: z.int(),
    dryRun: z.boolean(),
    exclusions: z.array(
      z.object({ applicationId: z.string(), memberId: z.string(), reason: z.enum(exclusionReasons) }),
    ),
    short: z
      .array(z.object({ applicationId: z.string(), missing: z.int() }))
      .meta({ description: 'Applications for which too few are free' }),
    loads: z.record(z.string(), z.int()).meta({ description: 'How many applications each evaluator has afterwards' }),
  })
  .meta({ id: 'Distribution' });

const assignments = z
  .object({
    perApplication: z.int(),
    scoringClosed: z.boolean(),
    evaluators: z.array(z.object({ memberId: z.string(), name: z.string(), assigned: z.int(), scored: z.int() })),
    assignments: z.array(
      z.object({
        applicationId: z.string(),
        memberId: z.string(),
        status: partStatus,
        at: instant,
        scored: z.boolean(),
        excluded,
      }),
    ),
    open: z.array(z.object({ applicationId: z.string(), missing: z.int() })),
  })
  .meta({ id: 'Assignments' });

const byHand = z
  .object({
    id: z.string(),
    evaluators: z.array(z.object({ id: z.string(), status: partStatus, scored: z.int().optional() })),
  })
  .meta({ id: 'CaseEvaluators' });

const intake = z
  .object({ id: z.string(), complete: z.boolean(), unmet: z.array(z.string()) })
  .meta({ id: 'IntakeCheck' });

export const decision = z
  .object({
    applicationId: z.string(),
    outcome: z.enum(outcomes),
    formVersion: z.int().optional().meta({ description: 'The version of the form that it was decided on' }),
    opinionSha256: sha256,
    reasoned: z.boolean(),
    reserve: z.int().optional(),
    preparedBy: z.string(),
    preparedAt: instant,
    since: instant.optional().meta({ description: 'Since when this outcome has stood for this version' }),
  })
  .meta({ id: 'PreparedDecision' });

const comparison = z
  .object({
    rows: z.array(
      z
        .object({
          id: z.string(),
          kind: z.enum(applicationKinds),
          route: z.enum(applicationRoutes),
          status: z.enum(applicationStatuses),
          ...labels,
          body: office,
          district: z.string().optional().meta({ description: 'Region code of a district’s body' }),
          bodyRank: z.int().optional().meta({ description: 'Among the candidates of its body' }),
          mean: z.number().optional().meta({ description: 'Points out of 100' }),
          spread: z.number().optional(),
          lowest: z.number().optional(),
          highest: z.number().optional(),
          scored: z.int(),
          missing: z.int(),
          outdated: z.int().meta({ description: 'Scores of a version before its correction' }),
          excluded: z.int().meta({ description: 'Scores that do not count: what ties their evaluator to the case' }),
          evaluated: z.boolean(),
          rank: z.int().optional(),
          tied: z.boolean(),
          tiedWith: z.array(z.string()),
          prepared: decision.optional(),
          released: z.boolean(),
        })
        .meta({ id: 'ComparedApplication' }),
    ),
  })
  .meta({ id: 'Comparison' });

const { rubric: rubricSchema } = roundSchema.shape;
const rubric = z
  .array(rubricSchema.element.meta({ id: 'Criterion' }))
  .meta({ description: 'The round’s criteria and their weights' });

/** What an evaluator gave and said, as it lies in the vault. */
const scoreDocument = z
  .looseObject({ content: z.looseObject({ comment: z.string() }).optional() })
  .meta({ description: 'The comment with its points; who wrote it and when' });
const given = { formVersion: z.int(), scoreSha256: sha256, total: z.int(), points };

const evaluation = z
  .object({
    id: z.string(),
    formVersion: z.int(),
    sequence: z.int().meta({ description: 'The version of the case, for If-Match at the decision' }),
    questions: z.array(checklistItem).meta({ description: 'The bureau’s check for completeness' }),
    intake: z
      .object({
        formVersion: z.int(),
        complete: z.boolean(),
        at: instant.optional(),
        answers: z.record(z.string(), z.object({ met: z.boolean(), note: z.string().optional() })).optional(),
      })
      .optional(),
    rubric,
    scored: z.int(),
    evaluators: z.array(
      z
        .object({
          memberId: z.string(),
          name: z.string().optional(),
          status: partStatus,
          at: instant,
          excluded,
          ...z.object(given).partial().shape,
          document: scoreDocument.optional(),
        })
        .meta({ id: 'EvaluatorPart' }),
    ),
    decision: decision.optional(),
    opinion: z
      .looseObject({
        content: z.looseObject({ opinion: z.string(), reason: z.string().optional() }).optional(),
      })
      .optional(),
  })
  .meta({ id: 'Evaluation' });

const mine = z
  .object({
    scoringClosed: z.boolean(),
    applications: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(applicationKinds),
        status: z.enum(applicationStatuses),
        ...labels,
        body: z.string(),
        scored: z.boolean(),
        changedSince: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'MyEvaluations' });

const evaluated = z
  .looseObject({
    id: z.string(),
    kind: z.enum(applicationKinds),
    formVersion: z.int(),
    body: office,
    ...labels,
    form: z.object({ content: z.record(z.string(), z.unknown()), justifications: z.array(justification) }),
    scans: z.array(upload),
    scanJustification: z
      .looseObject({ content: z.looseObject({ note: z.string() }).optional() })
      .optional()
      .meta({ description: 'What the unit said of the reader’s warnings' }),
    rubric,
    score: z.object({ ...given, document: scoreDocument.optional() }).optional(),
  })
  .meta({ id: 'EvaluatedApplication' });

const score = z.object({ id: z.string(), formVersion: z.int(), total: z.int(), points }).meta({ id: 'Score' });

const preview = z
  .looseObject({
    fingerprint: z.string().meta({ description: 'What the release must name' }),
    scoringOpen: z.boolean(),
    ready: z.boolean(),
    counts: z.record(z.enum(outcomes), z.int()),
    changes: z.array(
      z.looseObject({
        applicationId: z.string(),
        ...labels,
        kind: z.enum(applicationKinds),
        body: z.string().meta({ description: 'Name of its body' }),
        to: z.enum(outcomes),
        rank: z.int().optional(),
        tiedWith: z.array(z.string()),
        reserve: z.int().optional(),
        reasoned: z.boolean(),
        reason: z
          .string()
          .optional()
          .meta({ description: 'The words of the reason; absent without one, and once they were erased' }),
      }),
    ),
    mails: z.array(
      z.object({ kind: z.string(), office: z.string(), officeName: z.string(), applicationId: z.string() }),
    ),
    notReady: z.array(
      z.object({ applicationId: z.string(), projectName: z.string().optional(), why: z.array(z.string()) }),
    ),
    findings: z
      .array(
        finding.omit({ place: true, justification: true, reason: true }).extend({
          applicationId: z.string(),
          reasoned: z.boolean().meta({ description: 'The bureau wrote why for this outcome and version: it passes' }),
        }),
      )
      .meta({ description: 'What the notice says against a decision as the case stands now (R20, R21, R26)' }),
    clauses: z.record(z.string(), clause),
    sentences: z
      .record(z.string(), z.object({ zh: z.string(), en: z.string() }))
      .meta({ description: 'What each code of `why` means' }),
  })
  .meta({ id: 'ReleasePreview' });

export const evaluationReplies = {
  distribution,
  assignments,
  byHand,
  intake,
  comparison,
  evaluation,
  mine,
  evaluated,
  score,
  left: z.object({ id: z.string() }),
  preview,
} as const;
