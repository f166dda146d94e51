import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { dossierList, evaluationExtract, weighedForDossier } from '#functions/on-dossier-ordered/dossier-sheets.ts';
import type { EvaluatorEntry } from '#ports/evaluations.ts';
import { rubricFor } from '#domain/scoring.ts';
import { inMemoryPorts } from '../support/table-ports.ts';
import { hash, inStatus, round } from '../domain/fixtures.ts';
import { at } from '../support/application-steps.ts';

const state = { ...inStatus('recommended'), id: '3f1d6b52'.repeat(4) };
const criteria = rubricFor(round, state.kind);
const points = (each: number) => Object.fromEntries(criteria.map(({ id }) => [id, each]));
const part = (memberId: string, total: number, more: Partial<EvaluatorEntry> = {}): EvaluatorEntry => ({
  roundId: round.id,
  applicationId: state.id,
  memberId,
  status: 'assigned',
  at,
  score: { formVersion: 1, scoreSha256: hash, total, points: points(total / 1000) },
  ...more,
});
const left = part('evaluator-left', 1000, { status: 'conflicted' });
const opinion = new TextEncoder().encode(JSON.stringify({ salt: 's', content: { opinion: '代表性强' } }));
const decision = {
  applicationId: state.id,
  outcome: 'recommended',
  opinionSha256: hash,
  reasoned: false,
  preparedBy: 'bureau',
  preparedAt: at,
} as const;

const { members, accounts } = inMemoryPorts();

async function weighed(kept: Uint8Array | undefined = opinion) {
  const sources = {
    round,
    members,
    accounts,
    evaluations: { ofApplication: async () => [part('evaluator-1', 8000), part('evaluator-2', 9000), left] },
    vault: { document: async () => kept },
  };
  const labels = { projectName: '=示范团', applicantName: '演示·医院' };
  return weighedForDossier(sources, { state, labels, folder: '001-3F1D6B52' }, decision);
}

const rowsOf = async (file: Uint8Array) => (await readXlsx(file)).sheets[0]?.rows ?? [];

describe('the sheets of a dossier', () => {
  it('list what lies in it by folder and number; a name never becomes a formula', async () => {
    const file = await dossierList(round, [await weighed()], at);
    const rows = await rowsOf(file);
    expect(rows.at(-1)).toEqual([
      1,
      '001-3F1D6B52',
      '3F1D6B52',
      '专家服务团',
      '=示范团',
      '演示·医院',
      '上海市黄浦区人力资源和社会保障局',
      '向人力资源社会保障部推荐',
      '',
    ]);
    const gone = { ...(await weighed()), erased: ['form', 'scan'] as const };
    expect((await rowsOf(await dossierList(round, [gone], at))).at(-1)?.at(-1)).toBe('申报表、盖章扫描件已按规定删除');
    expect((await readXlsx(file)).sheets[0]?.cells?.size ?? 0).toBe(0);
  });

  it('give points by criterion, mean, spread, decision and opinion, with evaluators as numbers', async () => {
    const rows = await rowsOf(await evaluationExtract(round, [await weighed()], at));
    const [first, second, whole] = rows.slice(-3);
    expect(first?.[2]).toBe('评审专家1');
    expect(first?.slice(3, 3 + criteria.length)).toEqual(criteria.map(() => 8));
    expect([first?.[3 + criteria.length], second?.[3 + criteria.length]]).toEqual([80, 90]);
    expect(whole?.slice(2)).toEqual([
      '平均',
      ...criteria.map(() => 8.5),
      85,
      10,
      '向人力资源社会保障部推荐',
      '代表性强',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/evaluator-/);
  });

  it('leave an opinion empty once it was erased, and are the same bytes from the same data', async () => {
    const erased = await weighedForDossier(
      {
        round,
        members,
        accounts,
        evaluations: { ofApplication: async () => [] },
        vault: { document: async () => undefined },
      },
      { state, labels: {}, folder: '001' },
      decision,
    );
    const [one, again] = [await evaluationExtract(round, [erased], at), await evaluationExtract(round, [erased], at)];
    expect(Buffer.from(one).equals(Buffer.from(again))).toBe(true);
    expect((await rowsOf(one)).at(-1)?.at(-1) ?? '').toBe('');
  });

  it('R39 leave out the score of somebody who is tied to a unit of the case, also where the part does not name it', async () => {
    const own = inMemoryPorts();
    await own.members.grant({
      memberId: 'evaluator-2',
      office: 'panel',
      role: 'evaluator',
      name: '乙',
      email: 'evaluator-2@example.test',
      status: 'ended',
      employer: '演示·乙大学',
    });
    const form = JSON.stringify({ content: { applicantName: '演示·医院', experts: [{ employer: '演示·乙大学' }] } });
    const units = { formVersion: 1, applicantNames: ['演示·医院'], employers: [] };
    const sources = (more: Partial<EvaluatorEntry>) => ({
      round,
      members: own.members,
      accounts: own.accounts,
      evaluations: { ofApplication: async () => [part('evaluator-1', 8000), part('evaluator-2', 9000, more)] },
      vault: { document: async () => new TextEncoder().encode(form) },
    });
    const meanWith = async (more: Partial<EvaluatorEntry>) =>
      (await weighedForDossier(sources(more), { state, labels: {}, folder: '001' }, undefined)).result?.mean;
    expect(await meanWith({})).toBe(8000);
    expect(await meanWith({ units: { ...units, employers: ['演示·乙大学'] } })).toBe(8000);
    expect(await meanWith({ units })).toBe(8500);
  });
});
