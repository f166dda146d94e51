import { describe, expect, it } from 'vitest';
import { deadlineAt, hash } from '../domain/fixtures.ts';
import { act, begin } from '../support/application-steps.ts';
import { inMemoryScene, unitOf } from './filing.ts';
import { everyInterleaving } from './schedule.ts';
import { world } from './world.ts';

const after = (minutes: number): Date => new Date(Date.parse(deadlineAt) + minutes * 60_000);

describe('the clock', () => {
  it('E10 two ticks at once, in many interleavings: each case lapses once', async () => {
    await everyInterleaving(async (schedule) => {
      const scene = await inMemoryScene();
      await begin(scene.services, 'behind', unitOf(1));
      const hands = world(scene.ports, scene.given, schedule);
      const outcomes = await schedule.run([1, 2].map(() => () => hands.tick(after(6))));
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
      const history = await scene.services.store.history({ kind: 'application', id: 'behind' });
      expect(history.map(({ type }) => type)).toEqual(['application-started', 'application-lapsed']);
    }, 150);
  });

  it('E10 a tick that is ten minutes late or was never there changes nothing of what follows from time', async () => {
    const histories = await Promise.all(
      [[6], [16], [6, 7, 16], [16, 6]].map(async (minutes) => {
        const scene = await inMemoryScene();
        await begin(scene.services, 'behind', unitOf(1));
        await act(scene.services, 'behind', { name: 'freeze', formSha256: hash });
        const hands = world(scene.ports, scene.given);
        for (const minute of minutes) await hands.tick(after(minute));
        const history = await scene.services.store.history({ kind: 'application', id: 'behind' });
        return history.map(({ type, data }) => [type, data]);
      }),
    );
    for (const history of histories) expect(history).toEqual(histories[0]);
  });

  it('E1 E6 nothing lapses before an upload’s event has had its time to come', async () => {
    const scene = await inMemoryScene();
    await begin(scene.services, 'waits', unitOf(1));
    const hands = world(scene.ports, scene.given);
    const status = async () => (await scene.services.store.loadApplication('waits'))?.state.status;
    for (const milliseconds of [-1, 0, 1, 999, 299_999]) {
      await hands.tick(new Date(Date.parse(deadlineAt) + milliseconds));
      expect(await status()).toBe('drafting');
    }
    await hands.tick(after(5));
    expect(await status()).toBe('lapsed');
  });
});
