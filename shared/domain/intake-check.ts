import type { ApplicationKind } from '#events/value-types.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Round } from './round.ts';

/** One answer of the check; the note says what is missing. */
export interface IntakeAnswer {
  readonly met: boolean;
  readonly note?: string | undefined;
}
export type IntakeAnswers = Readonly<Record<string, IntakeAnswer>>;

/** What the bureau asks of an application of this kind when it comes in, in the order of the notice. */
export const intakeQuestions = (round: Pick<Round, 'checklist'>, kind: ApplicationKind): Round['checklist'] =>
  round.checklist.filter(({ tiers, kinds }) => tiers.includes('bureau') && kinds.includes(kind));

/** Every question has its answer and a "no" says what is missing; undefined: so it is. */
export function intakeRefusal(questions: Round['checklist'], answers: IntakeAnswers): Refusal | undefined {
  const missing = questions.filter(({ rule }) => {
    const answer = answers[rule];
    return answer === undefined || (!answer.met && !answer.note);
  });
  const unknown = Object.keys(answers).filter((rule) => !questions.some((question) => question.rule === rule));
  if (missing.length === 0 && unknown.length === 0) return undefined;
  return refuse('intake-incomplete', {
    ...(missing.length > 0 ? { missing: missing.map(({ rule }) => rule).join(', ') } : {}),
    ...(unknown.length > 0 ? { unknown: unknown.join(', ') } : {}),
  }).refusal;
}

export const unmetRules = (answers: IntakeAnswers): string[] =>
  Object.entries(answers)
    .filter(([, { met }]) => !met)
    .map(([rule]) => rule)
    .toSorted();
