import type { FundingSettlement } from './funding.ts';
import type { ObjectionStep } from './objection.ts';
import type { GatedFile, Outcome, Reader } from '#events/value-types.ts';
import { type Application, directBodyId, type evolveApplication } from './application.ts';
import { applicantDeadline, bodyDeadline, type Deadline } from './deadlines.ts';
import type { EvaluationStep } from './evaluation.ts';
import type { PaperReceipt } from './paper-receipt.ts';
import type { Round } from './round.ts';
import { instant, type RoundState } from './round-lifecycle.ts';
import type { Summary } from './summary.ts';

/** Everything outside the application itself that a decision may look at; `now` is when the API or S3 received it. */
export interface ApplicationContext {
  readonly now: string;
  readonly round: Round;
  readonly roundState: RoundState;
  readonly summary: Summary;
}

export type ApplicationFact = Parameters<typeof evolveApplication>[1];

export type ApplicationCommand =
  | { name: 'freeze'; formSha256: string }
  | { name: 'edit-again' | 'withdraw' | 'save-draft' | 'upload' }
  | { name: 'check-intake'; unmet: string[]; checkSha256: string }
  | { name: 'evaluate'; step: EvaluationStep }
  /** `justified`: what the notice says against the outcome, and why the bureau prepares it all the same. */
  | { name: 'prepare'; opinionSha256: string; justified?: JustifiedDecision | undefined }
  /** What was prepared is taken back. */
  | { name: 'prepare'; prepared: boolean }
  /** `regardless`: a questioned scan cannot be filed (the quota is used up), so the application lapses all the same. */
  | { name: 'lapse'; regardless?: boolean }
  | { name: 'mark-not-forwarded' }
  | {
      name: 'accept-scan';
      uploadId: string;
      formVersion: number;
      receivedAt: string;
      files: GatedFile[];
      reader: Reader;
    }
  | {
      name: 'question-scan';
      uploadId: string;
      formVersion: number;
      receivedAt: string;
      files: GatedFile[];
      findings: string[];
      reader: Reader;
    }
  | { name: 'justify'; uploadId: string; noteSha256: string }
  | {
      name: 'review-findings';
      by: 'body' | 'bureau';
      confirmed: string[];
      overridden: string[];
      noteSha256: string;
    }
  | { name: 'refuse-scan'; uploadId: string; formVersion: number; receivedAt: string; findings: string[] }
  | {
      name: 'return';
      by: 'body' | 'bureau';
      noteSha256: string;
      /** How many fields the note names, or that everything is open. */
      fields?: number;
      everything?: boolean;
      dueAt?: string | undefined;
    }
  /** `target`: the summary of the body that is to have it. */
  | { name: 'transfer'; by: 'body' | 'bureau'; to: string; noteSha256: string; target: Summary }
  | { name: 'decline'; noteSha256: string }
  | { name: 'nominate'; assessmentSha256: string; rank?: number | undefined }
  | { name: 'rank'; rank: number }
  | { name: 'extend'; tier: 'applicant' | 'body'; until: string; noteSha256?: string | undefined }
  | PaperReceipt
  | ObjectionStep
  | FundingSettlement
  | { name: 'decide'; outcome: Outcome; releaseId: string }
  | { name: 'record-national'; listed: boolean }
  | { name: 'fall-back'; noteSha256: string; justified?: JustifiedDecision | undefined };

export interface JustifiedDecision {
  readonly outcome: Outcome;
  readonly rules: string[];
  readonly noteSha256: string;
}

/** The deadline that holds for the applicant now, and where it comes from. */
export function deadlineOfApplicant(state: Application, context: Omit<ApplicationContext, 'now'>): Deadline {
  const cutOffAt = state.bodyId === directBodyId ? undefined : context.summary.cutOffAt;
  return applicantDeadline({ ...roundDeadlines(context), cutOffAt, extendedUntil: state.extendedUntil });
}

/** The deadline by which the body of this application must forward it. */
export function deadlineOfBody(context: Omit<ApplicationContext, 'now'>): Deadline {
  return bodyDeadline({ ...roundDeadlines(context), extendedUntil: context.summary.extendedUntil });
}

export function roundDeadlines(context: { round: Round; roundState: RoundState }): {
  roundDeadlineAt: string;
  movedDeadlineAt: string | undefined;
} {
  return { roundDeadlineAt: instant(context.round.deadlineAt), movedDeadlineAt: context.roundState.movedDeadlineAt };
}
