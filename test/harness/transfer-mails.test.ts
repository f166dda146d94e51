import { describe, expect, it } from 'vitest';
import type { Fact } from '#events/catalogue.ts';
import type { Summary } from '#domain/summary.ts';
import { parseNotificationId } from '#cases/notification-id.ts';
import { bodyId, round } from '../domain/fixtures.ts';
import { act } from '../support/application-steps.ts';
import { file, inMemoryScene, type Scene } from './filing.ts';
import { world } from './world.ts';

const [next = '', third = ''] = round.bodies.map(({ id }) => id).filter((id) => id !== bodyId);

/** Submitted to the first body and handed along the others before a single mail went out; answers all facts. */
async function handedAlong(bodies: readonly string[]): Promise<{ scene: Scene; id: string; facts: Fact[] }> {
  const scene = await inMemoryScene();
  for (const office of new Set([bodyId, next, third]))
    await scene.ports.members.grant({
      memberId: `of-${office}`,
      office: `body:${office}`,
      role: 'reviewer',
      name: '演示',
      email: `${office}@example.test`,
      status: 'active',
    });
  const { id, keys, owner, uploadId } = await file(scene, { id: 'handed', number: 1 });
  const hands = world(scene.ports, scene.given);
  for (const key of keys) await hands.gate(key);
  const scan = await scene.ports.scans.loadScan(owner, uploadId);
  if (scan) await hands.judge(owner, scan);
  for (const [step, to] of bodies.entries()) await transfer(scene, id, { to, cause: `hand-${step}` });
  return { scene, id, facts: await scene.services.store.history(owner) };
}

async function transfer(scene: Scene, id: string, { to, cause }: { to: string; cause: string }): Promise<void> {
  const target: Summary = (await scene.services.store.loadSummary(round.id, to)).state;
  const command = { name: 'transfer', by: 'body', to, noteSha256: 'a'.repeat(64), target } as const;
  expect(await act(scene.services, id, command, cause)).toHaveProperty('done');
}

/** `kind address` of what went out to bodies. */
const toBodies = (scene: Scene): string[] =>
  scene.given.sender.sent
    .map(({ notificationId, to }) => `${parseNotificationId(notificationId)?.kind} ${to.split('@')[0]}`)
    .filter((line) => !line.endsWith(' m1'))
    .toSorted();

const orders: [string, (facts: readonly Fact[]) => Fact[]][] = [
  ['as they happened', (facts) => [...facts]],
  ['backwards', (facts) => facts.toReversed()],
  ['each twice', (facts) => facts.flatMap((fact) => [fact, fact])],
  ['twice over', (facts) => [...facts, ...facts]],
  ['the transfer first', (facts) => facts.toSorted((a, b) => rank(a) - rank(b))],
];
const rank = ({ type }: Fact): number => (type === 'application-transferred' ? 0 : 1);

describe('a case that is handed on before anybody was mailed', () => {
  it.each(orders)('calls the next body once and the former one never: %s', async (_name, ordered) => {
    const { scene, facts } = await handedAlong([next]);
    for (const fact of ordered(facts)) await world(scene.ports, scene.given).notify({ fact });
    expect(toBodies(scene)).toEqual([`transferred-away ${bodyId}`, `your-turn-assess ${next}`].toSorted());
  });

  it.each(orders)('calls only the last of three, or the first again where it came back: %s', async (_name, ordered) => {
    for (const path of [
      [next, third],
      [next, bodyId],
    ]) {
      const { scene, facts } = await handedAlong(path);
      for (const fact of ordered(facts)) await world(scene.ports, scene.given).notify({ fact });
      const called = toBodies(scene).filter((line) => line.startsWith('your-turn'));
      expect(called).toEqual([`your-turn-assess ${path[1]}`]);
    }
  });

  it('calls nobody whose mail waited while the case was handed on', async () => {
    const { scene, id, facts } = await handedAlong([]);
    scene.given.sender.says = () => 'later';
    for (const fact of facts)
      await world(scene.ports, scene.given)
        .notify({ fact })
        .catch(() => undefined);
    await transfer(scene, id, { to: next, cause: 'hand' });
    scene.given.sender.says = () => 'accepted';
    scene.given.now = new Date(scene.given.now.getTime() + 3_600_000);
    const hands = world(scene.ports, scene.given);
    scene.given.sender.sent.length = 0;
    const history = await scene.services.store.history({ kind: 'application', id });
    for (const fact of history.filter(({ type }) => type === 'application-transferred')) await hands.notify({ fact });
    await hands.reconcile(scene.given.now);
    for (const order of scene.given.orders.placed) await hands.notify({ order });
    expect(toBodies(scene)).toEqual([`transferred-away ${bodyId}`, `your-turn-assess ${next}`].toSorted());
  });
});
