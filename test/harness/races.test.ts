import { describe, expect, it } from 'vitest';
import { decidePlacing } from '#domain/summary-decisions.ts';
import { explain } from '#domain/refusals.ts';
import { randomFrom } from '../../scripts/samples/random.ts';
import { bodyId, hash, round } from '../domain/fixtures.ts';
import { act, begin, caller, nominated, place, scanOf, servicesOn } from '../support/application-steps.ts';
import { inMemoryPorts } from '../support/table-ports.ts';
import { changePlacement } from '#cases/change-placement.ts';
import { type Scene, sceneOn, unitOf } from './filing.ts';
import { everyInterleaving, Schedule } from './schedule.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const scene0 = () => sceneOn(inMemoryPorts());

/** The same services, each call of the store waiting for its turn. */
const inTurns = (scene: Scene, schedule: Schedule) =>
  servicesOn(schedule.port(scene.ports.store), scene.services.round.quota);

const drawn = (own: number): Schedule => {
  const random = randomFrom(own);
  return new Schedule((waiting) => random.whole(0, Math.max(waiting - 1, 0)));
};

function codes(outcomes: readonly PromiseSettledResult<unknown>[]): string[] {
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw new Error('a race threw', { cause: outcome.reason });
    const value = outcome.value;
    if (typeof value !== 'object' || value === null || !('refusal' in value)) return 'done';
    return JSON.stringify(value.refusal);
  });
}
const done = (outcomes: readonly PromiseSettledResult<unknown>[]): number =>
  codes(outcomes).filter((code) => code === 'done').length;

async function submitted(scene: Scene, id: string, unit: string): Promise<void> {
  await begin(scene.services, id, unit);
  await act(scene.services, id, { name: 'freeze', formSha256: hash });
  await act(scene.services, id, scanOf(`u-${id}`));
}

describe(`races (seed ${seed}; SEED=${seed} repeats them)`, () => {
  it('D1 one command twice, in every interleaving: one application, the same answer', async () => {
    const { tried } = await everyInterleaving(async (schedule) => {
      const scene = await scene0();
      await begin(scene.services, 'same');
      const services = inTurns(scene, schedule);
      const outcomes = await schedule.run(
        [1, 2].map(() => () => act(services, 'same', { name: 'freeze', formSha256: hash })),
      );
      expect(done(outcomes)).toBe(2);
      expect(outcomes[0]).toEqual(outcomes[1]);
      expect(await scene.services.store.history({ kind: 'application', id: 'same' })).toHaveLength(2);
    }, 400);
    expect(tried).toBeGreaterThan(20);
  });

  it('D3 two reviewers, 500 random interleavings: exactly one decision, and the loser hears a conflict', async () => {
    for (let run = 0; run < 500; run += 1) {
      const scene = await scene0();
      await submitted(scene, 'two', unitOf(1));
      const schedule = drawn(seed + run);
      const services = inTurns(scene, schedule);
      const outcomes = await schedule.run([
        () => act(services, 'two', { name: 'nominate', assessmentSha256: hash }),
        () => act(services, 'two', { name: 'decline', noteSha256: hash }),
      ]);
      const history = await scene.services.store.history({ kind: 'application', id: 'two' });
      const decisions = history.filter(({ type }) => /nominated|declined/.test(type));
      // Declining a nominated one is legal: then both acted, one after the other.
      const legal = decisions.map(({ type }) => type).join();
      expect(['application-nominated', 'application-declined', 'application-nominated,application-declined']).toContain(
        legal,
      );
      expect(done(outcomes)).toBe(decisions.length);
    }
    expect(explain('changed-meanwhile').status).toBe(409);
    expect(explain('already-nominated').status).toBe(409);
  }, 60_000);

  it('D3 two of the same decision by two people: one stands', async () => {
    for (let run = 0; run < 100; run += 1) {
      const scene = await scene0();
      await submitted(scene, 'both', unitOf(1));
      const schedule = drawn(seed + run);
      const services = inTurns(scene, schedule);
      const outcomes = await schedule.run(
        ['a', 'b'].map((who) => () => act(services, 'both', { name: 'nominate', assessmentSha256: hash }, who)),
      );
      expect(done(outcomes)).toBe(1);
      expect(codes(outcomes).join()).toMatch(/already-nominated|changed-meanwhile/);
    }
  });

  it('D4 one place, 50 placings at once, 40 seeds: always exactly one, and the counter is the rows', async () => {
    const ids = Array.from({ length: 50 }, (_none, index) => `p${index}`);
    for (let run = 0; run < 40; run += 1) {
      const scene = await scene0();
      for (const [index, id] of ids.entries()) await nominated(scene.services, id, unitOf(index));
      const schedule = drawn(seed + run);
      const services = inTurns(scene, schedule);
      await schedule.run(ids.map((id) => () => place(services, id)));
      const { state } = await scene.services.store.loadSummary(round.id, bodyId);
      const rows = (await scene.ports.lists.ofRound(round.id)).filter(({ status }) => status === 'placed');
      expect(rows.map(({ id }) => id)).toEqual(state.placed.map(({ id }) => id));
      expect(rows).toHaveLength(1);
    }
  }, 120_000);

  it('D4 one place of a unit, two scans at once, 1000 seeds: always exactly one is submitted', async () => {
    for (let run = 0; run < 1000; run += 1) {
      const scene = await scene0();
      for (const id of ['a', 'b']) {
        await begin(scene.services, id, unitOf(1));
        await act(scene.services, id, { name: 'freeze', formSha256: hash });
      }
      const schedule = drawn(seed + run);
      const services = inTurns(scene, schedule);
      const outcomes = await schedule.run(['a', 'b'].map((id) => () => act(services, id, scanOf(`u-${id}`))));
      expect(done(outcomes)).toBe(1);
      expect([...scene.ports.store.claims.values()].map((holders) => holders.size)).toEqual([1]);
    }
  }, 60_000);

  it('D5 withdrawing and placing in every interleaving: a legal end, and a withdrawn one holds no place', async () => {
    await everyInterleaving(async (schedule) => {
      const scene = await scene0();
      await nominated(scene.services, 'leaves', unitOf(1));
      const services = inTurns(scene, schedule);
      await schedule.run([() => act(services, 'leaves', { name: 'withdraw' }), () => place(services, 'leaves')]);
      const stored = await scene.services.store.loadApplication('leaves');
      const { state: summary } = await scene.services.store.loadSummary(round.id, bodyId);
      expect(stored?.state).toMatchObject({ status: 'withdrawn', holdsClaim: false });
      expect(summary.placed).toEqual([]);
    }, 400);
  }, 60_000);

  it('K3 fifty units that submit at once write no item in common', async () => {
    const scene = await scene0();
    const written: string[][] = [];
    const { store } = scene.ports;
    const watching = servicesOn({
      ...bound(store),
      save: (step) => {
        const states = step.changes.map(({ kind, after }) => `${kind}/${'id' in after ? after.id : after.bodyId}`);
        written.push([...states, ...(step.claims ?? []).map(({ creditCode }) => `claim/${creditCode}`)]);
        return store.save(step);
      },
    });
    for (let unit = 0; unit < 50; unit += 1) {
      await begin(scene.services, `k${unit}`, unitOf(unit));
      await act(scene.services, `k${unit}`, { name: 'freeze', formSha256: hash });
    }
    await Promise.all(Array.from({ length: 50 }, (_none, unit) => act(watching, `k${unit}`, scanOf(`u${unit}`))));
    expect(written).toHaveLength(50);
    expect(new Set(written.flat()).size).toBe(written.flat().length);
  });

  it('K4 a list that lags decides nothing: the case itself is loaded', async () => {
    const scene = await scene0();
    await nominated(scene.services, 'lags', unitOf(1));
    const stale = scene.ports.lists.ofRound(round.id);
    await act(scene.services, 'lags', { name: 'withdraw' });
    expect((await stale)[0]?.status).toBe('nominated');
    const outcome = await changePlacement(scene.services, caller('late'), {
      body: { roundId: round.id, bodyId },
      applicationIds: ['lags'],
      commands: { summary: 'place', applications: 'place' },
      allow: () => undefined,
      decide: ({ summary, applications: [one] }, context) =>
        one ? decidePlacing(one, summary, context) : { refusal: { code: 'not-found' } },
    });
    expect(outcome).toEqual({ refusal: { code: 'application-withdrawn' } });
  });
});

function bound(store: Scene['ports']['store']): Scene['ports']['store'] {
  return {
    loadApplication: (id, options) => store.loadApplication(id, options),
    loadSummary: (roundId, body, options) => store.loadSummary(roundId, body, options),
    loadRound: (roundId, options) => store.loadRound(roundId, options),
    loadRelease: (id) => store.loadRelease(id),
    save: (step) => store.save(step),
    history: (subject) => store.history(subject),
    findCommand: (subject, key) => store.findCommand(subject, key),
  };
}
