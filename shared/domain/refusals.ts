import { refusalsOfFiling } from './refusals-of-filing.ts';
import { refusalsOfAccounts } from './refusals-of-accounts.ts';
import { refusalsOfFiles } from './refusals-of-files.ts';
import { refusalsOfAftermath } from './refusals-of-aftermath.ts';
import { refusalsOfEvaluation } from './refusals-of-evaluation.ts';
import { refusalsOfKeeping } from './refusals-of-keeping.ts';
import { refusalsOfService } from './refusals-of-service.ts';

/**
 * Every expected "no", in one place: its stable code, the HTTP status under which the API tells it, and a sentence for the
 * person concerned that says what to do next (Chinese is what users read; English stands beside it for the team).
 */
export const refusals = {
  ...refusalsOfFiling,
  ...refusalsOfKeeping,
  ...refusalsOfAftermath,
  ...refusalsOfEvaluation,
  ...refusalsOfService,
  ...refusalsOfAccounts,
  ...refusalsOfFiles,
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;

export type RefusalCode = keyof typeof refusals;

/** The sentence that a person reads, in Chinese with English beside it. */
export function explain(code: RefusalCode): { status: number; zh: string; en: string } {
  const [status, zh, en] = refusals[code];
  return { status, zh, en };
}
