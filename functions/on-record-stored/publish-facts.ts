import type { Envelope } from '#events/envelope.ts';
import type { Fact } from '#events/catalogue.ts';
import type { FactPublisher, PublishedWatermark } from '#ports/fact-publisher.ts';
import type { RecordStore } from '#ports/record-store.ts';
import { subjectNamed } from '#cases/subjects.ts';

export interface PublishServices {
  readonly publisher: FactPublisher;
  readonly watermark: PublishedWatermark;
  readonly store: Pick<RecordStore, 'history'>;
}

/**
 * Publishes what was stored and moves the watermark of each subject on. Facts of one write may come in any order (C6) and
 * again after a crash: where the batch does not follow on the watermark, the history says what is still missing.
 */
export async function publishFacts(services: PublishServices, facts: readonly Fact[]): Promise<void> {
  const bySubject = Map.groupBy(facts, ({ subject }) => subject);
  for (const [subject, own] of bySubject) await publishSubject(services, subject, own);
}

async function publishSubject(services: PublishServices, subject: string, facts: readonly Fact[]): Promise<void> {
  const ordered = facts.toSorted((left, right) => left.sequence - right.sequence);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (!first || !last) return;
  await services.publisher.publish(ordered);
  const whole = last.sequence - first.sequence + 1 === ordered.length;
  if (whole && (await services.watermark.advance(subject, { from: first.sequence - 1, to: last.sequence }))) return;
  await catchUp(services, subject);
}

/** Brings a subject's publication up to its history. Published twice is harmless: every consumer knows a fact by its id. */
export async function catchUp(services: PublishServices, subject: string): Promise<number> {
  const [position, history] = await Promise.all([
    services.watermark.position(subject),
    services.store.history(subjectNamed(subject)),
  ]);
  const missing: Envelope[] = history.filter(({ sequence }) => sequence > position);
  const last = missing.at(-1);
  if (!last) return 0;
  await services.publisher.publish(missing);
  await services.watermark.raise(subject, last.sequence);
  return missing.length;
}
