import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { writeSheet } from '#forms/xlsx/write-sheet.ts';
import { fallBack } from '#functions/http-bureau/ministry-results.ts';
import { importResults, previewResults } from '#functions/http-bureau/results-import.ts';
import { resultLayout } from '#functions/http-bureau/results-list.ts';
import { bureauDesk, problemOf } from '../support/bureau-desk.ts';

const previewSchema = z.object({
  fingerprint: z.string(),
  ready: z.boolean(),
  faults: z.array(z.object({ code: z.string(), cell: z.string().optional(), zh: z.string() })),
  missing: z.array(z.object({ projectName: z.string() })),
});
const [first, second, third] = ['1'.repeat(32), '2'.repeat(32), '3'.repeat(32)];
const unitCode = '12310101MB0000001X';

function desk() {
  const made = bureauDesk();
  made.put(first, '甲团', { status: 'recommended', creditCode: unitCode });
  made.put(second, '乙团', { status: 'recommended', creditCode: '12310000MB00000025' });
  made.put(third, '丙团', { status: 'listed' });
  return made;
}

async function list(...rows: (readonly [number: string, name: string, verdict: string])[]): Promise<string> {
  const bytes = await writeSheet({
    name: '表',
    title: '登记表',
    columns: resultLayout.columns.map(({ header }) => ({ header, width: 12 })),
    rows: rows.map(([number, name, verdict]) => [number, '专家服务团', name, '', verdict, null]),
    at: '2025-03-01T00:00:00.000Z',
  });
  return Buffer.from(bytes).toString('base64');
}

type Desk = ReturnType<typeof desk>;
const previewed = async ({ services, request }: Desk, file: string) =>
  previewSchema.parse((await previewResults(services, request(), { file })).body);
const standing = ({ store }: Desk) =>
  [first, second, third].map((id) => store.applications.get(`application/${id}`)?.stored.state.status);

describe('an import of the ministry’s results', () => {
  it('names every faulty cell in a sentence, and changes nothing', async () => {
    const at = desk();
    const file = await list(['11111111', '甲团', '待定'], ['33333333', '丙团', '入选'], ['99999999', '丁团', '入选']);
    const { ready, faults, fingerprint } = await previewed(at, file);
    expect(ready).toBe(false);
    expect(faults.map(({ code, cell }) => `${code} ${cell ?? ''}`)).toEqual([
      'verdict-unreadable E3',
      'not-recommended A4',
      'project-unknown A5',
    ]);
    for (const { zh, cell = '' } of faults) expect(zh.startsWith(`${cell}：`)).toBe(true);
    const before = at.store.saved;
    expect(await problemOf(importResults(at.services, at.request(), { file, fingerprint }))).toBe('import-faulty');
    expect(at.store.saved).toBe(before);
    expect(standing(at)).toEqual(['recommended', 'recommended', 'listed']);
  });

  it('is one write: the import on the round’s record and every case of it', async () => {
    const at = desk();
    const file = await list(['11111111', '甲团', '列入国家级'], ['22222222', '乙团', '未入选']);
    const { fingerprint } = await previewed(at, file);
    const before = at.store.saved;
    await importResults(at.services, at.request(), { file, fingerprint });
    expect(at.store.saved).toBe(before + 1);
    expect(standing(at)).toEqual(['nationally-listed', 'not-selected', 'listed']);
    const [fact] = await at.store.history({ kind: 'round', id: at.services.round.id });
    expect(fact).toMatchObject({ type: 'round-results-imported', data: { fingerprint } });
    expect(JSON.stringify(fact)).not.toMatch(/甲团|乙团/);
  });

  it('leaves those alone who are not in the list, and names them', async () => {
    const at = desk();
    const file = await list(['11111111', '甲团', '入选']);
    const { missing, fingerprint } = await previewed(at, file);
    expect(missing.map(({ projectName }) => projectName)).toEqual(['乙团']);
    await importResults(at.services, at.request(), { file, fingerprint });
    expect(standing(at)).toEqual(['nationally-listed', 'recommended', 'listed']);
    const again = await previewed(at, file);
    const outcome = importResults(at.services, at.request(), { file, fingerprint: again.fingerprint });
    expect([again.ready, await problemOf(outcome)]).toEqual([false, 'import-empty']);
  });

  it('is what the preview showed: another file, or a case that moved on, is refused', async () => {
    const at = desk();
    const file = await list(['11111111', '甲团', '入选']);
    const { fingerprint } = await previewed(at, file);
    const other = await list(['11111111', '甲团', '未入选']);
    expect(await problemOf(importResults(at.services, at.request(), { file: other, fingerprint }))).toBe(
      'import-outdated',
    );
    at.put(second, '乙团', { status: 'nationally-listed', nationalResult: 'listed' });
    expect(await problemOf(importResults(at.services, at.request(), { file, fingerprint }))).toBe('import-outdated');
    expect(standing(at)[0]).toBe('recommended');
  });

  it('D7 is not for an officer who belongs to one of the units', async () => {
    const at = desk();
    const file = await list(['22222222', '乙团', '入选'], ['11111111', '甲团', '入选']);
    const { fingerprint } = await previewed(at, file);
    const own = at.request({}, { unit: unitCode });
    expect(await problemOf(importResults(at.services, own, { file, fingerprint }))).toBe('self-review');
    expect(standing(at)).toEqual(['recommended', 'recommended', 'listed']);
  });

  it('holds no more than one write can', async () => {
    const at = desk();
    const rows = Array.from({ length: 46 }, (_row, index) => [`A${index}`, '甲团', '入选'] as const);
    const { faults } = await previewed(at, await list(...rows));
    expect(faults.map(({ code }) => code)).toContain('too-many-rows');
  });

  it('says of a file that is no list that it is none', async () => {
    const at = desk();
    const { ready, faults } = await previewed(at, Buffer.from('no zip').toString('base64'));
    expect([ready, faults.map(({ code }) => code)]).toEqual([false, ['unreadable']]);
  });
});

describe('a fall-back', () => {
  const refused = { status: 'not-selected', nationalResult: 'not-selected' } as const;
  const asked = (at: Desk, id: string) =>
    problemOf(fallBack(at.services, at.request({ applicationId: id }), { note: '经研究列入市级' }));

  it('follows the ministry’s no, and not the bureau’s own', async () => {
    const at = desk();
    at.put(first, '甲团', { ...refused, formSha256: undefined });
    at.put(second, '乙团', { status: 'not-selected', formSha256: undefined });
    expect([await asked(at, first), await asked(at, second)]).toEqual([undefined, 'nothing-to-fall-back']);
    expect(standing(at).slice(0, 2)).toEqual(['listed', 'not-selected']);
  });

  it('is over once the round is concluded', async () => {
    const at = desk();
    at.put(first, '甲团', { ...refused, formSha256: undefined });
    const { id } = at.services.round;
    const concluded = { state: { id, status: 'concluded' }, head: { sequence: 9, hash: '' } } as const;
    at.store.rounds.set(`round/${id}`, { stored: concluded, labels: {} });
    expect(await asked(at, first)).toBe('round-concluded');
  });
});
