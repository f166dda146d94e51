import type { Fact } from '#events/catalogue.ts';
import type { Application } from '#domain/application.ts';
import type { ApplicationStatus } from '#domain/application-lifecycle.ts';
import type { Head } from '#domain/chain.ts';
import type { IssuedForm } from '#domain/issued-form.ts';
import type { Release } from '#domain/release.ts';
import type { RoundState, RoundStatus } from '#domain/round-lifecycle.ts';
import type { Scan, ScanStatus } from '#domain/scan.ts';
import type { Service } from '#domain/service.ts';
import type { Summary } from '#domain/summary.ts';
import type { SummaryStatus } from '#domain/summary-lifecycle.ts';
import type { CertifiedChange } from './certified-times.ts';
import type { EvaluatorEntry, PreparedChange } from './evaluations.ts';

/** A record with the place of its last fact, and the command that wrote it. `head.sequence` 0: there is no record yet. */
export interface Stored<S> {
  readonly state: S;
  readonly head: Head;
  readonly lastCommand?: CommandKey | undefined;
  /** The beginnings of the keys of the last commands, oldest first: enough to know whether to look one up. */
  readonly recentCommands?: readonly string[] | undefined;
}

/** Who asked for a step: a hash of actor, route and Idempotency-Key (or of the event that caused it), and of its content. */
export interface CommandKey {
  readonly key: string;
  readonly contentHash: string;
}

/** Names for lists; kept beside the state, never in a fact, so that they can be erased. */
export interface ListLabels {
  readonly projectName?: string | undefined;
  readonly applicantName?: string | undefined;
}

interface ChangeOf<K extends string, S, T extends string> {
  readonly kind: K;
  readonly before: Stored<S> | undefined;
  /** The states that this step may leave: part of the condition of the write. Empty for a first write. */
  readonly legalStatuses: readonly T[];
  readonly facts: readonly Fact[];
  readonly after: S;
  /** Written as they are: a step that does not change them passes on what was loaded. */
  readonly labels?: ListLabels | undefined;
}

/** One record's step: its next state, its facts, and what must still be true when they are written. */
export type Change =
  | ChangeOf<'application', Application, ApplicationStatus>
  | ChangeOf<'summary', Summary, SummaryStatus>
  | ChangeOf<'round', RoundState, RoundStatus>
  | ChangeOf<'release', Release, 'released'>;

/** The applicant's place in the quota (R26), taken or freed in the same write as the step. */
export interface ClaimChange {
  readonly act: 'take' | 'free';
  readonly roundId: string;
  readonly creditCode: string;
  readonly bucket: string;
  readonly max: number;
  readonly applicationId: string;
}

/** A scan that the same write closes: its next state, on the condition that it still stands in one of `legalStatuses`. */
export interface ScanChange {
  readonly owner: ScanOwner;
  readonly before: Scan;
  readonly after: Scan;
  readonly legalStatuses: readonly ScanStatus[];
}

/** The draft that a step freezes, as it was read: from then on nothing is saved for this version of the form any more. */
export interface DraftFreeze {
  readonly applicationId: string;
  readonly version: number;
  readonly formVersion: number;
}

export interface Step {
  readonly command: CommandKey;
  readonly changes: readonly Change[];
  readonly claims?: readonly ClaimChange[];
  readonly scan?: ScanChange | undefined;
  /** Evaluators' parts as they stand after the step. */
  readonly evaluators?: readonly EvaluatorEntry[] | undefined;
  readonly prepared?: PreparedChange | undefined;
  readonly draft?: DraftFreeze | undefined;
  /** What was certified to experts as it stands after the step, on the condition that nobody certified meanwhile (R44). */
  readonly certified?: readonly CertifiedChange[] | undefined;
}

export type SaveOutcome =
  | { readonly outcome: 'saved' }
  /** The same command was written before: its effect stands, nothing was written again. */
  | { readonly outcome: 'already-done' }
  /** The same Idempotency-Key with another content. */
  | { readonly outcome: 'key-reused' }
  | { readonly outcome: 'changed-meanwhile' }
  | { readonly outcome: 'quota-reached' }
  /** The draft was saved again after it was read. */
  | { readonly outcome: 'stale-version' }
  /** A release holds the case, and its decision is about to be written. */
  | { readonly outcome: 'already-decided' }
  /** It changed meanwhile because its deadline passed: lapsed, not forwarded, or late. */
  | { readonly outcome: 'too-late' };

export type ScanOwner =
  | { readonly kind: 'application'; readonly id: string }
  | { readonly kind: 'summary'; readonly roundId: string; readonly bodyId: string };

export type Subject =
  | ScanOwner
  | { readonly kind: 'round'; readonly id: string }
  | { readonly kind: 'release'; readonly id: string }
  | { readonly kind: 'account'; readonly id: string };

/** `recent`: may be a moment old, for half the price; whoever writes what was read is held to its version all the same. */
export interface Freshness {
  readonly recent: boolean;
}

/** The system of record: state, history (= outbox), claims, drafts and scans. Reads are consistent unless said otherwise. */
export interface RecordStore {
  loadApplication(id: string, options?: Freshness): Promise<(Stored<Application> & { labels: ListLabels }) | undefined>;
  loadSummary(roundId: string, bodyId: string, options?: Freshness): Promise<Stored<Summary>>;
  loadRound(roundId: string, options?: Freshness): Promise<Stored<RoundState>>;
  loadRelease(id: string): Promise<Stored<Release> | undefined>;

  /** One transaction. A retry after a lost reply answers `already-done`. */
  save(step: Step): Promise<SaveOutcome>;

  /** All facts of a subject, oldest first. */
  history(subject: Subject): Promise<Fact[]>;
  /** Was this command written for the subject, and if so with which content? Looks through the history. */
  findCommand(subject: Subject, key: string): Promise<CommandKey | undefined>;
}

/** The draft of an application: a pointer to a salted document in the vault, with a version of its own for autosaves. */
export interface Draft {
  readonly version: number;
  readonly documentSha256: string;
  readonly savedAt: string;
}

/** What tells a repeated save from another under the same key: digests of who asked with which key, and of what was sent. */
export interface SaveKey {
  readonly key: string;
  readonly content: string;
}

export interface DraftStore {
  loadDraft(applicationId: string): Promise<Draft | undefined>;
  /**
   * Written when `expectedVersion` (0: none) still stands and the version of the form or report that is drafted (`of`) was
   * not frozen meanwhile; the same save again is `saved` once more.
   */
  saveDraft(
    applicationId: string,
    save: { expectedVersion: number; of: number; draft: Draft; saveKey: SaveKey },
  ): Promise<'saved' | 'stale-version' | 'key-reused'>;
}

export interface ScanStore {
  loadScan(owner: ScanOwner, uploadId: string): Promise<Scan | undefined>;
  /** Newest first. */
  listScans(owner: ScanOwner): Promise<Scan[]>;
  /** A new manifest; the same upload id again changes nothing. */
  createScan(owner: ScanOwner, scan: Scan): Promise<boolean>;
  /** Conditional on `before.version`; `false`: changed meanwhile, load it again. */
  updateScan(owner: ScanOwner, before: Scan, after: Scan): Promise<boolean>;
}

export interface ApplicationRow extends ListLabels {
  readonly id: string;
  readonly roundId: string;
  readonly kind: Application['kind'];
  readonly route: Application['route'];
  readonly bodyId: string;
  readonly creditCode: string;
  readonly status: ApplicationStatus;
  readonly formVersion: number;
  /** Filed at some time, also where it is filled in again, was withdrawn or lapsed since. */
  readonly filed: boolean;
  readonly rank?: number | undefined;
  /** By when it may act where it was given a named extension. */
  readonly extendedUntil?: string | undefined;
  /** How many people no mail about it reached; absent: none. */
  readonly unreached?: number | undefined;
  /** By when a return asks for the corrected version. */
  readonly dueAt?: string | undefined;
  /** Where the service of a listed one stands, and what was reported of it. */
  readonly service?: Pick<Service, 'status' | 'reportVersion' | 'reported'> | undefined;
  readonly sequence: number;
}

/** Lists, read from the indexes: they may lag by a moment and no decision is taken from them. */
export interface ApplicationLists {
  /** Applications of a round, all or one body's; `bodyId` `bureau` gives the direct routes. */
  ofRound(roundId: string, bodyId?: string): Promise<ApplicationRow[]>;
  ofApplicant(creditCode: string): Promise<ApplicationRow[]>;
}

/** What was released together, each with a chain of its own. */
export interface Releases {
  /** Their ids; from an index, may lag by a moment. */
  ofRound(roundId: string): Promise<string[]>;
}

/** Printed form versions. */
export interface FormStore {
  loadForm(owner: ScanOwner, formVersion: number): Promise<IssuedForm | undefined>;
  /** The same version again changes nothing. */
  issueForm(owner: ScanOwner, form: IssuedForm): Promise<void>;
}
