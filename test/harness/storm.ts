import { randomFrom } from '../../scripts/samples/random.ts';
import { Deliveries, draw, handle, type Message } from './deliveries.ts';
import { Faults, type Odds } from './faults.ts';
import type { Filing, Scene } from './filing.ts';
import { Mortal } from './mortal.ts';
import { Schedule } from './schedule.ts';
import { nested, type Outside, world } from './world.ts';
import type { Subject } from '#ports/record-store.ts';

export interface Storm {
  readonly odds: Odds;
  /** Shares of messages that come twice, of events that never come, and of batches in which the process dies. */
  readonly doubled: number;
  readonly lost: number;
  readonly killed: number;
  /** As many batches go through the storm; afterwards everything works. */
  readonly batches: number;
}

export interface Weathered {
  /** Every message that was ever handed over, for a replay. */
  readonly all: readonly Message[];
  readonly injected: number;
}

/**
 * Delivers everything in an order drawn from the seed: some at once, some twice, some never, with faults and deaths. When
 * the storm is over the clock moves on, the reconciler runs, and what is left is delivered until nothing is.
 */
export async function weather(
  scene: Scene,
  plan: { seed: number; storm: Storm; filings: readonly Filing[]; steps: readonly Message[]; others: Subject[] },
): Promise<Weathered> {
  const { seed, storm, filings, steps } = plan;
  const random = randomFrom(seed);
  const faults = new Faults(random, storm.odds);
  const deliveries = new Deliveries(scene, filings, plan.others);
  const pool: Message[] = [];
  const all: Message[] = [];
  const add = (messages: readonly Message[], stormy: boolean): void => {
    for (const message of messages) {
      all.push(message);
      pool.push(message);
      while (stormy && random.chance(storm.doubled)) pool.push(message);
    }
  };
  const uploads = filings.flatMap(({ keys }) => keys.map((key): Message => ({ to: 'gate', key })));
  add([...uploads.filter(() => !random.chance(storm.lost)), ...steps], true);
  for (let batch = 0; batch < storm.batches && pool.length > 0; batch += 1) {
    const together = draw(pool, random.whole(1, 4), random);
    const schedule = new Schedule((waiting) => random.whole(0, Math.max(waiting - 1, 0)));
    const death = random.chance(storm.killed)
      ? new Mortal({ killAt: random.whole(1, 12), after: random.chance(0.5) })
      : new Mortal();
    const between = nested(death, schedule, {
      port: (real) => faults.port(real, () => schedule.turn()),
      sender: (real) => faults.sender(real),
    });
    const hands = world(scene.ports, scene.given, between);
    const outcomes = await schedule.run(together.map((message) => () => handle(hands, scene, message)));
    pool.push(...together.filter((_message, index) => outcomes[index]?.status === 'rejected'));
    later(scene.given, random.whole(1, 20));
    add(await deliveries.next(() => random.chance(storm.lost)), true);
  }
  faults.calm();
  await settle(scene, { pool, deliveries, add: (messages) => add(messages, false) });
  return { all, injected: faults.injected };
}

const later = (given: Outside, seconds: number): void => {
  given.now = new Date(given.now.getTime() + seconds * 1000);
};

/** The weather is fine: three quarters of an hour, with the reconciler every fifteen minutes. */
async function settle(
  scene: Scene,
  queues: { pool: Message[]; deliveries: Deliveries; add: (messages: readonly Message[]) => void },
): Promise<void> {
  const { pool, deliveries, add } = queues;
  const hands = world(scene.ports, scene.given);
  const left = new Map<Message, unknown>();
  for (let quarter = 0; quarter < 3 || (quarter < 8 && pool.length > 0); quarter += 1) {
    left.clear();
    for (let progress = true; progress && pool.length > 0; ) {
      progress = false;
      for (const message of pool.splice(0)) {
        try {
          await handle(hands, scene, message);
          progress = true;
        } catch (error) {
          left.set(message, error);
          pool.push(message);
        }
        later(scene.given, 5);
      }
      const fresh = await deliveries.next(() => false);
      progress ||= fresh.length > 0;
      add(fresh);
    }
    later(scene.given, 900);
    await hands.reconcile(scene.given.now);
    add(await deliveries.next(() => false));
  }
  if (pool.length > 0)
    throw new Error(`never done: ${pool.map((one) => `${one.to} ${String(left.get(one))}`).join(', ')}`);
}

/** Everything once more, in another order, while all works. */
export async function deliverAgain(scene: Scene, all: readonly Message[], seed: number): Promise<void> {
  const hands = world(scene.ports, scene.given);
  const pool = [...all];
  for (const message of draw(pool, pool.length, randomFrom(seed))) await handle(hands, scene, message);
}
