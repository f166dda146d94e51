import { describe, expect, it } from 'vitest';
import { applicantDeadline, bodyDeadline, endOfLocalDate, instantOf, localParts } from '#domain/deadlines.ts';
import { dueBetween, isWorkingDay, reminderInstants } from '#domain/reminders.ts';
import { chineseInstant } from '#texts/dates.ts';
import { deadlineAt, round } from './fixtures.ts';

describe('E3 the end of a local day, wherever it is', () => {
  it.each([
    ['Asia/Shanghai', '2025-02-07', '2025-02-07T16:00:00.000Z'],
    ['Pacific/Kiritimati', '2025-02-07', '2025-02-07T10:00:00.000Z'],
    ['Etc/GMT+12', '2025-02-07', '2025-02-08T12:00:00.000Z'],
    ['Asia/Kathmandu', '2025-02-07', '2025-02-07T18:15:00.000Z'],
    ['UTC', '2024-02-29', '2024-03-01T00:00:00.000Z'],
    ['UTC', '2024-12-31', '2025-01-01T00:00:00.000Z'],
  ])('%s %s', (zone, date, instant) => {
    expect(endOfLocalDate(date, zone)).toBe(instant);
  });
});

describe('E4 clock changes', () => {
  it('a time that is skipped is the first instant after the gap', () => {
    expect(instantOf('2025-03-30', '02:30', 'Europe/Berlin')).toBe('2025-03-30T01:00:00.000Z');
  });
  it('a time that comes twice is the first of the two', () => {
    expect(instantOf('2025-10-26', '02:30', 'Europe/Berlin')).toBe('2025-10-26T00:30:00.000Z');
  });
  it.each(['2025-03-30', '2025-10-26'])('the last minute of %s reads back as itself', (date) => {
    expect(localParts(instantOf(date, '23:59', 'Europe/Berlin'), 'Europe/Berlin')).toEqual({ date, time: '23:59' });
  });
});

describe('which deadline holds', () => {
  const base = { roundDeadlineAt: deadlineAt };
  it('a body’s cut-off only where it is earlier', () => {
    expect(applicantDeadline({ ...base, cutOffAt: '2025-01-25T16:00:00.000Z' })).toEqual({
      at: '2025-01-25T16:00:00.000Z',
      source: 'body-cut-off',
    });
    expect(applicantDeadline({ ...base, cutOffAt: '2025-03-25T16:00:00.000Z' }).source).toBe('round');
  });
  it('an extension only where it is later', () => {
    expect(applicantDeadline({ ...base, extendedUntil: '2025-02-10T00:00:00.000Z' }).source).toBe('extension');
    expect(bodyDeadline({ ...base, extendedUntil: '2025-02-01T00:00:00.000Z' }).source).toBe('round');
  });
  it('a moved deadline replaces the notice’s', () => {
    expect(bodyDeadline({ ...base, movedDeadlineAt: '2025-02-14T16:00:00.000Z' })).toEqual({
      at: '2025-02-14T16:00:00.000Z',
      source: 'round-moved',
    });
  });
});

describe('reminders', () => {
  it('come 14, 7, 3 and 1 days before at nine, on working days, and three hours before', () => {
    // 31 January 2025 lies in the Spring Festival: that reminder comes on 27 January, the last working day before it.
    expect(reminderInstants(deadlineAt, round)).toEqual(
      [
        '2025-01-24T01:00:00.000Z',
        '2025-01-27T01:00:00.000Z',
        '2025-01-27T01:00:00.000Z',
        '2025-02-06T01:00:00.000Z',
        '2025-02-07T13:00:00.000Z',
      ].filter((instant, index, all) => all.indexOf(instant) === index),
    );
  });
  it('know holidays and make-up working days', () => {
    expect(['2025-01-26', '2025-02-08', '2025-02-05'].every((date) => isWorkingDay(date, round))).toBe(true);
    expect(['2025-01-28', '2025-02-04', '2025-02-09'].some((date) => isWorkingDay(date, round))).toBe(false);
  });
  it('are due once between two ticks', () => {
    const instants = reminderInstants(deadlineAt, round);
    expect(dueBetween('2025-01-24T00:59:00.000Z', '2025-01-24T01:00:00.000Z', instants)).toEqual([
      '2025-01-24T01:00:00.000Z',
    ]);
    expect(dueBetween('2025-01-24T01:00:00.000Z', '2025-01-24T01:01:00.000Z', instants)).toEqual([]);
  });
});

it('people read an exclusive midnight as the end of the day before', () => {
  expect(chineseInstant(deadlineAt, 'Asia/Shanghai')).toBe('2025年2月7日 24:00（北京时间）');
});
