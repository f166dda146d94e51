import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { formDocument } from '#domain/form-document.ts';
import { type Membership, panelOffice } from '#domain/members.ts';
import { rubricFor } from '#domain/scoring.ts';
import { addEvaluator, assignEvaluators, listAssignments } from '#functions/http-bureau/assignments.ts';
import { weigh } from '#functions/http-bureau/comparison-table.ts';
import { listEvaluations, readEvaluated, readEvaluatedPages } from '#functions/http-bureau/read-evaluated.ts';
import { readEvaluation } from '#functions/http-bureau/read-evaluation.ts';
import { declareConflict, score } from '#functions/http-bureau/score.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import { bureauDesk, problemOf } from '../support/bureau-desk.ts';
import { formContent } from '../support/form-content.ts';

const id = 'a'.repeat(32);
const employers: Readonly<Record<string, string>> = {
  e1: '演示·甲院',
  e2: '演示·东海海洋研究所',
  e3: '演示·丙院',
  e4: '',
};
const panelist = (memberId: string, employer = employers[memberId]): Membership => ({
  memberId,
  office: panelOffice,
  role: 'evaluator',
  name: memberId,
  email: `${memberId}@example.test`,
  status: 'active',
  ...(employer ? { employer } : {}),
});
const listed = z.object({ applications: z.array(z.object({ id: z.string() })) });
const parts = z.object({
  assignments: z.array(z.object({ memberId: z.string(), status: z.string(), excluded: z.string().optional() })),
  open: z.array(z.object({ missing: z.number() })),
  evaluators: z.array(z.object({ memberId: z.string(), assigned: z.number() })),
});

/** One case that three of the panel have, the scoring still open. */
async function desk() {
  const made = bureauDesk();
  const { services, store, members, request } = made;
  const state = { id: services.round.id, status: 'evaluating' } as const;
  const head = { sequence: 5, hash: 'f'.repeat(64) };
  store.rounds.set(`round/${services.round.id}`, { stored: { state, head }, labels: {} });
  const know = (memberId: string, employer?: string) => members.grant(panelist(memberId, employer));
  const filed = async (formVersion: number, employer: string) => {
    const experts = [{ name: '王建国', employer }];
    const parts = { salt: 's'.repeat(22), content: formContent('service-team', { experts }), justifications: [] };
    const formSha256 = await made.vault.putDocument(`applications/${id}`, formDocument(parts));
    const present = store.applications.get(`application/${id}`)?.stored.state.evaluators;
    made.put(id, '甲团', { status: 'forwarded', formSha256, formVersion, ...(present ? { evaluators: present } : {}) });
  };
  const asks = async (memberId: string): Promise<HttpRequest> => ({
    ...request({ applicationId: id, uploadId: 'u1' }),
    member: await services.members.member(memberId, { fresh: true }),
  });
  const points = Object.fromEntries(rubricFor(services.round, 'service-team').map(({ id: one }) => [one, 8]));
  const scores = async (memberId: string) => score(services, await asks(memberId), { points, comment: '好' });
  const assigned = async () => parts.parse((await listAssignments(services, request())).body);
  const compared = async () => (await weigh(services)).cases.get(id);
  for (const memberId of ['e1', 'e2', 'e3']) await know(memberId);
  await filed(1, '演示·某大学');
  await assignEvaluators(services, request(), { dryRun: false });
  return { ...made, know, filed, asks, scores, assigned, compared };
}

describe('R39 an evaluator who comes to be tied to a case that they have', () => {
  it('sees and scores nothing of it once its form names their employer', async () => {
    const { services, filed, asks, scores, assigned } = await desk();
    expect((await readEvaluated(services, await asks('e2'))).status).toBe(200);
    await filed(2, '东海海洋研究所');
    expect(await problemOf(readEvaluated(services, await asks('e2')))).toBe('not-found');
    expect(await problemOf(readEvaluatedPages(services, await asks('e2')))).toBe('not-found');
    expect(await problemOf(scores('e2'))).toBe('not-found');
    expect(await problemOf(declareConflict(services, await asks('e2'), { note: '同一单位' }))).toBe('not-found');
    expect(listed.parse((await listEvaluations(services, await asks('e2'))).body).applications).toEqual([]);
    expect(listed.parse((await listEvaluations(services, await asks('e1'))).body).applications).toHaveLength(1);
    const { assignments, open, evaluators } = await assigned();
    expect(assignments.filter(({ excluded }) => excluded)).toMatchObject([
      { memberId: 'e2', status: 'assigned', excluded: 'expert-employer' },
    ]);
    expect(open).toMatchObject([{ missing: 1 }]);
    expect(evaluators.find(({ memberId }) => memberId === 'e2')).toMatchObject({ assigned: 0 });
  });

  it('no longer counts with a score that was given before, and is named to the bureau', async () => {
    const { services, members, know, scores, request, compared } = await desk();
    for (const memberId of ['e1', 'e2', 'e3']) await scores(memberId);
    expect(await compared()).toMatchObject({ result: { scored: 3, missing: 0 }, excluded: 0 });
    // The administrator corrects what was told of the employer: it is the applicant itself.
    const real = String(formContent('service-team', {})['applicantName']);
    await know('e2', real);
    expect(await compared()).toMatchObject({ result: { scored: 2, missing: 0 }, excluded: 1, outdated: 0 });
    const shown = z.object({
      scored: z.number(),
      evaluators: z.array(z.object({ memberId: z.string(), excluded: z.string().optional() })),
    });
    const one = shown.parse((await readEvaluation(services, request({ applicationId: id }))).body);
    expect(one.scored).toBe(2);
    expect(one.evaluators.flatMap(({ memberId, excluded }) => (excluded ? [[memberId, excluded]] : []))).toEqual([
      ['e2', 'applicant-name'],
    ]);
    // Whose part in the panel ends afterwards does not count again.
    await members.grant({ ...panelist('e2', real), status: 'ended' });
    expect(await compared()).toMatchObject({ result: { scored: 2 }, excluded: 1 });
  });

  it('leaves a place that the next distribution gives to somebody else, and is not given it by hand', async () => {
    const { services, filed, know, request, assigned } = await desk();
    await filed(2, '东海海洋研究所');
    await know('e4');
    await assignEvaluators(services, request(), { dryRun: false });
    const { assignments, open } = await assigned();
    expect(assignments.map(({ memberId }) => memberId).toSorted()).toEqual(['e1', 'e2', 'e3', 'e4']);
    expect(open).toEqual([]);
    const byHand = addEvaluator(services, request({ applicationId: id }), { memberId: 'e2', note: '再次指派' });
    expect(await problemOf(byHand)).toBe('evaluator-excluded');
  });

  it('is seen in a list without opening forms whose version the parts know', async () => {
    const { services, filed, scores, asks } = await desk();
    const read: string[] = [];
    const documents = {
      ...services.documents,
      getDocument: (folder: string, sha256: string) => {
        read.push(sha256);
        return services.documents.getDocument(folder, sha256);
      },
    };
    const counting = { ...services, documents };
    await scores('e1');
    const asked = await asks('e1');
    read.length = 0;
    await listEvaluations(counting, asked);
    await weigh(counting);
    await listAssignments(counting, (await desk()).request());
    expect(read).toEqual([]);
    await filed(2, '演示·某大学');
    await weigh(counting);
    expect(read).toEqual([]);
    await listEvaluations(counting, asked);
    expect(read).toHaveLength(1);
  });
});
