import { describe, expect, it } from 'vitest';
import { checkCharacter } from '#domain/rules/credit-code.ts';
import { baseWith, checked, saysOf, teamRows, teamWith } from './forms.ts';

const bureau = { name: '上海市人力资源和社会保障局', kind: 'bureau' } as const;
const education = { name: '上海市教育委员会', kind: 'commission' } as const;

it.each([
  [{}, []],
  [{ recipientName: '黄浦区人社局' }, []],
  [{ recipientName: '上海市黄浦区人力资源社会保障局' }, []],
  [{ recipientName: '上海市徐汇区人力资源和社会保障局' }, ['E recipientName']],
  [{ recipientName: '黄浦区人社局、徐汇区人社局' }, ['E recipientName']],
  [{ routeName: 'special-allowance' }, ['E routeName']],
])('R27 the form names its one recipient: %o', (change, said) => {
  expect(saysOf('R27', teamWith(change))).toEqual(said);
});

describe('R28 competence', () => {
  it.each([
    ['310101', []],
    ['310104', ['W applicantRegion']],
  ])('of a district: %s', (applicantRegion, said) => {
    expect(saysOf('R28', teamWith({ applicantRegion }))).toEqual(said);
  });
  it.each([
    ['市教育委员会', []],
    ['', ['W supervisor']],
    ['市卫生健康委员会', ['W supervisor']],
  ])('R28 of a system: %s', (supervisor, said) => {
    expect(saysOf('R28', teamWith({ supervisor }, { recipient: education }))).toEqual(said);
  });
  it('R28 of the bureau is not asked', () => {
    expect(saysOf('R28', teamWith({ applicantRegion: '310104', supervisor: '' }, { recipient: bureau }))).toEqual([]);
  });
});

describe('R29 led by an expert with the special allowance', () => {
  const direct = (change: Record<string, unknown>) =>
    teamWith(change, { route: 'special-allowance', recipient: bureau });
  it.each([
    [{ leadAllowance: true, leadAllowanceNumber: '2012-001' }, []],
    [{ leadAllowance: false, leadAllowanceNumber: '2012-001' }, ['E leadAllowance']],
    [{ leadAllowance: true, leadAllowanceNumber: ' ' }, ['E leadAllowanceNumber']],
    [{ leadAllowance: null, leadAllowanceNumber: '' }, ['E leadAllowance', 'E leadAllowanceNumber']],
  ])('%o', (change, said) => {
    expect(saysOf('R29', direct(change))).toEqual(said);
  });
  it('R29 is not asked of the ordinary route', () => {
    expect(saysOf('R29', teamWith({ leadAllowance: false, leadAllowanceNumber: '' }))).toEqual([]);
  });
  it('R29 is for no base', () => {
    expect(saysOf('R29', baseWith({}, { route: 'special-allowance' }))).toEqual(['E routeName']);
  });
});

it.each([
  ['title-committee', '', ['E committeeName']],
  ['title-committee', '农业系列高级职称评审委员会', []],
  ['nominated', '', []],
] as const)('R30 a committee’s proposal names it: %s %s', (route, committeeName, said) => {
  expect(saysOf('R30', teamWith({ committeeName }, { route }))).toEqual(said);
});

it.each(['contactName', 'contactPhone', 'contactMobile'])('R37 wants the contact’s %s, told once', (field) => {
  const { findings } = checked(teamWith({ [field]: '' }));
  expect(findings.map(({ rule, severity, path }) => [rule, severity, path])).toEqual([['R37', 'E', field]]);
});

it.each([
  [0, ['E budget.0.amount']],
  [1, []],
])('R42 a line of the budget has an amount: %i', (amount, said) => {
  expect(saysOf('R42', teamWith(teamRows('budget', { amount })))).toEqual(said);
});

it.each([
  [{}, []],
  [{ creditCode: '91440101MA5CJQ4N59' }, ['E creditCode']],
])('C01 the form is the applicant’s: %o', (change, said) => {
  expect(saysOf('C01', teamWith(change))).toEqual(said);
});

describe('C02 the check character of GB 32100-2015', () => {
  it.each([
    ['91440101MA5CJQ4N59', []],
    ['91350100M0001TGQXM', ['W creditCode']],
    ['91440101MA5CJQ4N5', []],
    ['91440101MA5CJQ4N5I', ['W creditCode']],
  ])('%s', (creditCode, said) => {
    expect(saysOf('C02', teamWith({ creditCode }, { creditCode }))).toEqual(said);
  });
  it('C02 has none for what is no code', () => {
    expect([checkCharacter(''), checkCharacter('91440101MA5CJQ4NI')]).toEqual([undefined, undefined]);
  });
});

it.each([
  [99_99, ['W budget.0.amount']],
  [100_00, []],
  [10_000_000_00, []],
  [10_000_000_01, ['W budget.0.amount']],
  [0, []],
])('C08 元 and 万元 are told apart: %i 分', (amount, said) => {
  expect(saysOf('C08', teamWith(teamRows('budget', { amount })))).toEqual(said);
});

it.each([
  ['021-12345678', []],
  ['12345678', []],
  ['0512-1234567-801', []],
  ['021 12345678', []],
  ['13800000000', ['W contactPhone']],
  ['1234', ['W contactPhone']],
])('C09 a landline looks like one: %s', (contactPhone, said) => {
  expect(saysOf('C09', teamWith({ contactPhone }))).toEqual(said);
});
