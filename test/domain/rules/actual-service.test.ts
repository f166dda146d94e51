import { describe, expect, it } from 'vitest';
import type { CertifiedTime } from '#domain/certified-time.ts';
import { notBothKinds, notTwice } from '#domain/rules/certified-time.ts';
import { personTimesOf, plannedOf, shortfalls } from '#domain/rules/actual-service.ts';
import { ruleDataOf } from '#rounds/rules.ts';

const data = ruleDataOf('2025-expert-service');
const found = (kind: 'service-team' | 'service-base', totals: { days: number; participants: number }) =>
  shortfalls({ kind, totals: { experts: 3, ...totals }, data }).map(({ rule, severity }) => `${severity} ${rule}`);

describe('R12 the days that a team really gave', () => {
  it.each([
    [4.5, ['W R12']],
    [5, []],
    [5.5, []],
  ])('%f of them', (days, expected) => {
    expect(found('service-team', { days, participants: 0 })).toEqual(expected);
  });
});

describe('R17 the people who really took part in a base’s year', () => {
  it.each([
    [49, ['W R17']],
    [50, []],
    [51, []],
  ])('%i of them', (participants, expected) => {
    expect(found('service-base', { days: 1, participants })).toEqual(expected);
  });

  it('counts experts instead where the round says so', () => {
    const R17 = { ...data.parameters.R17, count: 'experts' as const };
    const totals = { days: 1, participants: 60, experts: 7 };
    expect(personTimesOf(totals, { parameters: { ...data.parameters, R17 } })).toBe(7);
  });
});

it('what was planned comes from the filed form, by the same count', () => {
  const activities = [
    { days: 3, participants: 20 },
    { days: 2.5, participants: 40 },
  ];
  expect(plannedOf('service-team', { activities }, data)).toEqual({ days: 5.5, personTimes: 60 });
  expect(plannedOf('service-base', { activities }, data)).toEqual({ personTimes: 60 });
});

describe('R44 the same time is certified as one kind alone', () => {
  const mobile = 'm'.repeat(64);
  const time: CertifiedTime = {
    applicationId: 'a1',
    certificateId: 'c1',
    as: 'continuing-education',
    spans: [{ from: '2025-05-01', to: '2025-05-03', days: 2.5 }],
    marks: { mobile, employer: 'e' },
  };
  const wanted = (
    from: string,
    to: string,
    as: 'continuing-education' | 'service-time' = 'service-time',
    days = 1,
  ) => ({
    ...time,
    applicationId: 'a2',
    certificateId: 'c2',
    as,
    spans: [{ from, to, days }],
    row: 2,
  });

  it.each([
    ['2025-04-29', '2025-04-30', undefined],
    ['2025-04-29', '2025-05-01', { from: '2025-05-01', to: '2025-05-01' }],
    ['2025-05-02', '2025-05-02', { from: '2025-05-02', to: '2025-05-02' }],
    ['2025-05-03', '2025-05-09', { from: '2025-05-03', to: '2025-05-03' }],
    ['2025-05-04', '2025-05-09', undefined],
  ])('from %s to %s', (from, to, shared) => {
    const refusal = notBothKinds([time], wanted(from, to));
    expect(refusal).toEqual(shared && { code: 'time-certified-otherwise', detail: { row: 2, ...shared } });
  });

  it('as the same kind it may overlap: two half days of one day', () => {
    expect(notBothKinds([time], wanted('2025-05-01', '2025-05-01', 'continuing-education'))).toBeUndefined();
  });

  it.each([
    ['2025-05-01', '2025-05-01', 0.5, undefined],
    ['2025-05-01', '2025-05-01', 1, 'time-certified-already'],
    ['2025-05-03', '2025-05-04', 1.5, undefined],
    ['2025-05-03', '2025-05-04', 2, 'time-certified-already'],
    ['2025-05-04', '2025-05-04', 1, undefined],
  ])('and once: from %s to %s %d days', (from, to, days, code) => {
    expect(notTwice([time], wanted(from, to, 'continuing-education', days))?.code).toBe(code);
    expect(notTwice([time], wanted(from, to, 'service-time', days))).toBeUndefined();
  });

  it('somebody of the same name who is another person is not concerned', () => {
    const other = { ...wanted('2025-05-01', '2025-05-03'), marks: { mobile: 'n'.repeat(64), employer: 'e' } };
    expect(notBothKinds([time], other)).toBeUndefined();
    const unknown = { ...wanted('2025-05-01', '2025-05-03'), marks: { employer: 'e' } };
    expect(notBothKinds([time], unknown)?.code).toBe('time-certified-otherwise');
  });
});
