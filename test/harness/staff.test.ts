import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstBrokenLink } from '#domain/chain.ts';
import { sha256OfText } from '#adapters/system/runtime.ts';
import type { RecordStore } from '#ports/record-store.ts';
import { type Random, randomFrom } from '../../scripts/samples/random.ts';
import { bodyId, round } from '../domain/fixtures.ts';
import { nominated, servicesOn } from '../support/application-steps.ts';
import { realTable } from '../support/engine.ts';
import { dynamodbPorts, inMemoryPorts, type TablePorts } from '../support/table-ports.ts';
import { receivedAt, type Scene, sceneOn, unitOf } from './filing.ts';
import { Schedule, wrapped } from './schedule.ts';
import { drawnAct } from './staff.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const ids = ['p0', 'p1', 'p2', 'p3'] as const;
const people = 3;
const actsEach = 3;

/** One interleaving, and what the set ever was in it: looked at after each write that stood. */
async function play(scene: Scene, random: Random, most: { seen: number }): Promise<string[]> {
  const schedule = new Schedule((waiting) => random.whole(0, Math.max(waiting - 1, 0)));
  const quota = { ...round.quota, max: random.whole(1, 2) };
  const { store } = scene.ports;
  const watched: RecordStore = wrapped(store, async (call, method) => {
    const answer = await call();
    if (method === 'save') {
      const { state } = await store.loadSummary(round.id, bodyId);
      expect(state.placed.length).toBeLessThanOrEqual(quota.max);
      most.seen = Math.max(most.seen, state.placed.length);
    }
    return answer;
  });
  const services = servicesOn(schedule.port(watched), quota);
  const work = Array.from({ length: people }, (_none, person) =>
    Array.from({ length: actsEach }, (_each, number) => drawnAct(random, ids, `person${person}/act${number}`)),
  );
  const outcomes = await schedule.run(
    work.map((acts) => async () => {
      for (const one of acts) await one(services);
    }),
  );
  return outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
}

/** The rows, the summary and the histories tell the same story. */
async function expectAgreement({ ports }: Scene, { whole }: { whole: boolean }): Promise<void> {
  const { state } = await ports.store.loadSummary(round.id, bodyId);
  const rows = (await ports.lists.ofRound(round.id)).filter(({ status }) => status === 'placed');
  expect(rows.map(({ id }) => id).toSorted()).toEqual(state.placed.map(({ id }) => id).toSorted());
  if (!whole) return;
  for (const subject of [...ids.map((id) => ({ kind: 'application', id }) as const), summary])
    expect(firstBrokenLink(await ports.store.history(subject), sha256OfText)).toBeUndefined();
}
const summary = { kind: 'summary', roundId: round.id, bodyId } as const;

async function ready(ports: TablePorts): Promise<Scene> {
  const scene = await sceneOn(ports);
  for (const [index, id] of ids.entries()) await nominated(scene.services, id, unitOf(index));
  return scene;
}

describe(`three of a body’s staff who place, take out and substitute while units leave (seed ${seed}; SEED=${seed} repeats it)`, () => {
  it('D4 1000 seeds, in memory: at no instant more than the quota, and the counter is the rows', async () => {
    const most = { seen: 0 };
    for (let run = 0; run < 1000; run += 1) {
      const scene = await ready(inMemoryPorts());
      expect(await play(scene, randomFrom(seed + run), most)).toEqual([]);
      // The chains of some, the sets of all: hashing would be most of the work.
      await expectAgreement(scene, { whole: run % 20 === 0 });
    }
    // It cannot fail where nobody ever fills the quota of two.
    expect(most.seen).toBe(2);
  }, 120_000);
});

describe('the same on the real engine', () => {
  let engine: Awaited<ReturnType<typeof realTable>>;
  beforeAll(async () => {
    engine = await realTable();
  });
  afterAll(() => engine.stop());

  it(`D4 40 seeds (from ${seed}): at no instant more than the quota, and the counter is the rows`, async () => {
    const most = { seen: 0 };
    for (let run = 0; run < 40; run += 1) {
      // The engine knows a write again by its token in all tables: each has tokens of its own.
      const digest = (text: string): string => sha256OfText(`${run} ${text}`);
      const table = { ...(await engine.another(`seed${run}`)), digest };
      const scene = await ready(dynamodbPorts(table, { now: () => new Date(receivedAt) }));
      expect(await play(scene, randomFrom(seed + run), most)).toEqual([]);
      await expectAgreement(scene, { whole: true });
    }
    expect(most.seen).toBeGreaterThan(0);
  }, 300_000);
});
