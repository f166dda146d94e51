import { beforeEach, describe, expect, it } from 'vitest';
import { decideSummary } from '#domain/summary-decisions.ts';
import { changeRound, changeSummary } from '#cases/change-summary.ts';
import { reasonsForBody, reasonsForCase } from '#cases/written-reasons.ts';
import { bodyId, round } from '../domain/fixtures.ts';
import { InMemoryVault } from '../fakes/in-memory-vault.ts';
import { inMemoryScene, type Scene, unitOf } from '../harness/filing.ts';
import { act, begin, caller } from '../support/application-steps.ts';

let scene: Scene;
let documents: InMemoryVault;
const note = (folder: string, words: string) =>
  documents.putDocument(folder, { salt: words, content: { note: words } });
const at = (when: string, cause: string) => ({ ...caller(cause), at: when });
const services = () => ({ ...scene.services, documents });

beforeEach(async () => {
  scene = await inMemoryScene();
  documents = new InMemoryVault();
  await begin(scene.services, 'a1', unitOf(1));
  const body = { roundId: round.id, bodyId };
  const summary = `summaries/${round.id}/${bodyId}`;
  const cutOff = {
    name: 'set-cut-off',
    cutOffAt: '2025-02-01T00:00:00.000Z',
    noteSha256: await note(summary, '须预留评估时间'),
  } as const;
  const cap = { name: 'raise-cap', max: 2, noteSha256: await note(summary, '市局同意增加名额') } as const;
  for (const command of [cutOff, cap])
    await changeSummary(
      scene.services,
      { ...body, caller: at('2025-01-21T01:00:00.000Z', command.name) },
      { command: command.name, decide: (state, context) => decideSummary(state, command, context) },
    );
  const noteSha256 = await note(`rounds/${round.id}`, '系统维护，顺延');
  const deadlineAt = '2025-02-10T16:00:00.000Z';
  await changeRound(scene.services, at('2025-01-22T01:00:00.000Z', 'move'), {
    name: 'move-deadline',
    deadlineAt,
    noteSha256,
  });
});

describe('the reasons that facts name', () => {
  it('are read by a unit as far as they concern its case: the cut-off and the deadline, not the body’s cap', async () => {
    const reasons = await reasonsForCase(services(), { id: 'a1', roundId: round.id, bodyId });
    expect(reasons.map(({ type, reason }) => [type, reason])).toEqual([
      ['round-deadline-moved', '系统维护，顺延'],
      ['body-cut-off-set', '须预留评估时间'],
    ]);
  });

  it('of a body are its own and the round’s', async () => {
    const reasons = await reasonsForBody(services(), { roundId: round.id, bodyId });
    expect(reasons.map(({ reason }) => reason)).toContain('市局同意增加名额');
    expect(reasons).toHaveLength(3);
    expect(await reasonsForBody(services(), { roundId: round.id, bodyId: 'district-310104' })).toHaveLength(1);
  });

  it('of a direct case are the round’s alone', async () => {
    const reasons = await reasonsForCase(services(), { id: 'a1', roundId: round.id, bodyId: 'bureau' });
    expect(reasons.map(({ type }) => type)).toEqual(['round-deadline-moved']);
  });

  it('that were erased are absent, and what was done stays in the list', async () => {
    const noteSha256 = await note('applications/a1', '证件已补交');
    const until = '2025-02-12T00:00:00.000Z';
    await act(scene.services, 'a1', { name: 'extend', tier: 'applicant', until, noteSha256 });
    const before = await reasonsForCase(services(), { id: 'a1', roundId: round.id, bodyId });
    expect(before.find(({ type }) => type === 'deadline-extended')?.reason).toBe('证件已补交');
    await documents.eraseFolder('applications/a1');
    const after = await reasonsForCase(services(), { id: 'a1', roundId: round.id, bodyId });
    expect(after.find(({ type }) => type === 'deadline-extended')).not.toHaveProperty('reason');
    expect(after).toHaveLength(before.length);
  });
});
