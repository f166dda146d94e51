import { describe, expect, it } from 'vitest';
import { levelOf } from '#domain/rules/titles.ts';
import { baseWith, checked, data, saysOf, teamRows, teamWith } from './forms.ts';

const expert = (...changes: Record<string, unknown>[]) => teamWith(teamRows('experts', ...changes));
const titled = (titleSeries: string, title: string, titleLevel: string, more: Record<string, unknown> = {}) =>
  expert({ titleSeries, title, titleLevel, ...more });

describe('R03 副高 and above', () => {
  it.each([
    ['agriculture', '推广研究员', 'senior', []],
    ['engineering', '高级工程师', 'associate-senior', []],
    ['engineering', '工程师', 'intermediate', ['W experts.0.belowSeniorReason']],
    ['school', '高级教师', 'associate-senior', []],
    ['school', '一级教师', 'intermediate', ['W experts.0.belowSeniorReason']],
    // What the table knows counts, not what was typed.
    ['engineering', '工程师', 'senior', ['W experts.0.belowSeniorReason']],
    ['other', '非遗传承人', 'none', ['W experts.0.belowSeniorReason']],
    ['other', '非遗传承人', 'associate-senior', []],
  ])('%s %s (%s)', (series, title, level, said) => {
    expect(saysOf('R03', titled(series, title, level, { belowSeniorReason: '' }))).toEqual(said);
  });

  it('R03 takes the reason that the form itself gives', () => {
    const [finding] = checked(
      titled('engineering', '工程师', 'intermediate', { belowSeniorReason: '长期驻村' }),
    ).findings.filter(({ rule }) => rule === 'R03');
    expect(finding).toMatchObject({ reason: '长期驻村', justification: '长期驻村' });
  });

  it('R03 holds for a base as for a team', () => {
    const rows = teamRows('experts', {
      titleSeries: 'health',
      title: '主治医师',
      titleLevel: 'intermediate',
      lead: undefined,
    });
    expect(saysOf('R03', baseWith(rows))).toEqual(['W experts.0.belowSeniorReason']);
  });
});

describe('R05 willingness', () => {
  it.each([
    ['yes', []],
    ['no', ['E experts.0.willing']],
    ['', ['E experts.0.willing']],
    [undefined, ['E experts.0.willing']],
  ])('%s', (willing, said) => {
    expect(saysOf('R05', expert({ willing }))).toEqual(said);
    // It speaks alone of its field: a missing one is not told twice.
    expect(checked(expert({ willing })).findings).toHaveLength(said.length);
  });

  it('R05 is asked of each expert by its own row', () => {
    const other = { name: '李晓燕', lead: 'no', mobile: '13800000001', employer: '别处' };
    expect(saysOf('R05', expert({}, { ...other, willing: 'no' }))).toEqual(['E experts.1.willing']);
  });
});

describe('C07 nobody twice', () => {
  const twin = { lead: 'yes' };
  it.each([
    ['the same mobile', { ...twin }, ['E experts.1.name']],
    ['the same employer, nothing that differs', { ...twin, mobile: '' }, ['E experts.1.name']],
    ['another mobile and birth month', { ...twin, mobile: '13800000099', birthMonth: '1990-01' }, ['W experts.1.name']],
    ['another name', { lead: 'no', name: '李晓燕' }, []],
  ])('%s', (_what, change, said) => {
    expect(saysOf('C07', expert({}, change))).toEqual(said);
  });
});

describe('C10 title, series and level', () => {
  it.each([
    ['engineering', '高级工程师', 'associate-senior', []],
    ['engineering', '高级工程师', 'senior', ['W experts.0.titleLevel']],
    ['journalism', '高级记者', 'senior', []],
    ['journalism', '高级记者', 'associate-senior', ['W experts.0.titleLevel']],
    ['health', '高级工程师', 'associate-senior', ['W experts.0.titleSeries']],
    ['other', '高级工程师', 'associate-senior', ['W experts.0.titleSeries']],
    ['other', '非遗传承人', 'none', []],
    ['higher-education', '讲 师', 'associate-senior', ['W experts.0.titleLevel']],
    ['higher-education', '讲\u200B师', 'intermediate', []],
  ])('%s %s (%s)', (series, title, level, said) => {
    expect(saysOf('C10', titled(series, title, level))).toEqual(said);
  });

  it('C10 knows 高级工程师 as 副高 and 高级记者 as 正高', () => {
    expect(levelOf(data.titles, 'engineering', '高级工程师')).toBe('associate-senior');
    expect(levelOf(data.titles, 'journalism', '高级记者')).toBe('senior');
  });
});

it.each([
  ['engineering', '高工', ['W experts.0.title']],
  ['engineering', '高级工程师', []],
  ['other', '高工', []],
])('C11 a title that no table has is looked at: %s %s', (series, title, said) => {
  expect(saysOf('C11', titled(series, title, 'associate-senior'))).toEqual(said);
});

it.each([
  ['2007-01', []],
  ['2008-01', ['W experts.0.birthMonth']],
  ['1925-01', []],
  ['1924-12', ['W experts.0.birthMonth']],
  ['19', []],
])('C17 a month of birth is plausible: %s', (birthMonth, said) => {
  expect(saysOf('C17', expert({ birthMonth }))).toEqual(said);
});
