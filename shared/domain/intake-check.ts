import type { Answer } from './assessment.ts';
import { type Refusal, refuse } from './refuse.ts';
import type { Round } from './round.ts';

export type IntakeAnswers = Readonly<Record<string, Answer>>;

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
