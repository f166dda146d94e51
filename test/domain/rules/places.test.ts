import { describe, expect, it } from 'vitest';
import { ruleDataOf } from '#rounds/rules.ts';
import { regionLabel } from '#texts/regions.ts';
import { baseRows, baseWith, checked, saysOf, teamRows, teamWith } from './forms.ts';

it.each([
  ['310151', []],
  ['310101', []],
  ['320101', ['W places.0.region']],
  ['530100', ['W places.0.region']],
  ['3101', []],
])('R21 a team’s places lie in 31xxxx: %s', (region, said) => {
  expect(saysOf('R21', teamWith(teamRows('places', { region })))).toEqual(said);
});

it('R21 looks at activities as well as places', () => {
  expect(saysOf('R21', teamWith(teamRows('activities', { region: '530100' })))).toEqual(['W activities.0.region']);
});

describe('R22 a base serves mainly in the city', () => {
  const at = (...regions: string[]) => baseRows('activities', ...regions.map((region) => ({ region })));
  it.each([
    ['all', at('310118', '310151'), []],
    ['two of three', at('310118', '310151', '530100'), []],
    ['one of two', at('310118', '530100'), ['W scopeReason']],
    ['none', at('530100', '530100'), ['W scopeReason']],
  ])('%s', (_what, rows, said) => {
    expect(saysOf('R22', baseWith({ ...rows, scopeReason: '' }))).toEqual(said);
  });

  it('R22 takes the reason that the form itself gives', () => {
    const { findings, ready } = checked(baseWith({ ...at('310118', '530100'), scopeReason: '对口帮扶云南' }));
    expect(findings.map(({ rule, justification }) => [rule, justification])).toEqual([['R22', '对口帮扶云南']]);
    expect(ready).toBe(true);
  });
});

it.each([
  [['sme'], []],
  [['other'], ['W beneficiaries']],
  [['other', 'village'], []],
  [['other', 'other'], ['W beneficiaries']],
])('R23 reaches the grassroots: %s', (types, said) => {
  const rows = types.map((type) => ({ type }));
  expect(saysOf('R23', teamWith(teamRows('beneficiaries', ...rows)))).toEqual(said);
  expect(saysOf('R23', baseWith(baseRows('beneficiaries', ...rows)))).toEqual(said);
});

it.each([
  ['310151', []],
  ['310119', ['W places.0.region']],
  ['310230', ['W places.0.region']],
  ['530100', []],
  ['990000', ['W places.0.region']],
])('C15 a region code exists: %s', (region, said) => {
  expect(saysOf('C15', teamWith(teamRows('places', { region })))).toEqual(said);
});

it.each([
  ['310151', '崇明区示例镇', []],
  ['310101', '崇明区示例镇', ['W places.0.address']],
  ['310101', '黄浦区与崇明区交界', []],
  ['530100', '崇明区示例镇', ['W places.0.address']],
  ['310101', '某路1号', []],
  ['330903', '浙江省舟山市普陀区某路', []],
  ['330903', '舟山市普陀区某路', []],
  ['330903', '上海市普陀区某路', ['W places.0.address']],
  ['330903', '普陀区某路', ['W places.0.address']],
  ['310101', '浙江省与上海市普陀区', ['W places.0.address']],
])('C16 words and code of a place agree: %s %s', (region, address, said) => {
  expect(saysOf('C16', teamWith(teamRows('places', { region, address })))).toEqual(said);
});

it.each([
  ['310151', []],
  ['310118', ['W activities.0.region']],
])('C18 activities take place where the team serves: %s', (region, said) => {
  expect(saysOf('C18', teamWith(teamRows('activities', { region })))).toEqual(said);
});

describe('a code of a place has its name beside it', () => {
  const { regions } = ruleDataOf('2025-expert-service');
  it.each([
    ['310106', '310106（静安区）', '310106 (静安区)'],
    ['530100', '530100（云南省）', '530100 (云南省)'],
    ['310230', '310230', '310230'],
    ['31', '31', '31'],
    ['', '', ''],
  ])('where the round knows it: %s', (code, zh, en) => {
    expect(regionLabel(code, regions)).toEqual({ zh, en });
  });

  it('also where a rule speaks of it', () => {
    const { findings } = checked(teamWith(teamRows('places', { region: '310101', address: '崇明区示例镇' })));
    expect(findings.find(({ rule }) => rule === 'C16')?.message).toContain('却是310101（黄浦区）');
    expect(findings.find(({ rule }) => rule === 'C18')?.message).toContain('没有310151（崇明区）');
  });
});
