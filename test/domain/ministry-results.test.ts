import { describe, expect, it } from 'vitest';
import { explain } from '#domain/refusals.ts';
import { type KnownCase, readVerdict, reconcileResults } from '#domain/ministry-results.ts';
import { inStatus, hash, step } from './fixtures.ts';

const team = { kind: '专家服务团', applicantName: '演示·医院' };
const known: readonly KnownCase[] = [
  { id: 'a'.repeat(32), number: 'AAAAAAAA', projectName: '甲团', ...team, status: 'recommended' },
  { id: 'b'.repeat(32), number: 'BBBBBBBB', projectName: '乙团', ...team, status: 'recommended' },
  { id: 'c'.repeat(32), number: 'CCCCCCCC', projectName: '丙团', ...team, status: 'listed' },
  {
    id: 'd'.repeat(32),
    number: 'DDDDDDDD',
    projectName: '丁团',
    ...team,
    status: 'nationally-listed',
    nationalResult: 'listed',
  },
  {
    id: 'e'.repeat(32),
    number: 'EEEEEEEE',
    projectName: '戊团',
    ...team,
    status: 'listed',
    nationalResult: 'fell-back',
  },
];
const row = (number: string, projectName: string, verdict: string, at = 7) => ({
  row: at,
  number,
  projectName,
  kind: '',
  applicantName: '',
  verdict,
});
const one = (...given: Parameters<typeof row>) => reconcileResults([row(...given)], known);

describe('the ministry’s list against what was recommended', () => {
  it('takes what stands in both, and names who is missing', () => {
    const { lines, faults, missing } = one('aaaaaaaa', ' 甲团', '列入国家级');
    expect(faults).toEqual([]);
    expect(lines).toEqual([{ row: 7, applicationId: 'a'.repeat(32), listed: true, act: 'record' }]);
    expect(missing).toEqual(['b'.repeat(32)]);
  });

  it.each([
    ['a number that nobody has', ['FFFFFFFF', '甲团', '入选'], 'project-unknown', 'number'],
    ['a row that slipped: one’s number, another’s name', ['AAAAAAAA', '乙团', '入选'], 'name-differs', 'projectName'],
    ['a verdict that says neither', ['AAAAAAAA', '甲团', '待定'], 'verdict-unreadable', 'verdict'],
    ['R41 one that was never recommended', ['CCCCCCCC', '丙团', '入选'], 'not-recommended', 'number'],
    ['another result than the one on record', ['DDDDDDDD', '丁团', '未入选'], 'result-differs', 'verdict'],
    ['the national list for one that fell back', ['EEEEEEEE', '戊团', '入选'], 'result-differs', 'verdict'],
  ] as const)('refuses %s, by its cell', (_what, [number, name, verdict], code, column) => {
    const { lines, faults } = one(number, name, verdict);
    expect(lines).toEqual([]);
    expect(faults).toEqual([expect.objectContaining({ code, column, row: 7 })]);
  });

  it.each([
    ['DDDDDDDD', '丁团', '是'],
    ['EEEEEEEE', '戊团', '未入选'],
  ])('does nothing again for %s: the same result stands', (...given) => {
    expect(one(...given)).toMatchObject({ faults: [], lines: [{ act: 'unchanged' }] });
  });

  it('holds kind and applicant against the number too, where they are filled in', () => {
    const given = (more: { kind?: string; applicantName?: string }) =>
      reconcileResults([{ ...row('AAAAAAAA', '甲团', '入选'), ...more }], known).faults;
    expect(given({ kind: ' 专家服务团', applicantName: '演示·医院' })).toEqual([]);
    expect(given({ kind: '专家服务基地' })).toMatchObject([
      { code: 'kind-differs', column: 'kind', about: '专家服务团' },
    ]);
    expect(given({ applicantName: '演示·大学' })).toMatchObject([
      { code: 'applicant-differs', column: 'applicantName', about: '演示·医院' },
    ]);
  });

  it('notices one that stands there twice, however its number is written', () => {
    const twice = reconcileResults([row('AAAAAAAA', '甲团', '入选'), row('aaaaaaaa', '甲团', '入选', 8)], known);
    expect(twice.faults).toMatchObject([{ code: 'project-doubled', row: 8, column: 'number' }]);
  });

  it('reads the words that people write, and takes none for another', () => {
    expect(['列入国家级', '入选', ' 是 '].map(readVerdict)).toEqual([true, true, true]);
    expect(['未入选', '未列入国家级', '否'].map(readVerdict)).toEqual([false, false, false]);
    expect(['', '落选？', '入选/未入选'].map(readVerdict)).toEqual([undefined, undefined, undefined]);
  });
});

describe('the fall-back to the municipal list', () => {
  const fallBack = { name: 'fall-back', noteSha256: hash } as const;

  it('follows a recommendation, and also the ministry’s no', () => {
    for (const from of [
      inStatus('recommended'),
      step(inStatus('recommended'), { name: 'record-national', listed: false }).state,
    ])
      expect(step(from, fallBack).state).toMatchObject({ status: 'listed', nationalResult: 'fell-back' });
  });

  it('is not open to whoever the bureau itself did not select', () => {
    const { state } = step(inStatus('forwarded'), { name: 'decide', outcome: 'not-selected', releaseId: 'r1' });
    expect(step(state, fallBack).refusal?.code).toBe('nothing-to-fall-back');
    expect(step(inStatus('listed'), fallBack).refusal?.code).toBe('nothing-to-fall-back');
    expect(explain('nothing-to-fall-back').zh).toContain('不能转列市级');
    expect(explain('nothing-to-fund').zh).toContain('资助经费');
  });
});
