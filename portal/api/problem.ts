import type { components } from './contract.generated.ts';

type Problem = components['schemas']['Problem'];

/** What the API refused and why (RFC 9457): `detail` is the Chinese sentence for the person, `title` the English one. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly problem: Partial<Problem>;
  constructor(status: number, problem: Partial<Problem>) {
    super(problem.code ?? `status-${status}`);
    this.status = status;
    this.code = problem.code ?? `status-${status}`;
    this.problem = problem;
  }
}

/** Nothing was reached: no network, or the service is down. */
export class Unreached extends Error {
  override readonly name = 'Unreached';
}

/** Passing by itself: worth another try with the same key. Whether a step was taken that ended in a 500 nobody knows either. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof Unreached || (error instanceof ApiProblem && [429, 500, 502, 503, 504].includes(error.status))
  );
}
