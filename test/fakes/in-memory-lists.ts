import type { ClockWatermark } from '#ports/clock.ts';
import type { PublishedWatermark, Unpublished } from '#ports/fact-publisher.ts';
import type { ApplicationLists, ApplicationRow, Releases } from '#ports/record-store.ts';
import { subjectNamed } from '#cases/subjects.ts';
import type { InMemoryRecordStore } from './in-memory-record-store.ts';

export class InMemoryLists implements ApplicationLists {
  readonly #store: InMemoryRecordStore;
  constructor(store: InMemoryRecordStore) {
    this.#store = store;
  }

  async ofRound(roundId: string, bodyId?: string): Promise<ApplicationRow[]> {
    return this.#rows((row) => row.roundId === roundId && (bodyId === undefined || row.bodyId === bodyId));
  }

  async ofApplicant(creditCode: string): Promise<ApplicationRow[]> {
    return this.#rows((row) => row.creditCode === creditCode);
  }

  #rows(belongs: (row: { roundId: string; bodyId: string; creditCode: string }) => boolean): ApplicationRow[] {
    return [...this.#store.applications.values()]
      .filter(({ stored }) => belongs(stored.state))
      .map(({ stored: { state, head }, labels }) => {
        const { id, roundId, kind, route, bodyId, creditCode, status, formVersion, rank, extendedUntil, dueAt } = state;
        const { sequence } = head;
        const filed = state.uploadId !== undefined || state.resumesAt !== undefined;
        const { projectName, applicantName } = labels;
        const keys = { id, roundId, kind, route, bodyId, creditCode };
        const row = { ...keys, status, formVersion, filed, rank, extendedUntil, dueAt, sequence };
        const unreached = state.unreached?.length;
        const { status: at, reportVersion, reported } = state.service ?? {};
        const service = at && reportVersion !== undefined ? { service: { status: at, reportVersion, reported } } : {};
        return { ...row, projectName, applicantName, ...service, ...(unreached ? { unreached } : {}) };
      })
      .toSorted((left, right) => (left.id < right.id ? -1 : 1));
  }
}

export class InMemoryReleases implements Releases {
  readonly #store: InMemoryRecordStore;
  constructor(store: InMemoryRecordStore) {
    this.#store = store;
  }

  async ofRound(roundId: string): Promise<string[]> {
    const all = [...this.#store.releases.values()].map(({ stored }) => stored.state);
    return all.filter((one) => one.roundId === roundId).map(({ id }) => id);
  }
}

export class InMemoryWatermark implements PublishedWatermark {
  readonly #published = new Map<string, number>();

  async advance(subject: string, { from, to }: { from: number; to: number }): Promise<boolean> {
    if (this.at(subject) !== from) return false;
    this.#published.set(subject, to);
    return true;
  }

  async position(subject: string): Promise<number> {
    return this.at(subject);
  }

  async raise(subject: string, to: number): Promise<void> {
    this.#published.set(subject, Math.max(this.at(subject), to));
  }

  at(subject: string): number {
    return this.#published.get(subject) ?? 0;
  }
}

export class InMemoryUnpublished implements Unpublished {
  readonly #store: InMemoryRecordStore;
  readonly #watermark: InMemoryWatermark;
  constructor(store: InMemoryRecordStore, watermark: InMemoryWatermark) {
    this.#store = store;
    this.#watermark = watermark;
  }

  async *ofRound(roundId: string, bodyIds: readonly string[]): ReturnType<Unpublished['ofRound']> {
    for (const [subject, held] of this.#store.facts) {
      const named = subjectNamed(subject);
      if (named.kind === 'summary' && !bodyIds.includes(named.bodyId)) continue;
      const position = this.#watermark.at(subject);
      const facts = held.map(({ fact }) => fact).filter((fact) => fact.roundId === roundId && fact.sequence > position);
      if (facts.length > 0) yield { subject: named, facts: structuredClone(facts) };
    }
  }
}

export class InMemoryClockWatermark implements ClockWatermark {
  readonly #positions = new Map<string, string>();

  async position(roundId: string): Promise<string | undefined> {
    return this.#positions.get(roundId);
  }

  async advance(roundId: string, asOf: string): Promise<void> {
    this.#positions.set(roundId, asOf);
  }
}
