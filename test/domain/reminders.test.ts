import { describe, expect, it } from 'vitest';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { behind, bodyIsBehind, dueBetween, isWorkingDay, remindedBy, reminderInstants } from '#domain/reminders.ts';
import { summaryStatuses } from '#domain/summary-lifecycle.ts';
import { deadlineAt, round } from './cases.ts';

describe('reminders before the deadline of 2025', () => {
  it('come at these instants: both that fall on Spring Festival move to 27 January, and become one', () => {
    expect(reminderInstants(deadlineAt, round)).toEqual([
      '2025-01-24T01:00:00.000Z',
      '2025-01-27T01:00:00.000Z',
      '2025-02-06T01:00:00.000Z',
      '2025-02-07T13:00:00.000Z',
    ]);
  });

  it('count days before the last day, and hours before the instant itself', () => {
    expect(reminderInstants('2025-03-21T04:00:00.000Z', round)).toEqual([
      '2025-03-07T01:00:00.000Z',
      '2025-03-14T01:00:00.000Z',
      '2025-03-18T01:00:00.000Z',
      '2025-03-20T01:00:00.000Z',
      '2025-03-21T01:00:00.000Z',
    ]);
  });

  it('move to a make-up working day, which counts as worked', () => {
    // Three days before 29 January is Sunday 26 January, which is worked; a day before is a holiday's eve.
    const settings = { ...round, reminders: { daysBefore: [3], at: '09:00', hoursBefore: [] } };
    expect(reminderInstants('2025-01-29T16:00:00.000Z', settings)).toEqual(['2025-01-26T01:00:00.000Z']);
    expect(reminderInstants('2025-01-28T16:00:00.000Z', settings)).toEqual(['2025-01-24T01:00:00.000Z']);
  });

  it('keep the local hour over a clock change', () => {
    const settings = {
      ...round,
      timeZone: 'America/New_York',
      reminders: { daysBefore: [3, 1], at: '09:00', hoursBefore: [] },
    };
    expect(reminderInstants('2025-03-12T04:00:00.000Z', settings)).toEqual([
      '2025-03-07T14:00:00.000Z',
      '2025-03-10T13:00:00.000Z',
    ]);
  });
});

describe('what an applicant is reminded of after a return', () => {
  const dueAt = '2025-02-05T16:00:00.000Z';
  it.each([
    ['the due time while it lies ahead', { deadlineAt, dueAt }, '2025-02-05T01:00:00.000Z', dueAt],
    ['the deadline once the due time has passed', { deadlineAt, dueAt }, dueAt, deadlineAt],
    ['the deadline where none was set', { deadlineAt, dueAt: undefined }, '2025-02-05T01:00:00.000Z', deadlineAt],
    [
      'the deadline where that comes first',
      { deadlineAt, dueAt: '2025-02-20T16:00:00.000Z' },
      '2025-02-05T01:00:00.000Z',
      deadlineAt,
    ],
  ])('is %s', (_what, applicant, at, expected) => {
    expect(remindedBy(applicant, at)).toBe(expected);
  });
});

describe('working days', () => {
  it.each([
    ['2025-01-24', true],
    ['2025-01-25', false],
    ['2025-01-26', true],
    ['2025-01-28', false],
    ['2025-02-04', false],
    ['2025-02-05', true],
    ['2025-02-08', true],
    ['2025-02-09', false],
    ['2025-10-08', false],
    ['2025-10-11', true],
  ])('%s: %s', (date, works) => {
    expect(isWorkingDay(date, round)).toBe(works);
  });
});

describe('what is due between two ticks', () => {
  const instants = ['2025-01-24T01:00:00.000Z', '2025-02-06T01:00:00.000Z'];

  it('is each instant once: after the last tick, and up to this one', () => {
    expect(dueBetween('2025-01-24T00:59:00.000Z', '2025-01-24T01:00:00.000Z', instants)).toEqual([
      '2025-01-24T01:00:00.000Z',
    ]);
    expect(dueBetween('2025-01-24T01:00:00.000Z', '2025-01-24T01:01:00.000Z', instants)).toEqual([]);
    expect(dueBetween('2025-01-01T00:00:00.000Z', '2025-03-01T00:00:00.000Z', instants)).toEqual(instants);
  });
});

describe('who is behind', () => {
  it('among applications', () => {
    expect(applicationStatuses.filter((status) => behind(status, 'applicant'))).toEqual([
      'drafting',
      'awaiting-scan',
      'returned',
    ]);
    expect(applicationStatuses.filter((status) => behind(status, 'body'))).toEqual([
      'submitted',
      'nominated',
      'placed',
    ]);
  });

  it('among bodies: those with something waiting, until it is forwarded or declared that nothing is', () => {
    expect(summaryStatuses.filter((status) => bodyIsBehind(status, ['declined', 'submitted']))).toEqual([
      'open',
      'issued',
    ]);
    expect(summaryStatuses.filter((status) => bodyIsBehind(status, ['declined', 'returned', 'drafting']))).toEqual([]);
  });
});
