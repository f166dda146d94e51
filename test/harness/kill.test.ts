import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realTable } from '../support/engine.ts';
import { dynamodbPorts, inMemoryPorts, type TablePorts } from '../support/table-ports.ts';
import { type Filing, file, type Scene, sceneOn } from './filing.ts';
import { expectWhole } from './invariants.ts';
import { mayDie, Mortal } from './mortal.ts';
import { type Between, nothing, world } from './world.ts';

/** Everything that follows from the uploads, as the queues would deliver it; a mortal dies somewhere in it. */
async function life({ ports, given, services }: Scene, one: Filing, between: Between = nothing): Promise<void> {
  const hands = world(ports, given, between);
  for (const key of one.keys) await hands.gate(key);
  const scan = await ports.scans.loadScan(one.owner, one.uploadId);
  if (scan?.status === 'gated') await hands.judge(one.owner, scan);
  const facts = await services.store.history(one.owner);
  await hands.publish(facts);
  for (const fact of facts) await hands.notify({ fact });
}

/** After the death: everything is delivered again, from the beginning, and once more. A claim's lease has run out by then. */
async function replay(scene: Scene, one: Filing): Promise<void> {
  scene.given.now = new Date(scene.given.now.getTime() + 120_000);
  for (let time = 0; time < 2; time += 1) await life(scene, one);
}

/** Kills at each of these calls, before and after its effect; answers how many second mails there were in all. */
async function killAtEach(scene: () => Promise<Scene>, calls: readonly number[]): Promise<number> {
  let duplicates = 0;
  let number = 0;
  for (const killAt of calls) {
    for (const after of [false, true]) {
      number += 1;
      const here = await scene();
      const one = await file(here, { id: `kill${number}`, number });
      const mailed = here.given.sender.sent.length;
      expect(await mayDie(() => life(here, one, new Mortal({ killAt, after })))).toBe('killed');
      await replay(here, one);
      // C2: at most one second mail, only when the death fell between the sending and its mark.
      await expectWhole(here, [one], { secondMails: 1 });
      duplicates += here.given.sender.sent.length - mailed - 1;
    }
  }
  return duplicates;
}

async function callsOfALife(scene: Scene): Promise<number> {
  const counting = new Mortal();
  await life(scene, await file(scene, { id: 'counted', number: 0 }), counting);
  expect(counting.calls).toBeGreaterThan(20);
  return counting.calls;
}

describe('C3 killed at a call, then everything delivered again', () => {
  it('C3 at every call there is, in memory: nothing lost, nothing twice, mails match facts', async () => {
    const inMemory = () => sceneOn(inMemoryPorts());
    const calls = await callsOfALife(await inMemory());
    const all = Array.from({ length: calls }, (_none, index) => index + 1);
    expect(await killAtEach(inMemory, all)).toBeLessThanOrEqual(2);
  });

  describe('on the real engine', () => {
    let ports: TablePorts;
    let stop: () => Promise<void>;
    let now = new Date();
    beforeAll(async () => {
      const { table, stop: close } = await realTable();
      ports = dynamodbPorts(table, { now: () => now });
      stop = close;
    });
    afterAll(() => stop());

    it('C3 at every fifth call', async () => {
      const scene = await sceneOn(ports);
      now = scene.given.now;
      const calls = await callsOfALife(scene);
      const some = Array.from({ length: Math.floor(calls / 5) }, (_none, index) => 5 * (index + 1));
      const each = async (): Promise<Scene> => ({ ...scene, given: (await sceneOn(ports)).given });
      expect(await killAtEach(each, some)).toBeLessThanOrEqual(2);
    }, 120_000);
  });
});
