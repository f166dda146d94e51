import type { Fact } from '#events/catalogue.ts';
import { parseFact } from '#events/catalogue.ts';
import { notificationsOwed } from '#domain/notifications.ts';
import type { NotificationOrder } from '#ports/notifications.ts';
import type { Subject } from '#ports/record-store.ts';
import { scanGated } from '#cases/outbox-events.ts';
import type { Random } from '../../scripts/samples/random.ts';
import { round } from '../domain/fixtures.ts';
import type { Filing, Scene } from './filing.ts';
import type { Hands } from './world.ts';

/** Something that some handler is given, at least once. */
export type Message =
  | { readonly to: 'gate'; readonly key: string }
  | { readonly to: 'publish'; readonly facts: readonly Fact[] }
  | { readonly to: 'announce'; readonly fact: Fact }
  | { readonly to: 'bus'; readonly fact: Fact }
  | { readonly to: 'order'; readonly order: NotificationOrder }
  | { readonly to: 'step'; readonly name: string; readonly take: (hands: Hands) => Promise<'taken' | 'not yet'> };

/** Hands a message to its handler. @throws what the handler throws, and for a step that is not its turn yet. */
export async function handle(hands: Hands, scene: Scene, message: Message): Promise<void> {
  switch (message.to) {
    case 'gate':
      return hands.gate(message.key);
    case 'publish':
      return hands.publish(message.facts);
    case 'announce':
      // Outside the chain: the stream publishes it and keeps no watermark.
      return scene.given.publisher.publish([message.fact]);
    case 'bus': {
      const { fact } = message;
      if (fact.type === 'scan-gated') return hands.judgeFact(fact);
      if (fact.type === 'decisions-released') return hands.release(fact);
      return hands.notify({ fact });
    }
    case 'order':
      return hands.notify({ order: message.order });
    case 'step':
      if ((await message.take(hands)) === 'not yet') throw new NotYetError(message.name);
  }
}

class NotYetError extends Error {
  override readonly name = 'NotYetError';
}

/**
 * What the stream, the bus and the queues would carry, found by looking at what was stored, published and ordered since the
 * last look. Events of S3 and records of the stream may be lost; what is on the bus or in a queue is not.
 */
export class Deliveries {
  readonly #scene: Scene;
  readonly #subjects: readonly Subject[];
  readonly #filings: readonly Filing[];
  readonly #seen = new Map<string, number>();
  readonly #announced = new Set<string>();
  #taken = { published: 0, orders: 0, redriven: 0 };

  constructor(scene: Scene, filings: readonly Filing[], others: readonly Subject[]) {
    this.#scene = scene;
    this.#filings = filings;
    this.#subjects = [...new Map(filings.map(({ id, owner }) => [id, owner])).values(), ...others];
  }

  async next(lost: (kind: 'stream') => boolean): Promise<Message[]> {
    const stream = (await this.#stream()).filter(() => !lost('stream'));
    const { publisher, orders, redrive } = this.#scene.given;
    const { published, orders: ordered, redriven } = this.#taken;
    this.#taken = {
      published: publisher.published.length,
      orders: orders.placed.length,
      redriven: redrive.redriven.length,
    };
    return [
      ...stream,
      ...publisher.published.slice(published).flatMap((event): Message[] => {
        const fact = parseFact(event);
        const wanted = ['scan-gated', 'decisions-released'].includes(fact.type) || notificationsOwed(fact).length > 0;
        return wanted ? [{ to: 'bus', fact }] : [];
      }),
      ...orders.placed.slice(ordered).map((order): Message => ({ to: 'order', order })),
      ...redrive.redriven.slice(redriven).map(({ key }): Message => ({ to: 'gate', key })),
    ];
  }

  async #stream(): Promise<Message[]> {
    const messages: Message[] = [];
    for (const subject of this.#subjects) {
      const history = await this.#scene.services.store.history(subject);
      const name = history[0]?.subject ?? '';
      const fresh = history.slice(this.#seen.get(name) ?? 0);
      this.#seen.set(name, history.length);
      if (fresh.length > 0) messages.push({ to: 'publish', facts: fresh });
    }
    for (const { owner, uploadId, id } of this.#filings) {
      const scan = await this.#scene.ports.scans.loadScan(owner, uploadId);
      if (scan?.status !== 'gated' || this.#announced.has(`${id}/${uploadId}`)) continue;
      this.#announced.add(`${id}/${uploadId}`);
      messages.push({ to: 'announce', fact: scanGated(owner, scan, round.id) });
    }
    return messages;
  }
}

/** Takes some out of the pool, wherever they lie in it. */
export function draw<T>(pool: T[], count: number, random: Random): T[] {
  return Array.from({ length: Math.min(count, pool.length) }, () =>
    pool.splice(random.whole(0, pool.length - 1), 1),
  ).flat();
}
