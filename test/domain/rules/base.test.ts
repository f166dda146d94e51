import { expect, it } from 'vitest';
import { baseRows, baseWith, checked, saysOf } from './forms.ts';

it.each([
  [{}, []],
  [{ innovation: ' ' }, ['E innovation']],
  [{ innovation: '', research: undefined }, ['E innovation', 'E research']],
])('R14 wants strength described: %o', (change, said) => {
  expect(saysOf('R14', baseWith(change))).toEqual(said);
  expect(checked(baseWith(change)).counts.errors).toBe(said.length);
});

it.each([
  [{}, []],
  [{ developmentPlan: '' }, ['E developmentPlan']],
  [{ rules: [] }, ['E rules']],
  [{ rules: [{ title: '专家服务管理办法' }] }, []],
])('R15 wants a plan and an internal rule: %o', (change, said) => {
  expect(saysOf('R15', baseWith(change))).toEqual(said);
  expect(checked(baseWith(change)).counts.errors).toBe(said.length);
});

it.each([
  ['none', [], ['E activities']],
  ['one', [{ participants: 60 }], ['W activities']],
  ['two', [{}, {}], []],
])('R16 wants regular activities: %s', (_what, rows, said) => {
  expect(saysOf('R16', baseWith(baseRows('activities', ...rows)))).toEqual(said);
});

it.each([
  [49, ['E activities']],
  [50, []],
  [51, []],
])('R17 wants 50 person-times: %i', (total, said) => {
  const rows = baseRows('activities', { participants: total - 20 }, { participants: 20 });
  expect(saysOf('R17', baseWith(rows))).toEqual(said);
});

it('R17 counts experts instead where the round says so', () => {
  const form = baseWith(baseRows('activities', { experts: 4, participants: 60 }, { experts: 4, participants: 60 }));
  const { parameters } = form.data;
  const counting = {
    ...form,
    data: { ...form.data, parameters: { ...parameters, R17: { min: 50, count: 'experts' as const } } },
  };
  expect([saysOf('R17', form), saysOf('R17', counting)]).toEqual([[], ['E activities']]);
});

it.each([
  [{ presentLevel: 'municipal', presentYear: 2022, presentNumber: '沪人社〔2022〕1号' }, []],
  [{ presentLevel: 'municipal', presentYear: null, presentNumber: '' }, ['E presentYear', 'E presentNumber']],
  [{ presentLevel: 'none', presentYear: null, presentNumber: '' }, []],
  [{ presentLevel: 'none', presentYear: 2022, presentNumber: '' }, ['W presentLevel']],
])('C19 a level has its year and number: %o', (change, said) => {
  expect(saysOf('C19', baseWith(change))).toEqual(said);
});

it.each([
  ['2025-01', 2022, []],
  ['2025-12', 2024, []],
  ['2024-12', 2024, ['W activities.0.month']],
  ['2026-01', 2024, ['W activities.0.month']],
  ['2025-06', 2021, ['W pastActivities.0.year']],
  ['2025-06', 2025, ['W pastActivities.0.year']],
])('C20 plans lie in the year, the past in the three before: %s, %i', (month, year, said) => {
  const rows = { ...baseRows('activities', { month }, {}), ...baseRows('pastActivities', { year }) };
  expect(saysOf('C20', baseWith(rows)).toSorted()).toEqual(said);
});
