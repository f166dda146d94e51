import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { NewFact } from '#events/catalogue.ts';
import type { Decision } from './decision.ts';
import { refuse } from './refuse.ts';

/** `conflicted` and `removed` stay on record: nobody is given a case again that they had to leave for a conflict. */
export const evaluatorStatuses = ['assigned', 'conflicted', 'removed'] as const;

/** An evaluator of one application; `scored` is the form version that the score is of. */
export const caseEvaluatorSchema = lazily(() =>
  z.object({
    id: z.string(),
    status: z.enum(evaluatorStatuses),
    scored: z.int().optional(),
  }),
);
export type CaseEvaluator = z.infer<ReturnType<typeof caseEvaluatorSchema>>;

export type EvaluationFact = Extract<
  NewFact,
  { type: `evaluator-${string}` | 'conflict-declared' | 'evaluation-scored' }
>;

/** One step of the evaluation of an application; the ids are those of the evaluators whom it concerns. */
export type EvaluationStep =
  | { act: 'assign'; memberIds: readonly string[]; by: 'hand'; noteSha256: string }
  /** Fills up to `upTo` evaluators and no further, whatever another did meanwhile. */
  | { act: 'assign'; memberIds: readonly string[]; by: 'distribution'; upTo: number }
  | { act: 'remove' | 'declare-conflict'; memberId: string; noteSha256: string }
  | { act: 'score'; memberId: string; scoreSha256: string };

interface Evaluated {
  readonly evaluators?: readonly CaseEvaluator[] | undefined;
  readonly formVersion: number;
}

export const evaluatorOf = (state: Evaluated, memberId: string): CaseEvaluator | undefined =>
  state.evaluators?.find(({ id }) => id === memberId);

/** Those in whose hands the application is now. */
export const assignedTo = (state: Evaluated): CaseEvaluator[] =>
  (state.evaluators ?? []).filter(({ status }) => status === 'assigned');

/** Scores of the version that is filed now; one of a version before its correction counts no more. */
export const scoresOf = (state: Evaluated): number =>
  assignedTo(state).filter(({ scored }) => scored === state.formVersion).length;

/**
 * Decides one step of the evaluation; that the application lies with the bureau was decided before. An assignment that is so
 * already is no fact.
 */
export function decideEvaluation(
  state: Evaluated,
  step: EvaluationStep,
  round: { readonly scoringClosed?: boolean | undefined },
): Decision<EvaluationFact> {
  // Whoever were given it now could not score it.
  if (step.act === 'assign') return round.scoringClosed ? refuse('scoring-closed') : assign(state, step);
  const evaluatorId = step.memberId;
  const present = evaluatorOf(state, evaluatorId);
  switch (step.act) {
    case 'remove':
      if (present?.status !== 'assigned') return refuse('not-assigned');
      return { facts: [{ type: 'evaluator-removed', version: 1, data: { evaluatorId, noteSha256: step.noteSha256 } }] };
    case 'declare-conflict':
      if (present?.status !== 'assigned') return refuse('not-found');
      return { facts: [{ type: 'conflict-declared', version: 1, data: { evaluatorId, noteSha256: step.noteSha256 } }] };
    case 'score': {
      if (present?.status !== 'assigned') return refuse('not-found');
      if (round.scoringClosed) return refuse('scoring-closed');
      const data = { evaluatorId, formVersion: state.formVersion, scoreSha256: step.scoreSha256 };
      return { facts: [{ type: 'evaluation-scored', version: 1, data }] };
    }
  }
}

function assign(state: Evaluated, step: Extract<EvaluationStep, { act: 'assign' }>): Decision<EvaluationFact> {
  const wanted = step.memberIds.filter((id) => evaluatorOf(state, id)?.status !== 'assigned');
  if (wanted.some((id) => evaluatorOf(state, id)?.status === 'conflicted')) return refuse('evaluator-excluded');
  const room = step.by === 'distribution' ? Math.max(0, step.upTo - assignedTo(state).length) : wanted.length;
  const note = step.by === 'hand' ? { noteSha256: step.noteSha256 } : {};
  return {
    facts: wanted.slice(0, room).map((evaluatorId) => ({
      type: 'evaluator-assigned',
      version: 1,
      data: { evaluatorId, by: step.by, ...note },
    })),
  };
}

/** The evaluators after a fact, in the order in which they were first given the case. */
export function evolveEvaluators(before: readonly CaseEvaluator[], fact: EvaluationFact): CaseEvaluator[] {
  const id = fact.data.evaluatorId;
  const after = evaluatorAfter(before.find((one) => one.id === id) ?? { id, status: 'assigned' }, fact);
  return before.some((one) => one.id === id) ? before.map((one) => (one.id === id ? after : one)) : [...before, after];
}

function evaluatorAfter(one: CaseEvaluator, fact: EvaluationFact): CaseEvaluator {
  switch (fact.type) {
    case 'evaluator-assigned':
      // Whoever is given it again begins anew.
      return { id: one.id, status: 'assigned' };
    case 'evaluator-removed':
      return { ...one, status: 'removed' };
    case 'conflict-declared':
      return { ...one, status: 'conflicted' };
    case 'evaluation-scored':
      return { ...one, scored: fact.data.formVersion };
  }
}
