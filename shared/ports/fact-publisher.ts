import type { Envelope } from '#events/envelope.ts';
import type { Fact } from '#events/catalogue.ts';
import type { Subject } from '#ports/record-store.ts';

export interface FactPublisher {
  /** Publishes in order. @throws when any was not taken: then all are published again, and consumers recognise them by id. */
  publish(facts: readonly Envelope[]): Promise<void>;
}

/** How far the history of a subject is published. */
export interface PublishedWatermark {
  /** Moves on from exactly `from` to `to`; false when it stands elsewhere. */
  advance(subject: string, step: { from: number; to: number }): Promise<boolean>;
  /** 0: nothing yet. */
  position(subject: string): Promise<number>;
  /** Sets it to at least `to`. */
  raise(subject: string, to: number): Promise<void>;
}

/** Subjects whose history is longer than what was published, with the facts that are missing. */
export interface Unpublished {
  ofRound(roundId: string, bodyIds: readonly string[]): AsyncIterable<{ subject: Subject; facts: Fact[] }>;
}

/** Scans that wait to be judged; the reconciler asks. */
export interface IntakeRedrive {
  /** Puts an event back on the queue of the gate, as S3 would have sent it. */
  redrive(object: { key: string; receivedAt: string }): Promise<void>;
}
