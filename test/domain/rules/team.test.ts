import { describe, expect, it } from 'vitest';
import { listedIn } from '#domain/rules/listed.ts';
import { checked, saysOf, teamRows, teamWith } from './forms.ts';

const demand = (...changes: Record<string, unknown>[]) => teamWith(teamRows('demands', ...changes));
const activity = (...changes: Record<string, unknown>[]) => teamWith(teamRows('activities', ...changes));

it.each([
  ['one with its source', teamWith(), []],
  ['none', teamWith({ demands: [] }), ['E demands']],
  ['blank rows only', teamWith({ demands: [{ text: ' ' }, {}] }), ['E demands']],
  ['one without its source', demand({ source: '' }), ['E demands.0.source']],
])('R07 wants at least one demand, with its source: %s', (_what, form, said) => {
  expect(saysOf('R07', form)).toEqual(said);
  expect(checked(form).findings).toHaveLength(said.length);
});

it.each([
  ['linked', demand({}), []],
  ['one of two not linked', demand({}, { expert: '' }), ['W demands.1.expert']],
])('R08 warns of a demand without an expert: %s', (_what, form, said) => {
  expect(saysOf('R08', form)).toEqual(said);
});

it.each([
  ['方案', []],
  [' ', ['E workPlan']],
  [undefined, ['E workPlan']],
])('R09 wants a plan: %s', (workPlan, said) => {
  expect(
    checked(teamWith({ workPlan })).findings.map(({ rule, severity, path }) => [rule, `${severity} ${path}`]),
  ).toEqual(said.map((one) => ['R09', one]));
});

it.each([
  [['guidance'], []],
  [[], ['E serviceForms']],
  [undefined, ['E serviceForms']],
])('R10 wants a form of service: %s', (serviceForms, said) => {
  expect(saysOf('R10', teamWith({ serviceForms }))).toEqual(said);
});

describe('R12 days of service', () => {
  const days = (...given: [from: string, to: string, days: number][]) =>
    activity(...given.map(([from, to, count]) => ({ from, to, days: count })));
  it.each([
    ['four days', days(['2025-03-10', '2025-03-13', 4]), ['E activities']],
    ['five days', days(['2025-03-10', '2025-03-14', 5]), []],
    ['six days', days(['2025-03-10', '2025-03-15', 6]), []],
    ['two and three', days(['2025-03-10', '2025-03-11', 2], ['2025-04-10', '2025-04-12', 3]), []],
    [
      'twice three on the same days',
      days(['2025-03-10', '2025-03-12', 3], ['2025-03-10', '2025-03-12', 3]),
      ['W activities'],
    ],
    ['overlapping, five on the calendar', days(['2025-03-10', '2025-03-12', 3], ['2025-03-12', '2025-03-14', 3]), []],
    ['none at all, which the form says by itself', teamWith({ activities: [] }), []],
  ])('%s', (_what, form, said) => {
    expect(saysOf('R12', form)).toEqual(said);
  });

  it('R12 does not count what is typed by half', () => {
    expect(saysOf('R12', activity({ from: '2025-03', days: 5 }))).toEqual([]);
  });
});

describe('R13 one or two problems', () => {
  it.each([
    ['none', '', '', ['E activities.0.problem1']],
    ['one', '土壤盐渍化', '', []],
    ['one, in the second place', '', '土壤盐渍化', []],
    ['two', '土壤盐渍化', '连作障碍', []],
    ['two in one cell', '1. 土壤盐渍化；2. 连作障碍', '', []],
    ['three', '1、土壤盐渍化；2、连作障碍', '节水', ['W activities.0.problem1']],
  ])('%s', (_what, problem1, problem2, said) => {
    expect(saysOf('R13', activity({ problem1, problem2 }))).toEqual(said);
  });

  it.each([
    ['', 0],
    ['提高3.5个百分点', 1],
    ['一、排灌 二、施肥 三、采收', 3],
    ['（1）排灌；（2）施肥', 2],
    ['1.排灌\n2.施肥', 2],
    ['①土壤盐渍化②病害③灌溉④品种', 4],
    ['(1)土壤盐渍化(2)病害(3)灌溉', 3],
    ['1.土壤盐渍化，2.病害，3.灌溉', 3],
    ['2.病害 3.灌溉', 2],
    ['一是盐渍化，二是病害，三是灌溉', 3],
    ['第一，盐渍化；第二，病害', 2],
    ['⒈排灌⒉施肥⒊采收', 3],
    ['❶排灌❷施肥❸采收', 3],
    ['亩产从 3.5 吨提高到 4.2 吨 再到 5.0 吨', 1],
    ['第1、2、3号大棚（型号A1、B2、C3、D4）的渗漏', 1],
    ['见图(1)，2024年5月起', 1],
  ])('R13 counts the problems of a cell: %s', (text, count) => {
    expect(listedIn(text)).toBe(count);
  });
});

it.each([
  ['all on the list', {}, []],
  ['a stranger in a demand', teamRows('demands', { expert: '李四' }), ['W demands.0.expert']],
  ['a stranger in an activity', teamRows('activities', { experts: '王建国、李四' }), ['W activities.0.experts']],
  ['spaces in a name', teamRows('activities', { experts: '王 建国' }), []],
])('C12 whoever is named stands on the list: %s', (_what, change, said) => {
  expect(saysOf('C12', teamWith(change))).toEqual(said);
});

describe('C13 the lead', () => {
  const other = { name: '李晓燕', mobile: '13800000001', employer: '别处' };
  it.each([
    ['on the list and marked', teamRows('experts', { lead: 'yes' }, { ...other, lead: 'no' }), []],
    ['not on the list', { leadName: '李四' }, ['E leadName']],
    ['not marked', teamRows('experts', { lead: 'no' }), ['E experts.0.lead']],
    ['another marked beside', teamRows('experts', { lead: 'yes' }, { ...other, lead: 'yes' }), ['E experts.1.lead']],
  ])('%s', (_what, change, said) => {
    expect(saysOf('C13', teamWith(change))).toEqual(said);
  });
});

it.each([
  ['推广研究员', []],
  ['研究员', ['W leadTitle']],
])('C14 the lead’s title is the same in both places: %s', (leadTitle, said) => {
  expect(saysOf('C14', teamWith({ leadTitle }))).toEqual(said);
});
