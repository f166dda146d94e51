import { describe, expect, it } from 'vitest';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { erasedFrom, keepingOf, keptClassOf, roundPapersDue } from '#domain/retention.ts';
import { refusalToErase } from '#cases/erase-person.ts';
import { serviceStatuses } from '#domain/service-lifecycle.ts';
import { drafting, inStatus, round } from './fixtures.ts';

const concludedAt = '2025-06-30T08:00:00.000Z';
const times = { round, roundState: {}, concludedAt };
const { keptDays } = round.personalData;
const later = (from: string, days: number, milliseconds = 0): string =>
  new Date(Date.parse(from) + days * 86_400_000 + milliseconds).toISOString();

describe('N4 how long a case is kept', () => {
  it('is decided for every state, and never ends while somebody has to act', () => {
    expect(Object.fromEntries(applicationStatuses.map((status) => [status, keptClassOf(inStatus(status))]))).toEqual({
      drafting: undefined,
      'awaiting-scan': undefined,
      submitted: undefined,
      returned: undefined,
      declined: 'unsuccessful',
      nominated: undefined,
      placed: undefined,
      forwarded: undefined,
      'not-selected': 'unsuccessful',
      listed: 'chosen',
      recommended: undefined,
      'nationally-listed': 'chosen',
      lapsed: 'unfiled',
      'not-forwarded': 'unsuccessful',
      withdrawn: 'unfiled',
    });
  });

  it('is longer where a scan was once admitted', () => {
    expect(keptClassOf(drafting({ status: 'withdrawn', uploadId: 'u1' }))).toBe('unsuccessful');
    expect(keptClassOf(drafting({ status: 'lapsed', resumesAt: 'submitted' }))).toBe('unsuccessful');
  });

  it.each([
    ['withdrawn', '2025-02-07T16:00:00.000Z', keptDays.unfiled],
    ['declined', concludedAt, keptDays.unsuccessful],
    ['listed', concludedAt, keptDays.chosen],
  ] as const)('%s: erased at the end of its period, not a millisecond before', (status, from, days) => {
    const state = drafting({ status });
    expect(keepingOf(state, times, later(from, days, -1))).toMatchObject({ keep: 'until', at: later(from, days) });
    expect(keepingOf(state, times, later(from, days))).toMatchObject({ keep: 'no-longer' });
  });

  it('a draft’s half year begins with the latest deadline that it had', () => {
    const moved = { ...times, roundState: { movedDeadlineAt: '2025-03-01T00:00:00.000Z' } };
    expect(erasedFrom('unfiled', moved)).toBe(later('2025-03-01T00:00:00.000Z', keptDays.unfiled));
    const extended = { extendedUntil: '2025-04-01T00:00:00.000Z' };
    expect(erasedFrom('unfiled', moved, extended)).toBe(later('2025-04-01T00:00:00.000Z', keptDays.unfiled));
  });

  it('does not end before the round is concluded, under a hold, or twice', () => {
    const ever = '2099-01-01T00:00:00.000Z';
    expect(keepingOf(inStatus('listed'), { round, roundState: {} }, ever)).toEqual({ keep: 'unconcluded' });
    expect(keepingOf({ ...inStatus('listed'), held: true }, times, ever)).toEqual({ keep: 'held' });
    expect(keepingOf({ ...inStatus('listed'), erased: true }, times, ever)).toEqual({ keep: 'erased' });
    expect(keepingOf(inStatus('recommended'), times, ever)).toEqual({ keep: 'open' });
  });

  it('of the round’s own papers is the longest of all, and none goes before its cases', () => {
    const at = later(concludedAt, keptDays.chosen);
    const erased = { ...inStatus('listed'), erased: true as const };
    expect(roundPapersDue(times, [erased], at)).toBe(true);
    expect(roundPapersDue(times, [erased], later(at, 0, -1))).toBe(false);
    expect(roundPapersDue(times, [erased, inStatus('listed')], at)).toBe(false);
    expect(roundPapersDue({ round, roundState: {} }, [erased], at)).toBe(false);
  });
});

describe('N5 an erasure that somebody asks for', () => {
  const refused = (state: Parameters<typeof refusalToErase>[0], isConcluded = false) =>
    refusalToErase(state, isConcluded)?.code;

  it('waits while the case is open: one that was listed until its service is confirmed or the round concluded', () => {
    const listed = inStatus('listed');
    const service = { reportVersion: 1, certificates: [], letters: [] };
    expect(refused(listed)).toBe('case-still-open');
    for (const status of serviceStatuses)
      expect(refused({ ...listed, service: { ...service, status } })).toBe(
        status === 'confirmed' ? undefined : 'case-still-open',
      );
    expect(refused(listed, true)).toBeUndefined();
    expect(refused(inStatus('recommended'), true)).toBe('case-still-open');
  });

  it('waits for nothing else where a case has ended, and is barred by a hold', () => {
    expect(refused(inStatus('not-selected'))).toBeUndefined();
    expect(refused({ ...inStatus('not-selected'), held: true })).toBe('retention-held');
    expect(refused({ ...inStatus('not-selected'), erased: true })).toBe('personal-data-erased');
  });
});
