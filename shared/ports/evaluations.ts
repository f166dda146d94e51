import type { Outcome } from '#events/value-types.ts';
import type { UnitsOfCase } from '#domain/distribution.ts';
import type { CaseEvaluator } from '#domain/evaluation.ts';

/**
 * One evaluator's part in one application: written in the same transaction as its fact, so that a round is compared, and an
 * evaluator's work listed, by one query each. Points and total are numbers only; the comment lies in the vault.
 */
export interface EvaluatorEntry {
  readonly roundId: string;
  readonly applicationId: string;
  readonly memberId: string;
  readonly status: CaseEvaluator['status'];
  readonly at: string;
  readonly score?:
    | {
        readonly formVersion: number;
        readonly scoreSha256: string;
        /** In hundredths of a point out of 100. */
        readonly total: number;
        readonly points: Readonly<Record<string, number>>;
      }
    | undefined;
  /**
   * The units behind the version of the form that was looked at when it was given or scored, so that a list sees an exclusion
   * without opening its forms.
   */
  readonly units?: EntryUnits | undefined;
}

export type EntryUnits = Omit<UnitsOfCase, 'creditCode'> & { readonly formVersion: number };

export interface Evaluations {
  ofRound(roundId: string): Promise<EvaluatorEntry[]>;
  ofApplication(roundId: string, applicationId: string): Promise<EvaluatorEntry[]>;
  /** From an index: it may lag by a moment, and no right is taken from it. */
  ofEvaluator(roundId: string, memberId: string): Promise<EvaluatorEntry[]>;
}

/** A prepared decision of the panel: nobody is told of it until it is released. */
export interface PreparedDecision {
  readonly applicationId: string;
  readonly outcome: Outcome;
  /** The version of the form that it was decided on; none: not known, so it is prepared again. */
  readonly formVersion?: number | undefined;
  readonly opinionSha256: string;
  /** The opinion says why it departs from the ranking or from a rule. */
  readonly reasoned: boolean;
  /** Its place among those who follow where a recommended one falls out. */
  readonly reserve?: number | undefined;
  readonly preparedBy: string;
  readonly preparedAt: string;
  /** Since when this outcome has stood for this version without a break, whatever else was written anew. */
  readonly since?: string | undefined;
}

/** All prepared decisions of a round at one version: each change of any of them is a new version. */
export interface PreparedSet {
  readonly version: number;
  /** Applications whose decisions were released: they cannot be prepared again. */
  readonly released: readonly string[];
  readonly decisions: readonly PreparedDecision[];
}

export interface PreparedDecisions {
  loadPrepared(roundId: string): Promise<PreparedSet>;
}

/** A change of the prepared set, in the same write as what it belongs to. `expected`: only at this version. */
export type PreparedChange = { readonly roundId: string } & (
  | { readonly act: 'prepare'; readonly decision: PreparedDecision }
  | { readonly act: 'withdraw'; readonly applicationId: string }
  /** A case leaves the panel’s table by another way, or is objected to: no release that was looked at before it stands, and none holds it yet. */
  | { readonly act: 'leave'; readonly applicationId: string }
  | { readonly act: 'release'; readonly expected: number; readonly applicationIds: readonly string[] }
);
