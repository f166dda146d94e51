import { beforeEach, describe, expect, it } from 'vitest';
import { startApplication } from '#domain/application.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { recordFacts } from '#domain/chain.ts';
import type { EvaluationStep } from '#domain/evaluation.ts';
import { recording } from '#cases/caller.ts';
import { changeApplication } from '#cases/change-application.ts';
import { anythingToScore } from '#functions/on-notification-due/evaluators.ts';
import { entriesAfter } from '#functions/http-bureau/panel.ts';
import { hash, round } from '../domain/fixtures.ts';
import { act, caller, scanOf } from '../support/application-steps.ts';
import { inMemoryPorts } from '../support/table-ports.ts';
import { inMemoryScene, type Scene, unitOf } from './filing.ts';
import { world } from './world.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await inMemoryScene();
  for (const number of [1, 2, 3]) {
    await direct(`case${number}`, number);
    const memberId = `expert${number}`;
    const email = `${memberId}@example.test`;
    await scene.ports.members.grant({
      memberId,
      office: 'panel',
      role: 'evaluator',
      name: '演示',
      email,
      status: 'active',
    });
  }
});

/** A direct application that lies with the bureau. */
async function direct(id: string, number: number): Promise<void> {
  const { services } = scene;
  const route = { kind: 'service-team', route: 'special-allowance', bodyId: 'bureau' } as const;
  const data = { ...route, creditCode: unitOf(number) };
  const by = caller(`${id}/start`);
  const about = { recording: recording(by, `application/${id}`, round.id), digest: services.digest };
  const facts = recordFacts({ sequence: 0, hash: '' }, [{ type: 'application-started', version: 2, data }], about);
  const after = startApplication({ id, roundId: round.id }, data);
  const change = { kind: 'application', before: undefined, legalStatuses: [], facts, after } as const;
  await services.store.save({ command: by.command, changes: [change] });
  await act(services, id, { name: 'freeze', formSha256: hash });
  await act(services, id, scanOf(`u-${id}`));
}

/** One step of the evaluation of a case, as one act of the bureau (`request`) or of an evaluator takes it. */
async function step(id: string, one: EvaluationStep, request: string): Promise<void> {
  const by = { ...caller(`${request}/${id}`), correlationId: request };
  const entry = { roundId: round.id, applicationId: id, at: by.at };
  const outcome = await changeApplication(
    scene.services,
    { id, caller: by },
    {
      command: 'evaluate',
      allow: () => undefined,
      decide: (application, context) => decideApplication(application, { name: 'evaluate', step: one }, context),
      beside: (facts) => ({ evaluators: entriesAfter(entry, facts) }),
    },
  );
  expect(outcome).toMatchObject({ done: {} });
}
const assign = (id: string, memberIds: readonly string[], request: string) =>
  step(id, { act: 'assign', memberIds, by: 'distribution', upTo: 3 }, request);

async function tellAll(): Promise<string[]> {
  const hands = world(scene.ports, scene.given);
  const before = scene.given.sender.sent.length;
  for (const id of ['case1', 'case2', 'case3'])
    for (const fact of await scene.services.store.history({ kind: 'application', id }))
      if (fact.type === 'evaluator-assigned') await hands.notify({ fact });
  return scene.given.sender.sent.slice(before).map(({ to }) => to);
}

describe('an evaluator', () => {
  it('gets one mail for everything that one act of the bureau gave them', async () => {
    for (const id of ['case1', 'case2', 'case3']) await assign(id, ['expert1', 'expert2'], 'request-1');
    expect((await tellAll()).toSorted()).toEqual(['expert1@example.test', 'expert2@example.test']);
    expect(await tellAll()).toEqual([]);
    const [mail] = scene.given.sender.sent;
    expect(mail?.subject).toBe('【待办】您有待评审的申报');
    expect(mail?.text).toContain('https://portal.example/evaluation');
    // Nothing names the case: who evaluates what is the bureau’s to know.
    expect(JSON.stringify(mail)).not.toMatch(/case1/i);
  });

  it('gets another for what a later act gives them', async () => {
    await assign('case1', ['expert1'], 'request-1');
    expect(await tellAll()).toHaveLength(1);
    await assign('case2', ['expert1'], 'request-2');
    expect(await tellAll()).toEqual(['expert1@example.test']);
  });

  it('is not called to a case that they left for a conflict, and not a second time for the others', async () => {
    await assign('case1', ['expert1'], 'request-1');
    await step('case1', { act: 'declare-conflict', memberId: 'expert1', noteSha256: hash }, 'request-2');
    expect(await tellAll()).toEqual([]);
    await assign('case1', ['expert2'], 'request-3');
    expect(await tellAll()).toEqual(['expert2@example.test']);
    expect(await tellAll()).toEqual([]);
  });

  it('is not called to what they have scored, or were relieved of, before the mail went', async () => {
    await assign('case1', ['expert1', 'expert2'], 'request-1');
    await step('case1', { act: 'score', memberId: 'expert1', scoreSha256: hash }, 'request-2');
    await step('case1', { act: 'remove', memberId: 'expert2', noteSha256: hash }, 'request-3');
    expect(await tellAll()).toEqual([]);
  });

  it('is told by an order that is placed again, alone and only while something waits for them', async () => {
    await assign('case1', ['expert1', 'expert2'], 'request-1');
    const order = {
      eventId: 'assignment/request-1',
      roundId: round.id,
      day: '2025-01-20',
      kind: 'your-turn-score',
      office: 'panel',
      memberId: 'expert1',
      subject: `round/${round.id}`,
    } as const;
    await world(scene.ports, scene.given).notify({ order });
    expect(scene.given.sender.sent.map(({ to }) => to)).toEqual(['expert1@example.test']);
    await step('case1', { act: 'remove', memberId: 'expert2', noteSha256: hash }, 'request-2');
    await world(scene.ports, scene.given).notify({ order: { ...order, memberId: 'expert2' } });
    expect(scene.given.sender.sent).toHaveLength(1);
    expect(await anythingToScore(inMemoryPorts().evaluations, order)).toBe(false);
  });
});
