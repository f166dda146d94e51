import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { answerObjection, readPublicity, registerObjection, setPublicity } from '#functions/http-bureau/objections.ts';
import { prepare } from '#functions/http-bureau/decisions.ts';
import { takePublication } from '#functions/http-bureau/publication.ts';
import { previewOf } from '#functions/http-bureau/preview.ts';
import { release } from '#functions/http-bureau/release.ts';
import { hash } from '../domain/fixtures.ts';
import { bureauDesk, problemOf } from '../support/bureau-desk.ts';

const id = 'a'.repeat(32);
const days = { from: '2025-03-03', until: '2025-03-07' };
const during = '2025-03-07T15:59:00.000Z';
const early = '2025-03-01T01:00:00.000Z';
const after = '2025-03-07T16:00:00.000Z';
const words = '张三反映该项目与事实不符';
const objectedSchema = z.object({ objectionId: z.string() });

/** One team that the panel wants to list, with its scores. */
function desk(enabled: boolean) {
  const made = bureauDesk({ publicity: { enabled, leastDays: 5 } });
  made.put(id, '甲团', { status: 'forwarded', formSha256: undefined });
  const { round } = made.services;
  const part = { roundId: round.id, applicationId: id, status: 'assigned', at: after } as const;
  for (const memberId of ['e1', 'e2'])
    made.store.panel.writeEntry({
      ...part,
      memberId,
      score: { formVersion: 1, scoreSha256: hash, total: 8000, points: {} },
    });
  const own = { applicationId: id, formVersion: 1, opinionSha256: hash, reasoned: false };
  const decision = { ...own, outcome: 'listed' } as const;
  const prepared = { ...decision, preparedBy: 'b', preparedAt: early };
  made.store.panel.writePrepared({ roundId: round.id, act: 'prepare', decision: prepared });
  const why = async (now: string) =>
    (await previewOf(made.services, undefined, made.request({}, { now }))).notReady.flatMap((one) => one.why);
  return { ...made, why };
}

const publicitySchema = z.object({
  rows: z.array(z.unknown()),
  cases: z.array(z.unknown()),
  objections: z.array(z.unknown()),
});
const fileSchema = z.object({ fileName: z.string(), base64: z.string() });

describe('objections to an intended list', () => {
  it('is taken as a sheet with names of project and unit alone, where the round wants it', async () => {
    const { services, request } = desk(true);
    const asked = { ...request(), query: { list: 'intended' } };
    const { fileName, base64 } = fileSchema.parse((await takePublication(services, asked)).body);
    const rows = (await readXlsx(Buffer.from(base64, 'base64'))).sheets[0]?.rows ?? [];
    expect(fileName).toBe('公示名单-2025.xlsx');
    expect(rows.at(-1)).toEqual([1, '市级', '专家服务团', '甲团', '演示·某单位']);
    const off = desk(false);
    expect(await problemOf(takePublication(off.services, { ...off.request(), query: { list: 'intended' } }))).toBe(
      'publicity-off',
    );
  });

  it('where the round wants none, nothing waits and nothing is registered', async () => {
    const { services, request, why } = desk(false);
    expect(await why(during)).toEqual([]);
    const body = { receivedOn: '2025-03-04', from: 'unit', summary: words } as const;
    expect(await problemOf(registerObjection(services, request({ applicationId: id }), body))).toBe('publicity-off');
    expect(await problemOf(setPublicity(services, request(), days))).toBe('publicity-off');
  });

  it('the days must be over before what stands on the list is released', async () => {
    const { services, request, why } = desk(true);
    expect(await why(after)).toEqual(['publicity-running']);
    const short = { from: days.from, until: '2025-03-04' };
    expect(await problemOf(setPublicity(services, request(), short))).toBe('publicity-too-short');
    await setPublicity(services, request(), days);
    expect(await why(during)).toEqual(['publicity-running']);
    expect(await why(after)).toEqual([]);
  });

  it('one that is open blocks its release until it is answered; its words stay out of every fact', async () => {
    const { services, store, request, why } = desk(true);
    await setPublicity(services, request(), days);
    const body = { receivedOn: '2025-03-01', from: 'person', summary: words } as const;
    const made = await registerObjection(services, request({ applicationId: id }), body);
    const { objectionId } = objectedSchema.parse(made.body);
    expect(await why(after)).toEqual(['objection-open']);
    const { fingerprint } = await previewOf(services, [id], request({}, { now: after }));
    const releasing = release(services, request({}, { now: after }), { applicationIds: [id], fingerprint });
    expect(await problemOf(releasing)).toBe('not-prepared');
    const answer = { upheld: false, answer: '经核查，材料属实。' };
    await answerObjection(services, request({ applicationId: id, objectionId }), answer);
    expect(await why(after)).toEqual([]);
    const again = answerObjection(services, request({ applicationId: id, objectionId }), answer);
    expect(await problemOf(again)).toBe('objection-closed');
    const shown = await readPublicity(services, request());
    expect(shown.body).toMatchObject({
      days,
      objections: [{ id: objectionId, from: 'person', summary: words, upheld: false, answer: answer.answer }],
      rows: [{ level: 'municipal', projectName: '甲团' }],
    });
    expect(JSON.stringify(await store.history({ kind: 'application', id }))).not.toMatch(/张三|核查/);
  });

  it('nothing is released that was prepared, or changed, once the days had begun; a further period is for it', async () => {
    const { services, request, why } = desk(true);
    const past = { from: '2024-12-01', until: '2024-12-31' };
    expect(await problemOf(setPublicity(services, request(), past))).toBe('publicity-past');
    await setPublicity(services, request(), days);
    const at = async (outcome: 'listed' | 'recommended', now: string) =>
      prepare(services, request({ applicationId: id }, { now }), { outcome, opinion: '同意', reason: '经合议' });
    await at('listed', during);
    expect(await why(after)).toEqual([]);
    await at('recommended', after);
    expect(await why(after)).toEqual(['publicity-missed']);
    await at('listed', after);
    expect(await why(after)).toEqual(['publicity-missed']);
    await setPublicity(services, request({}, { now: after }), { from: '2025-03-10', until: '2025-03-14' });
    expect(await why(after)).toEqual(['publicity-running']);
    expect(await why('2025-03-14T16:00:00.000Z')).toEqual([]);
  });

  it('are for what stands: who withdrew or corrects is on no list, and its objections wait for it as long as it may come back', async () => {
    const { services, request, put } = desk(true);
    const body = { receivedOn: '2025-03-01', from: 'unit', summary: words } as const;
    await registerObjection(services, request({ applicationId: id }), body);
    const { objections } = (await services.store.loadApplication(id))?.state ?? {};
    const seen = async (status: 'forwarded' | 'returned' | 'withdrawn' | 'listed') => {
      put(id, '甲团', { status, formSha256: undefined, objections });
      const shown = publicitySchema.parse((await readPublicity(services, request())).body);
      return [shown.rows.length, shown.cases.length, shown.objections.length];
    };
    expect(await seen('forwarded')).toEqual([1, 1, 1]);
    expect(await seen('returned')).toEqual([0, 0, 1]);
    expect(await seen('withdrawn')).toEqual([0, 0, 0]);
    const asked = { ...request(), query: { list: 'intended' } };
    const { base64 } = fileSchema.parse((await takePublication(services, asked)).body);
    expect(JSON.stringify((await readXlsx(Buffer.from(base64, 'base64'))).sheets[0]?.rows)).not.toContain('甲团');
    expect(await seen('listed')).toEqual([1, 0, 1]);
  });

  it('are for what is on the list and have come by now', async () => {
    const { services, request, put } = desk(true);
    const other = 'b'.repeat(32);
    put(other, '乙团', { status: 'forwarded', formSha256: undefined });
    const about = (applicationId: string, receivedOn: string) =>
      problemOf(registerObjection(services, request({ applicationId }), { receivedOn, from: 'unit', summary: words }));
    expect(await about(id, '2029-02-11')).toBe('objection-date');
    expect(await about(id, '2025-03-02')).toBe('objection-date');
    expect(await about(other, '2025-03-01')).toBe('objection-unlisted');
    expect(await about(id, '2025-03-01')).toBeUndefined();
  });
});
