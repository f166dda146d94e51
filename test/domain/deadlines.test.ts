import { describe, expect, it } from 'vitest';
import { decideApplication } from '#domain/application-decisions.ts';
import {
  addDays,
  applicantDeadline,
  bodyDeadline,
  endOfLocalDate,
  instantOf,
  inTime,
  localParts,
} from '#domain/deadlines.ts';
import { instant } from '#domain/round-lifecycle.ts';
import {
  acceptScan,
  applicationOf,
  codeOf,
  contextOf,
  deadlineAt,
  factsOf,
  play,
  round,
  sha,
  shift,
  summaryOf,
} from './cases.ts';

describe('the deadline of the round (R35)', () => {
  it('is the end of 7 February 2025 in Shanghai', () => {
    expect(instant(round.deadlineAt)).toBe(deadlineAt);
    expect(endOfLocalDate('2025-02-07', round.timeZone)).toBe(deadlineAt);
  });

  it.each([
    [-1000, true],
    [-1, true],
    [0, false],
    [1, false],
    [999, false],
  ])('E1 at %i ms from it, in time is %s for a command and for a scan alike', (offset, expected) => {
    const now = shift(deadlineAt, offset);
    expect(inTime(now, { at: deadlineAt, source: 'round' })).toBe(expected);
    const frozen = decideApplication(applicationOf(), { name: 'freeze', formSha256: sha('form') }, contextOf({ now }));
    expect(codeOf(frozen)).toBe(expected ? undefined : 'too-late');
    const scan = decideApplication(
      applicationOf({ status: 'awaiting-scan' }),
      acceptScan({ receivedAt: now }),
      contextOf(),
    );
    expect(factsOf(scan)[0]?.type).toBe(expected ? 'application-submitted' : 'scan-kept-late');
    const lapse = decideApplication(applicationOf(), { name: 'lapse' }, contextOf({ now }));
    expect(factsOf(lapse)).toHaveLength(expected ? 0 : 1);
  });

  it('gives grace to scans alone, where the round gives any', () => {
    const context = contextOf({ round: { ...round, graceSeconds: 60 } });
    const scan = (receivedAt: string) =>
      factsOf(decideApplication(applicationOf({ status: 'awaiting-scan' }), acceptScan({ receivedAt }), context))[0]
        ?.type;
    expect(scan(shift(deadlineAt, 59_999))).toBe('application-submitted');
    expect(scan(shift(deadlineAt, 60_000))).toBe('scan-kept-late');
    const late = { ...context, now: deadlineAt };
    expect(codeOf(decideApplication(applicationOf(), { name: 'freeze', formSha256: sha('form') }, late))).toBe(
      'too-late',
    );
  });
});

describe('which deadline applies', () => {
  const roundDeadlineAt = deadlineAt;
  const cutOffAt = '2025-01-27T16:00:00.000Z';

  it('is the earlier cut-off of the body for its applicants, and never for the body', () => {
    expect(applicantDeadline({ roundDeadlineAt, cutOffAt })).toEqual({ at: cutOffAt, source: 'body-cut-off' });
    expect(applicantDeadline({ roundDeadlineAt, cutOffAt: shift(deadlineAt, 1) })).toEqual({
      at: deadlineAt,
      source: 'round',
    });
    const context = contextOf({ now: cutOffAt, summary: summaryOf({ cutOffAt }) });
    expect(codeOf(decideApplication(applicationOf(), { name: 'freeze', formSha256: sha('form') }, context))).toBe(
      'too-late',
    );
    const nominated = decideApplication(
      applicationOf({ status: 'submitted' }),
      { name: 'nominate', assessmentSha256: sha('x') },
      context,
    );
    expect(codeOf(nominated)).toBeUndefined();
  });

  it('does not bind a direct route to any cut-off', () => {
    const direct = applicationOf({ bodyId: 'bureau', route: 'special-allowance' });
    const context = contextOf({ now: cutOffAt, summary: summaryOf({ bodyId: 'bureau', cutOffAt }) });
    expect(play(direct, [{ name: 'freeze', formSha256: sha('form') }], context).status).toBe('awaiting-scan');
  });

  it('is the moved one, earlier or later', () => {
    for (const movedDeadlineAt of ['2025-02-05T16:00:00.000Z', '2025-02-14T16:00:00.000Z']) {
      expect(bodyDeadline({ roundDeadlineAt, movedDeadlineAt })).toEqual({
        at: movedDeadlineAt,
        source: 'round-moved',
      });
    }
  });

  it('is a named extension only where that gives more time', () => {
    const extendedUntil = '2025-02-12T16:00:00.000Z';
    expect(applicantDeadline({ roundDeadlineAt, cutOffAt, extendedUntil })).toEqual({
      at: extendedUntil,
      source: 'extension',
    });
    expect(applicantDeadline({ roundDeadlineAt, extendedUntil: cutOffAt }).source).toBe('round');
    expect(bodyDeadline({ roundDeadlineAt, movedDeadlineAt: '2025-02-14T16:00:00.000Z', extendedUntil }).source).toBe(
      'round-moved',
    );
  });
});

describe('local dates', () => {
  it.each([
    ['Etc/GMT+12', '2025-02-08T12:00:00.000Z'],
    ['Pacific/Honolulu', '2025-02-08T10:00:00.000Z'],
    ['America/St_Johns', '2025-02-08T03:30:00.000Z'],
    ['UTC', '2025-02-08T00:00:00.000Z'],
    ['Asia/Kathmandu', '2025-02-07T18:15:00.000Z'],
    ['Asia/Shanghai', '2025-02-07T16:00:00.000Z'],
    ['Pacific/Chatham', '2025-02-07T10:15:00.000Z'],
    ['Pacific/Kiritimati', '2025-02-07T10:00:00.000Z'],
  ])('E3 end in %s at %s', (zone, expected) => {
    expect(endOfLocalDate('2025-02-07', zone)).toBe(expected);
    expect(localParts(expected, zone)).toEqual({ date: '2025-02-08', time: '00:00' });
  });

  it.each([
    // A skipped time is the first instant after the gap; a doubled one is the first of the two (E4).
    ['2025-03-09', '02:30', 'America/New_York', '2025-03-09T07:00:00.000Z'],
    ['2025-11-02', '01:30', 'America/New_York', '2025-11-02T05:30:00.000Z'],
    ['2025-03-30', '02:30', 'Europe/Berlin', '2025-03-30T01:00:00.000Z'],
    ['2025-10-26', '02:30', 'Europe/Berlin', '2025-10-26T00:30:00.000Z'],
    ['2025-04-06', '01:45', 'Australia/Lord_Howe', '2025-04-05T14:45:00.000Z'],
    // Midnight itself is skipped here.
    ['2025-04-25', '00:00', 'Africa/Cairo', '2025-04-24T22:00:00.000Z'],
    // A whole day that never was.
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('E4 give %s %s in %s as %s', (date, time, zone, expected) => {
    expect(instantOf(date, time, zone)).toBe(expected);
  });

  it.each([
    ['2025-03-09', 'America/New_York', '2025-03-10T04:00:00.000Z'],
    ['2025-11-02', 'America/New_York', '2025-11-03T05:00:00.000Z'],
    ['2025-04-24', 'Africa/Cairo', '2025-04-24T22:00:00.000Z'],
  ])('E4 end on the day of a clock change: %s in %s', (date, zone, expected) => {
    expect(endOfLocalDate(date, zone)).toBe(expected);
  });

  it('E5 know leap days and the ends of years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(endOfLocalDate('2024-02-29', 'Asia/Shanghai')).toBe('2024-02-29T16:00:00.000Z');
    expect(endOfLocalDate('2024-12-31', 'Asia/Shanghai')).toBe('2024-12-31T16:00:00.000Z');
    expect(localParts('2024-12-31T16:00:00.000Z', 'Asia/Shanghai')).toEqual({ date: '2025-01-01', time: '00:00' });
  });

  it('E5 have no leap second', () => {
    expect(() => instant('2016-12-31T23:59:60Z')).toThrow(RangeError);
  });
});
