import type {
  Evaluations,
  EvaluatorEntry,
  PreparedChange,
  PreparedDecision,
  PreparedDecisions,
  PreparedSet,
} from '#ports/evaluations.ts';

interface HeldSet {
  readonly version: number;
  readonly released: ReadonlySet<string>;
  readonly decisions: ReadonlyMap<string, PreparedDecision>;
}

const emptySet: HeldSet = { version: 0, released: new Set(), decisions: new Map() };

/** What the panel keeps: written by the steps of the record store alone, as on the table. */
export class InMemoryPanel implements Evaluations, PreparedDecisions {
  readonly #entries = new Map<string, EvaluatorEntry>();
  readonly #sets = new Map<string, HeldSet>();

  async ofRound(roundId: string): Promise<EvaluatorEntry[]> {
    return this.#entriesWith((entry) => entry.roundId === roundId);
  }

  async ofApplication(roundId: string, applicationId: string): Promise<EvaluatorEntry[]> {
    return this.#entriesWith((entry) => entry.roundId === roundId && entry.applicationId === applicationId);
  }

  async ofEvaluator(roundId: string, memberId: string): Promise<EvaluatorEntry[]> {
    return this.#entriesWith((entry) => entry.roundId === roundId && entry.memberId === memberId);
  }

  async loadPrepared(roundId: string): Promise<PreparedSet> {
    const { version, released, decisions } = this.#set(roundId);
    const byId = [...decisions.values()].toSorted((left, right) => (left.applicationId < right.applicationId ? -1 : 1));
    return structuredClone({ version, released: [...released].toSorted(), decisions: byId });
  }

  /** Would this change of the prepared set stand? */
  holds(change: PreparedChange): boolean {
    const { version, released } = this.#set(change.roundId);
    switch (change.act) {
      case 'prepare':
        return !released.has(change.decision.applicationId);
      case 'withdraw':
      case 'leave':
        return !released.has(change.applicationId);
      case 'release':
        return version === change.expected;
    }
  }

  writeEntry(entry: EvaluatorEntry): void {
    this.#entries.set(`${entry.roundId}/${entry.applicationId}#${entry.memberId}`, structuredClone(entry));
  }

  writePrepared(change: PreparedChange): void {
    const before = this.#set(change.roundId);
    const released = new Set(before.released);
    const decisions = new Map(before.decisions);
    switch (change.act) {
      case 'prepare':
        decisions.set(change.decision.applicationId, structuredClone(change.decision));
        break;
      case 'withdraw':
        decisions.delete(change.applicationId);
        break;
      case 'leave':
        break;
      case 'release':
        for (const id of change.applicationIds) released.add(id);
        break;
    }
    this.#sets.set(change.roundId, { version: before.version + 1, released, decisions });
  }

  #set(roundId: string): HeldSet {
    return this.#sets.get(roundId) ?? emptySet;
  }

  #entriesWith(belongs: (entry: EvaluatorEntry) => boolean): EvaluatorEntry[] {
    return [...this.#entries]
      .filter(([, entry]) => belongs(entry))
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, entry]) => structuredClone(entry));
  }
}
