import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { FactOf, NewFact } from '#events/catalogue.ts';
import { applicationKinds, applicationRoutes } from '#events/value-types.ts';
import { applicationStatuses } from './application-lifecycle.ts';
import { fundingSchema } from './funding.ts';
import { nationalResults } from './ministry-results.ts';
import { notedOf } from './noted-facts.ts';
import { objectionSchema } from './objection.ts';
import { caseEvaluatorSchema, type EvaluationFact, evolveEvaluators } from './evaluation.ts';
import { lateScanSchema, paperSchema, questionedSchema } from './handed-in.ts';
import { evolveService, isServiceFact, serviceSchema } from './service.ts';
import { evolveUnreached, unreachedSchema } from './unreached.ts';

/**
 * What an application is now. It holds ids and hashes only; names and form data lie in documents that can be erased.
 * `formVersion` 0: nothing was frozen yet. `resumesAt`: where a corrected version returns to.
 */
export const applicationSchema = lazily(() =>
  z.object({
    id: z.string(),
    roundId: z.string(),
    kind: z.enum(applicationKinds),
    route: z.enum(applicationRoutes),
    creditCode: z.string(),
    /** The nominating body, or `bureau` for a direct route. */
    bodyId: z.string(),
    /** The title committee that proposed it (R30). */
    committeeId: z.string().optional(),
    status: z.enum(applicationStatuses),
    formVersion: z.int().min(0),
    formSha256: z.string().optional(),
    /** The accepted scan of the current version. */
    uploadId: z.string().optional(),
    rank: z.int().optional(),
    resumesAt: z.enum(['submitted', 'forwarded']).optional(),
    /** The applicant's slot of the quota (R26) is held. */
    holdsClaim: z.boolean().optional(),
    extendedUntil: z.string().optional(),
    /** By when a returned one must be corrected, where the reviewer said so. */
    dueAt: z.string().optional(),
    /** What a returned one is corrected against, from the return until the next version is filed. */
    correction: z.object({ formVersion: z.int(), formSha256: z.string(), noteSha256: z.string() }).optional(),
    /** Where it stood when its deadline, or its body's, passed. */
    endedFrom: z.enum(applicationStatuses).optional(),
    lateScan: lateScanSchema().optional(),
    /** A scan in time that the reader has warnings about; it waits for the unit's word. */
    questioned: questionedSchema().optional(),
    /** Whom no mail about it reached, until somebody called them. */
    unreached: z.array(unreachedSchema()).optional(),
    /** Who evaluates it, by member id, and the form version that each has scored. */
    evaluators: z.array(caseEvaluatorSchema()).optional(),
    /** What the bureau's check for completeness said of a version. */
    intake: z.object({ formVersion: z.int(), complete: z.boolean() }).optional(),
    paper: paperSchema().optional(),
    /** Nothing of it is erased, whatever its period says. */
    held: z.boolean().optional(),
    /** Its personal data are gone: it is a record of hashes, on which nobody acts any more. */
    erased: z.literal(true).optional(),
    /** How often personal data were erased from it, one person’s or all: what was read before an erasure is not acted on after. */
    erasures: z.int().optional(),
    objections: z.array(objectionSchema()).optional(),
    nationalResult: z.enum(nationalResults).optional(),
    funding: fundingSchema().optional(),
    /** What was really given once it was listed, and the papers that stand on it. */
    service: serviceSchema().optional(),
  }),
);
export type Application = z.infer<ReturnType<typeof applicationSchema>>;

export const directBodyId = 'bureau';

type ApplicationFact = Extract<
  NewFact,
  {
    type:
      | `application-${string}`
      | `form-${string}`
      | `scan-${string}`
      | 'findings-reviewed'
      | `evaluator-${string}`
      | 'conflict-declared'
      | 'evaluation-scored'
      | 'intake-checked'
      | `objection-${string}`
      | 'funding-settled'
      | 'panel-opinion-recorded'
      | 'panel-opinion-withdrawn'
      | 'decision-justified'
      | 'deadline-extended'
      | 'paper-received'
      | `service-${string}`
      | 'mail-undeliverable'
      | 'contact-settled'
      | `retention-hold-${string}`
      | 'personal-data-erased';
  }
>;

/** The state at the beginning, from the first fact and the ids in its envelope. */
export function startApplication(
  ids: { id: string; roundId: string },
  data: FactOf<'application-started'>['data'],
): Application {
  return { ...ids, ...data, status: 'drafting', formVersion: 0 };
}

/** The next state; total over every fact about an application, so a history always rebuilds its state. */
export function evolveApplication(state: Application, fact: ApplicationFact): Application {
  if (isServiceFact(fact)) return { ...state, service: evolveService(state.service, fact) };
  switch (fact.type) {
    case 'application-started':
      return startApplication(state, fact.data);
    case 'form-frozen':
    case 'form-voided':
      return evolveForm(state, fact);
    case 'scan-gated':
    case 'scan-refused':
    case 'scan-justified':
    case 'form-issued':
    case 'findings-reviewed':
    case 'decision-justified':
    case 'application-nationally-listed':
    case 'application-not-nationally-selected':
    case 'application-fell-back':
    case 'application-decided':
    case 'panel-opinion-recorded':
    case 'panel-opinion-withdrawn':
      return { ...state, ...decided(state, fact) };
    case 'mail-undeliverable':
    case 'contact-settled':
      return { ...state, unreached: evolveUnreached(state.unreached ?? [], fact) };
    case 'evaluator-assigned':
    case 'evaluator-removed':
    case 'conflict-declared':
    case 'evaluation-scored':
    case 'intake-checked':
      return { ...state, ...evaluated(state, fact) };
    case 'retention-hold-set':
    case 'retention-hold-lifted':
    case 'personal-data-erased':
    case 'objection-registered':
    case 'objection-answered':
    case 'funding-settled':
    case 'paper-received':
    case 'scan-kept-late':
    case 'application-ranked':
      return { ...state, ...notedOf(state, fact) };
    case 'scan-questioned':
      return evolveQuestioned(state, questioned(fact.data));
    case 'application-submitted':
      return evolveSubmitted(state, fact.data.uploadId);
    case 'application-withdrawn':
    case 'application-declined':
      return { ...state, status: fact.type === 'application-declined' ? 'declined' : 'withdrawn', holdsClaim: false };
    case 'application-lapsed':
    case 'application-not-forwarded':
    case 'deadline-extended':
      return evolveDeadline(state, fact);
    case 'application-returned':
    case 'application-transferred':
    case 'application-nominated':
    case 'application-placed':
    case 'application-taken-out':
    case 'application-forwarded':
      return evolveReviewed(state, fact);
  }
}

type ReviewedFact = Extract<
  ApplicationFact,
  { type: `application-${'returned' | 'transferred' | 'nominated' | 'placed' | 'taken-out' | 'forwarded'}` }
>;

/** What a body does with it. */
function evolveReviewed(state: Application, fact: ReviewedFact): Application {
  switch (fact.type) {
    case 'application-returned':
      return evolveReturned(state, fact);
    case 'application-transferred':
      return evolveTransferred(state, fact.data.to);
    case 'application-nominated':
      return { ...state, status: 'nominated', ...(fact.data.rank ? { rank: fact.data.rank } : {}) };
    case 'application-placed':
      return { ...state, status: 'placed' };
    case 'application-taken-out':
      return state.status === 'placed' ? { ...state, status: 'nominated' } : state;
    case 'application-forwarded':
      return forwarded(state);
  }
}

function forwarded({ endedFrom: _over, ...rest }: Application): Application {
  return { ...rest, status: 'forwarded' };
}

/** Asked after a lapse, because the deadline has moved: it awaits its scan, or the unit's word, as before. */
function evolveQuestioned(state: Application, asked: NonNullable<Application['questioned']>): Application {
  if (state.status !== 'lapsed') return { ...state, questioned: asked };
  const { endedFrom: _over, ...rest } = state;
  return { ...rest, status: 'awaiting-scan', questioned: asked };
}

/** What waited for a filing is over with it. */
function evolveSubmitted(state: Application, uploadId: string): Application {
  const { lateScan: _admitted, questioned: _settled, endedFrom: _over, dueAt: _met, ...open } = state;
  const { correction: _corrected, ...rest } = open;
  return { ...rest, status: 'submitted', uploadId, holdsClaim: true };
}

/** The next body assesses and ranks for itself. */
function evolveTransferred({ rank: _theirs, ...rest }: Application, bodyId: string): Application {
  return { ...rest, status: 'submitted', bodyId };
}

function evolveForm(
  state: Application,
  fact: Extract<ApplicationFact, { type: 'form-frozen' | 'form-voided' }>,
): Application {
  if (fact.type === 'form-frozen') {
    return { ...state, status: 'awaiting-scan', formVersion: fact.data.formVersion, formSha256: fact.data.formSha256 };
  }
  const { formSha256: _void, uploadId: _old, lateScan: _late, questioned: _asked, ...rest } = state;
  return { ...rest, status: 'drafting' };
}

function questioned(data: FactOf<'scan-questioned'>['data']): NonNullable<Application['questioned']> {
  const { uploadId, receivedAt, files, reader } = data;
  return { uploadId, receivedAt, files, reader };
}

function evaluated(
  state: Application,
  fact: EvaluationFact | Extract<ApplicationFact, { type: 'intake-checked' }>,
): Pick<Application, 'evaluators' | 'intake'> {
  if (fact.type !== 'intake-checked') return { evaluators: evolveEvaluators(state.evaluators ?? [], fact) };
  const { formVersion, complete } = fact.data;
  return { intake: { formVersion, complete } };
}

function decided(state: Application, fact: ApplicationFact): Pick<Application, 'status' | 'nationalResult'> {
  switch (fact.type) {
    case 'application-decided':
      return { status: fact.data.outcome };
    case 'application-nationally-listed':
      return { status: 'nationally-listed', nationalResult: 'listed' };
    case 'application-not-nationally-selected':
      return { status: 'not-selected', nationalResult: 'not-selected' };
    case 'application-fell-back':
      return { status: 'listed', nationalResult: 'fell-back' };
    default:
      return { status: state.status };
  }
}

function evolveReturned(
  state: Application,
  fact: Extract<ApplicationFact, { type: 'application-returned' }>,
): Application {
  const { dueAt: _old, ...rest } = state;
  const { formVersion, noteSha256 } = fact.data;
  const formSha256 = fact.version === 1 ? state.formSha256 : fact.data.formSha256;
  return {
    ...rest,
    status: 'returned',
    ...(formSha256 ? { correction: { formVersion, formSha256, noteSha256 } } : {}),
    // The body has chosen already when the bureau returns: the corrected version goes straight back to the bureau.
    resumesAt: fact.data.by === 'bureau' ? 'forwarded' : 'submitted',
    ...(fact.data.dueAt ? dueUntil(state, fact.data.dueAt) : {}),
  };
}

/** A due time beyond the present extension is one itself; an earlier one only reminds. */
function dueUntil(state: Application, dueAt: string): Partial<Application> {
  const later = !state.extendedUntil || Date.parse(dueAt) > Date.parse(state.extendedUntil);
  return { dueAt, ...(later ? { extendedUntil: dueAt } : {}) };
}

function evolveDeadline(
  state: Application,
  fact: Extract<ApplicationFact, { type: 'application-lapsed' | 'application-not-forwarded' | 'deadline-extended' }>,
): Application {
  if (fact.type === 'application-lapsed') {
    return { ...state, status: 'lapsed', endedFrom: state.status, holdsClaim: false };
  }
  if (fact.type === 'application-not-forwarded') {
    return { ...state, status: 'not-forwarded', endedFrom: state.status };
  }
  const extended = fact.data.tier === 'applicant' ? { extendedUntil: fact.data.until } : {};
  if (!fact.data.reopenedTo || !state.endedFrom) return { ...state, ...extended };
  const { endedFrom, ...rest } = state;
  return { ...rest, ...extended, status: endedFrom };
}
