import * as z from 'zod';
import { justificationSchema } from '#domain/form-document.ts';
import { clause } from './values.ts';

export const justification = justificationSchema().meta({ id: 'Justification' });
export const counts = z
  .object({ errors: z.int(), warnings: z.int(), justified: z.int() })
  .meta({ id: 'FindingCounts' });

/** What a rule finds on a form: E keeps it from being frozen, W wants a written reason. */
export const finding = z
  .object({
    rule: z.string(),
    severity: z.enum(['E', 'W']),
    path: z.string(),
    message: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    reason: z.string().optional(),
    place: z.string().meta({ description: 'The field in words' }),
    justification: z.string().optional(),
  })
  .meta({ id: 'FormFinding' });

/** A doubt that stops nobody: whether the chosen body is competent (R28). */
export const competenceWarning = z
  .object({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'judgement']),
    path: z.string(),
    message: z.string(),
  })
  .meta({ id: 'CompetenceWarning' });

export const badge = z
  .object({ rule: z.string(), id: z.string(), zh: z.string(), count: z.int().optional() })
  .meta({ id: 'Badge' });

const check = z
  .object({
    version: z.int(),
    findings: z.array(finding),
    counts,
    dropped: z.array(justification),
    ready: z.boolean(),
    clauses: z.record(z.string(), clause),
    badges: z.array(badge),
  })
  .meta({ id: 'FormCheck' });

export const checkReplies = { check } as const;
