import { describe, expect, it } from 'vitest';
import { serviceFaults, type ServiceReport, serviceReportSchema, shareOf, totalsOf } from '#domain/service-report.ts';

const activity = {
  from: '2025-05-06',
  to: '2025-05-08',
  place: '上海市崇明区横沙乡卫生院',
  content: '义诊与带教',
  days: 3,
  participants: 40,
  experts: [
    { row: 0, days: 3 },
    { row: 1, days: 1.5 },
  ],
};
const about = { since: '2025-01-14', today: '2025-06-01', listed: [0, 1, 3] };
const faults = (...activities: ServiceReport['activities']): string[] =>
  serviceFaults({ activities }, about).map(({ path }) => path);

describe('a report of the service', () => {
  it('C21 holds no identity number in what the unit says to it', () => {
    const note = '专家证件11010519491231002X';
    expect(serviceFaults({ activities: [activity], note }, about)).toMatchObject([{ path: 'note' }]);
  });

  it('adds up days, people and experts', () => {
    const second = { ...activity, days: 1.5, participants: 20, experts: [{ row: 0, days: 1 }] };
    expect(totalsOf([activity, second])).toEqual({ days: 4.5, participants: 60, experts: 3 });
    expect(shareOf({ activities: [activity, second] }, 1).map(({ own }) => own)).toEqual([1.5]);
  });

  it.each([
    ['is well as it is', activity, []],
    ['ends after it begins', { ...activity, to: '2025-05-05' }, ['activities.0.to']],
    ['is over today at the latest', { ...activity, to: '2025-06-01' }, []],
    ['is not reported before it is over', { ...activity, to: '2025-06-02' }, ['activities.0.to']],
    ['begins on the day of the notice at the earliest', { ...activity, from: '2025-01-14' }, []],
    ['does not lie before the round', { ...activity, from: '2025-01-13' }, ['activities.0.from']],
    ['a century ago is told where', { ...activity, from: '1900-01-01', to: '1900-01-10' }, ['activities.0.from']],
    [
      'has no more days than the calendar',
      { ...activity, days: 3.5, experts: [{ row: 0, days: 3 }] },
      ['activities.0.days'],
    ],
    [
      'holds no identity number (C21)',
      { ...activity, place: '110105 19491231 002X', content: '王某（身份证11010519491231002X）义诊' },
      ['activities.0.place', 'activities.0.content'],
    ],
    ['names people of the filed list', { ...activity, experts: [{ row: 2, days: 1 }] }, ['activities.0.experts.0']],
    [
      'names nobody twice',
      {
        ...activity,
        experts: [
          { row: 0, days: 1 },
          { row: 0, days: 1 },
        ],
      },
      ['activities.0.experts.1'],
    ],
    [
      'gives nobody more days than it had',
      { ...activity, days: 2, experts: [{ row: 3, days: 2.5 }] },
      ['activities.0.experts.0.days'],
    ],
  ])('an activity %s', (_name, one, expected) => {
    expect(faults(one)).toEqual(expected);
  });

  it('nobody serves more days than the calendar has, over all activities', () => {
    const same = { ...activity, experts: [{ row: 0, days: 1 }] };
    expect(faults(activity, same)).toEqual(['activities.1.experts.0.days']);
    expect(faults(activity, { ...same, to: '2025-05-09' })).toEqual([]);
  });

  it('a date counts once, whatever room another activity leaves elsewhere', () => {
    const day = { ...activity, from: '2025-02-01', to: '2025-02-01', days: 1, experts: [{ row: 0, days: 1 }] };
    const long = { ...day, from: '2025-03-01', to: '2025-03-10' };
    expect(faults(long, day, day, day)).toEqual(['activities.2.experts.0.days', 'activities.3.experts.0.days']);
    const half = { ...day, days: 0.5, experts: [{ row: 0, days: 0.5 }] };
    expect(faults(long, half, half)).toEqual([]);
    expect(faults(half, half, half)).toEqual(['activities.2.experts.0.days']);
    const around = { ...day, from: '2025-01-31', to: '2025-02-02', days: 2, experts: [{ row: 0, days: 2 }] };
    expect(faults(around, day)).toEqual([]);
    expect(faults(around, day, { ...day, from: '2025-02-02', to: '2025-02-02' })).toEqual([
      'activities.2.experts.0.days',
    ]);
  });

  it.each([
    ['quarters of a day', { ...activity, days: 0.25 }],
    ['no expert', { ...activity, experts: [] }],
    ['no place', { ...activity, place: ' ' }],
    ['a day that does not exist', { ...activity, from: '2025-02-30' }],
  ])('has no place for %s', (_name, one) => {
    expect(serviceReportSchema().safeParse({ activities: [one] }).success).toBe(false);
  });
});
