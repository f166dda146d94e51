import { expect, it } from 'vitest';
import { saysOf, teamRows, teamWith } from './forms.ts';

const days = (from: string, to: string, count = 5) => teamWith(teamRows('activities', { from, to, days: count }));

it.each([
  ['2025-03-01', '2025-03-01', []],
  ['2025-03-02', '2025-03-01', ['E periodTo']],
  ['2025-03-02', '2025-03', []],
])('C03 the period ends after it begins: %s to %s', (periodFrom, periodTo, said) => {
  expect(saysOf('C03', teamWith({ periodFrom, periodTo }))).toEqual(said);
});

it.each([
  ['2025-03-10', '2025-03-14', []],
  ['2025-03-14', '2025-03-14', []],
  ['2025-03-15', '2025-03-14', ['E activities.0.to']],
])('C04 an activity ends after it begins: %s to %s', (from, to, said) => {
  expect(saysOf('C04', days(from, to))).toEqual(said);
});

it.each([
  ['2025-03-01', '2025-03-05', []],
  ['2025-02-28', '2025-03-05', ['E activities.0.from']],
  ['2025-11-26', '2025-11-30', []],
  ['2025-11-26', '2025-12-01', ['E activities.0.to']],
  ['2025-12-01', '2025-12-05', ['E activities.0.from', 'E activities.0.to']],
])('C05 activities lie within the period: %s to %s', (from, to, said) => {
  expect(saysOf('C05', days(from, to))).toEqual(said);
});

it.each([
  [5, []],
  [4, []],
  [6, ['E activities.0.days']],
])('C06 no more days than the calendar has: %i of 5', (count, said) => {
  expect(saysOf('C06', days('2025-03-10', '2025-03-14', count))).toEqual(said);
});

it.each([
  ['2025-03-01', '2025-03-10', '2025-03-14', []],
  ['2024-12-31', '2025-03-10', '2025-03-14', ['W periodFrom']],
  ['2030-03-01', '2030-03-10', '2030-03-14', ['W periodFrom', 'W activities.0.from']],
  ['2019-03-01', '2019-03-10', '2019-03-14', ['W periodFrom', 'W activities.0.from']],
  ['2025-03-01', '2025-12-30', '2026-01-03', ['W activities.0.to']],
])('C20 a team’s service begins in the year and takes place in it: from %s, %s to %s', (periodFrom, from, to, said) => {
  const period = { periodFrom, periodTo: '2030-12-31' };
  expect(saysOf('C20', teamWith({ ...period, ...teamRows('activities', { from, to, days: 5 }) }))).toEqual(said);
});
