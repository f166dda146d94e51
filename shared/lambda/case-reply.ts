import type { CaseOutcome } from '#cases/outcome.ts';
import { ProblemError, refusalProblem } from './problem.ts';

/** The value of a case, or the refusal as a problem. */
export function settled<T>(outcome: CaseOutcome<T>): T {
  if ('refusal' in outcome) throw new ProblemError(refusalProblem(outcome.refusal));
  return outcome.done;
}
