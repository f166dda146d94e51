import { describe, expect, it } from 'vitest';
import type { ApplicationCommand } from '#domain/application-commands.ts';
import { hash, bodyId, round } from '../domain/fixtures.ts';
import { act, place } from '../support/application-steps.ts';
import { realTable } from '../support/engine.ts';
import { dynamodbPorts, inMemoryPorts } from '../support/table-ports.ts';
import type { Message } from './deliveries.ts';
import { type Filing, file, type Scene, sceneOn } from './filing.ts';
import { expectWhole } from './invariants.ts';
import { wrapped } from './schedule.ts';
import { deliverAgain, type Storm, weather } from './storm.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const runs = Number(process.env['STORMS'] ?? 100);

const storm: Storm = {
  odds: { throttled: 0.06, requestLost: 0.04, replyLost: 0.04, delayed: 0.2 },
  doubled: 0.3,
  lost: 0.15,
  killed: 0.25,
  batches: 90,
};

interface Party {
  readonly scene: Scene;
  /** The steps whose last answer was a refusal. */
  readonly refused: Set<string>;
}

/** Somebody's step, tried again with the same key until it is taken or can never be. */
function step(name: string, take: (scene: Scene) => Promise<object>, { scene, refused }: Party): Message {
  const notYet = ['not-submitted', 'not-nominated', 'changed-meanwhile'];
  return {
    to: 'step',
    name,
    take: async ({ services }) => {
      const outcome = await take({ ...scene, services: { ...scene.services, store: services.store } });
      const code = 'refusal' in outcome ? JSON.stringify(outcome.refusal) : '';
      if (code === '') refused.delete(name);
      else refused.add(name);
      return notYet.some((one) => code.includes(`"${one}"`)) ? 'not yet' : 'taken';
    },
  };
}

const of = (party: Party, id: string, command: ApplicationCommand): Message =>
  step(`${command.name} ${id}`, (now) => act(now.services, id, command), party);

/** Three units of one body, whose place is one; a unit with two applications, whose place is one too; one that withdraws. */
async function party(scene: Scene): Promise<{ filings: Filing[]; steps: Message[]; refused: Party['refused'] }> {
  const refused: Party['refused'] = new Set();
  const by = { scene, refused };
  const filings = [
    await file(scene, { id: 'first', number: 1 }),
    await file(scene, { id: 'second', number: 2, files: 1 }),
    await file(scene, { id: 'twice-a', number: 3, files: 1 }),
    await file(scene, { id: 'twice-b', number: 3, files: 1 }),
    await file(scene, { id: 'leaves', number: 4, files: 1 }),
  ];
  const nominate = { name: 'nominate', assessmentSha256: hash } as const;
  const steps = [
    ...['first', 'second', 'leaves'].map((id) => of(by, id, nominate)),
    ...['first', 'second', 'leaves'].map((id) => step(`place ${id}`, (now) => place(now.services, id), by)),
    of(by, 'leaves', { name: 'withdraw' }),
  ];
  return { filings, steps, refused };
}

/** Answers how many faults were injected; every invariant was looked at. */
async function play(bare: Scene, own: number): Promise<number> {
  // A mail that was marked is never sent again: a second one comes only where the first could not be marked (C2).
  let marked = 0;
  const mails = wrapped(bare.ports.mails, async (call, method) => {
    const result = await call();
    if (method === 'markSent') marked += 1;
    return result;
  });
  const scene = { ...bare, ports: { ...bare.ports, mails } };
  await scene.ports.members.grant({
    memberId: 'reviewer',
    office: `body:${bodyId}`,
    role: 'reviewer',
    name: '演示',
    email: 'reviewer@example.test',
    status: 'active',
  });
  const { filings, steps, refused } = await party(scene);
  const others = [{ kind: 'summary', roundId: round.id, bodyId } as const, { kind: 'round', id: round.id } as const];
  const { all, injected } = await weather(scene, { seed: own, storm, filings, steps, others });
  await expectWhole(scene, filings, { secondMails: scene.given.sender.sent.length - marked });
  const open = (await bare.ports.mails.ofDay(round.id, '2025-01-20')).filter(({ status }) => status === 'claimed');
  expect(open).toEqual([]);
  const before = await standing(scene, filings);
  scene.given.now = new Date(scene.given.now.getTime() + 3_600_000);
  // Nobody was promised what was refused: the place that was taken then and is free now may be had by asking again.
  const replayed = all.filter((message) => message.to !== 'step' || !refused.has(message.name));
  await deliverAgain(scene, replayed, own + 1);
  expect(await standing(scene, filings)).toEqual(before);
  return injected;
}

/** What a replay must not change: facts, states and mails. */
async function standing(scene: Scene, filings: readonly Filing[]) {
  return {
    facts: await Promise.all(filings.map(({ owner }) => scene.services.store.history(owner))),
    summary: (await scene.services.store.loadSummary(round.id, bodyId)).state,
    mails: scene.given.sender.sent.length,
  };
}

describe(`C3 a storm of duplicates, losses, delays, throttling and deaths (seed ${seed}; SEED=${seed} STORMS=1 repeats the first)`, () => {
  it('C3 K1 C6 in memory: nothing lost, one decision, counters equal rows, mails match facts', async () => {
    for (let run = 0; run < runs; run += 1) {
      try {
        expect(await play(await sceneOn(inMemoryPorts()), seed + run)).toBeGreaterThan(0);
      } catch (error) {
        throw new Error(`with SEED=${seed + run} STORMS=1`, { cause: error });
      }
    }
  }, 300_000);

  it('C3 on the real engine', async () => {
    const { table, stop } = await realTable();
    const start = { now: new Date('2025-01-20T01:00:10.000Z') };
    expect(await play(await sceneOn(dynamodbPorts(table, { now: () => start.now })), seed)).toBeGreaterThan(0);
    await stop();
  }, 120_000);
});
