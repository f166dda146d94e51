import type { Fact } from '#events/catalogue.ts';
import type { Application } from '#domain/application.ts';
import type { Release } from '#domain/release.ts';
import { preparedRound, type RoundState } from '#domain/round-lifecycle.ts';
import { emptySummary, type Summary } from '#domain/summary.ts';
import { recentCommands } from '#ports/recent-commands.ts';
import type {
  Change,
  ClaimChange,
  CommandKey,
  ListLabels,
  RecordStore,
  SaveOutcome,
  Step,
  Stored,
  Subject,
} from '#ports/record-store.ts';
import { subjectNamed } from '#cases/subjects.ts';
import { type Failed, failedConditions, outcomeOf } from './conditions.ts';
import { InMemoryCertifiedTimes } from './in-memory-certified-times.ts';
import { InMemoryPanel } from './in-memory-panel.ts';
import { InMemoryDraftStore, type InMemoryScanStore } from './in-memory-scan-store.ts';
import { claimName, nameOf, subjectOfChange } from './names.ts';

/** A record as the table holds it. */
export interface Held<S> {
  readonly stored: Stored<S>;
  readonly labels: ListLabels;
}

export interface HeldFact {
  readonly fact: Fact;
  readonly command: CommandKey;
}

const nothingYet = { sequence: 0, hash: '' };

function writesNothing({
  changes,
  scan,
  draft,
  prepared,
  claims = [],
  evaluators = [],
  certified = [],
}: Step): boolean {
  return !scan && !draft && !prepared && changes.length + claims.length + evaluators.length + certified.length === 0;
}

/**
 * The system of record in memory: one save is one instant, with the conditions, the reasons and the answers of the
 * transaction on the table. Everything is copied on its way in and out.
 */
export class InMemoryRecordStore implements RecordStore {
  readonly applications = new Map<string, Held<Application>>();
  readonly summaries = new Map<string, Held<Summary>>();
  readonly rounds = new Map<string, Held<RoundState>>();
  readonly releases = new Map<string, Held<Release>>();
  readonly facts = new Map<string, HeldFact[]>();
  /** Holders of each applicant's place, by round, credit code and bucket (R26). */
  readonly claims = new Map<string, Set<string>>();
  readonly scans: InMemoryScanStore;
  readonly drafts = new InMemoryDraftStore();
  readonly panel = new InMemoryPanel();
  readonly certified = new InMemoryCertifiedTimes();
  /** Steps that stood: who asks for "zero writes" looks here. */
  saved = 0;

  constructor(scans: InMemoryScanStore) {
    this.scans = scans;
  }

  async loadApplication(id: string): Promise<(Stored<Application> & { labels: ListLabels }) | undefined> {
    const held = this.applications.get(`application/${id}`);
    return held && structuredClone({ ...held.stored, labels: held.labels });
  }

  async loadSummary(roundId: string, bodyId: string): Promise<Stored<Summary>> {
    const held = this.summaries.get(`summary/${roundId}/${bodyId}`);
    return held ? structuredClone(held.stored) : { state: emptySummary(roundId, bodyId), head: nothingYet };
  }

  async loadRound(roundId: string): Promise<Stored<RoundState>> {
    const held = this.rounds.get(`round/${roundId}`);
    return held ? structuredClone(held.stored) : { state: preparedRound(roundId), head: nothingYet };
  }

  async loadRelease(id: string): Promise<Stored<Release> | undefined> {
    return structuredClone(this.releases.get(`release/${id}`)?.stored);
  }

  async save(step: Step): Promise<SaveOutcome> {
    const changes = step.changes.filter(({ facts }) => facts.length > 0);
    if (writesNothing({ ...step, changes })) return { outcome: 'saved' };
    const failed: Failed[] = failedConditions(this, { ...step, changes });
    if (failed.length > 0) return outcomeOf(failed, step);
    for (const change of changes) this.#write(change, step.command);
    for (const claim of step.claims ?? []) this.#writeClaim(claim);
    if (step.draft) this.drafts.freeze(step.draft);
    if (step.scan) this.scans.replace(step.scan.owner, step.scan.after);
    for (const entry of step.evaluators ?? []) this.panel.writeEntry(entry);
    if (step.prepared) this.panel.writePrepared(step.prepared);
    for (const change of step.certified ?? []) this.certified.write(change);
    this.saved += 1;
    return { outcome: 'saved' };
  }

  async history(subject: Subject): Promise<Fact[]> {
    return structuredClone((this.facts.get(nameOf(subject)) ?? []).map(({ fact }) => fact));
  }

  async findCommand(subject: Subject, key: string): Promise<CommandKey | undefined> {
    return this.facts.get(nameOf(subject))?.find(({ command }) => command.key === key)?.command;
  }

  /** Where the state of a subject stands, for the conditions of a write. */
  position(subject: string): { sequence: number; status: string; command: CommandKey | undefined } | undefined {
    const held = this.#map(subjectNamed(subject).kind).get(subject);
    if (!held) return undefined;
    const { state, head, lastCommand } = held.stored;
    return { sequence: head.sequence, status: state.status, command: lastCommand };
  }

  #map(kind: Subject['kind']): ReadonlyMap<string, Held<Application | Summary | RoundState | Release>> {
    switch (kind) {
      case 'application':
        return this.applications;
      case 'summary':
        return this.summaries;
      case 'round':
        return this.rounds;
      case 'release':
        return this.releases;
      // Claims and invitations lie with the fake of their own desk.
      case 'account':
        return new Map();
    }
  }

  #writeClaim(claim: ClaimChange): void {
    const key = claimName(claim);
    const holders = this.claims.get(key) ?? new Set();
    if (claim.act === 'take') holders.add(claim.applicationId);
    else holders.delete(claim.applicationId);
    this.claims.set(key, holders);
  }

  #write(change: Change, command: CommandKey): void {
    const subject = subjectOfChange(change);
    const head = change.facts.at(-1) ?? nothingYet;
    const about = {
      head: { sequence: head.sequence, hash: head.hash },
      lastCommand: command,
      recentCommands: recentCommands(change.before?.recentCommands ?? [], command.key),
    };
    const labels = change.labels ?? {};
    switch (change.kind) {
      case 'application':
        this.applications.set(subject, structuredClone({ stored: { state: change.after, ...about }, labels }));
        break;
      case 'summary':
        this.summaries.set(subject, structuredClone({ stored: { state: change.after, ...about }, labels }));
        break;
      case 'round':
        this.rounds.set(subject, structuredClone({ stored: { state: change.after, ...about }, labels }));
        break;
      case 'release':
        this.releases.set(subject, structuredClone({ stored: { state: change.after, ...about }, labels }));
        break;
    }
    const facts = this.facts.get(subject) ?? [];
    this.facts.set(subject, [...facts, ...change.facts.map((fact) => structuredClone({ fact, command }))]);
  }
}
