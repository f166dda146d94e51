import type { RefusalCode } from './refusals.ts';

/** A business "no": a value, never an exception. `detail` holds what helps to act on it (instants, limits), no personal data. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail?: Readonly<Record<string, string | number>>;
}

export function refuse(code: RefusalCode, detail?: Refusal['detail']): { refusal: Refusal } {
  return { refusal: detail ? { code, detail } : { code } };
}
