import { describe, expect, it } from 'vitest';
import { hasOpenObjection } from '#domain/objection.ts';
import { publicityFault, publicityPeriods, publicityRefusal } from '#domain/publicity.ts';
import { hash, inStatus, round, step } from './fixtures.ts';

const on = { ...round, publicity: { enabled: true, leastDays: 5 } };
const days = { from: '2025-03-03', until: '2025-03-07' };
/** The first instant after the last day, in Shanghai. */
const over = '2025-03-07T16:00:00.000Z';
const within = '2025-03-07T15:59:59.999Z';
const early = '2025-02-28T02:00:00.000Z';
const listed = { outcome: 'listed', objected: false, since: early } as const;
const set = (from: string, until: string, at: string) => ({ from, until, at });
const periodsOf = (...settings: ReturnType<typeof set>[]) => publicityPeriods(settings, on.timeZone);
const periods = periodsOf(set(days.from, days.until, early));

describe('the period of objections', () => {
  it('is off by default: nothing waits for it, and no days can be set', () => {
    expect(round.publicity.enabled).toBe(false);
    expect(publicityFault(round, { ...listed, objected: true }, { now: within, periods: [] })).toBeUndefined();
    expect(publicityRefusal(round, days, { now: early, present: undefined })?.code).toBe('publicity-off');
  });

  it('has its least number of days, both ends counted', () => {
    const refused = (until: string) =>
      publicityRefusal(on, { ...days, until }, { now: early, present: undefined })?.code;
    expect(refused(days.until)).toBeUndefined();
    expect(refused('2025-03-06')).toBe('publicity-too-short');
    expect(refused('2025-03-01')).toBe('publicity-too-short');
  });

  it('begins today at the earliest; one that runs may end later, and not before today', () => {
    const refused = (from: string, until: string, now: string, present = days) =>
      publicityRefusal(on, { from, until }, { now, present })?.code;
    const third = '2025-03-02T16:00:00.000Z';
    expect(refused('2024-12-01', '2024-12-31', early)).toBe('publicity-past');
    expect(refused('2025-03-03', '2025-03-07', third)).toBeUndefined();
    expect(refused('2025-03-02', '2025-03-07', third)).toBe('publicity-past');
    expect(refused('2025-03-03', '2025-03-10', within)).toBeUndefined();
    expect(refused('2025-03-04', '2025-03-10', within)).toBe('publicity-past');
    expect(refused('2025-03-03', '2025-03-07', over)).toBe('publicity-past');
  });

  it('must have been, to its last minute, before a listing is released', () => {
    expect(publicityFault(on, listed, { now: over, periods: [] })).toBe('publicity-running');
    expect(publicityFault(on, listed, { now: within, periods })).toBe('publicity-running');
    expect(publicityFault(on, listed, { now: over, periods })).toBeUndefined();
    const none = { ...listed, outcome: 'not-selected', objected: true } as const;
    expect(publicityFault(on, none, { now: within, periods })).toBeUndefined();
  });

  it('counts only for what stood on the list when it began', () => {
    const begin = '2025-03-02T16:00:00.000Z';
    const fault = (since: string, own = periods) =>
      publicityFault(on, { ...listed, since }, { now: over, periods: own });
    expect(fault(begin)).toBeUndefined();
    expect(fault('2025-03-02T16:00:00.001Z')).toBe('publicity-missed');
    // Set for today, it begins when it is set: until then the list could change unseen.
    const today = periodsOf(set('2025-03-03', '2025-03-07', '2025-03-03T02:00:00.000Z'));
    expect(fault('2025-03-03T01:59:00.000Z', today)).toBeUndefined();
    expect(fault('2025-03-03T02:01:00.000Z', today)).toBe('publicity-missed');
  });

  it('may be followed by a further one, which holds nobody up who stood on the first', () => {
    const late = { ...listed, since: '2025-03-08T02:00:00.000Z' };
    const now = '2025-03-09T02:00:00.000Z';
    const both = periodsOf(set('2025-03-03', '2025-03-07', early), set('2025-03-10', '2025-03-14', now));
    expect(both).toHaveLength(2);
    expect(publicityFault(on, listed, { now, periods: both })).toBeUndefined();
    expect(publicityFault(on, late, { now, periods: both })).toBe('publicity-running');
    expect(publicityFault(on, late, { now: '2025-03-14T16:00:00.000Z', periods: both })).toBeUndefined();
  });

  it('is moved while it is to come, made longer while it runs, and is nothing where it was set after its end', () => {
    const moved = periodsOf(set('2025-03-03', '2025-03-07', early), set('2025-03-10', '2025-03-14', early));
    expect(moved.map(({ from }) => from)).toEqual(['2025-03-10']);
    const longer = periodsOf(set('2025-03-03', '2025-03-07', early), set('2025-03-03', '2025-03-12', within));
    expect(longer).toMatchObject([{ until: '2025-03-12', began: '2025-03-02T16:00:00.000Z' }]);
    const anew = periodsOf(set('2025-03-03', '2025-03-12', early), set('2025-03-08', '2025-03-14', within));
    expect(anew.map(({ from }) => from)).toEqual(['2025-03-08']);
    expect(periodsOf(set('2024-12-01', '2024-12-31', early))).toEqual([]);
  });

  it('an objection blocks what it objects to until it is answered, once', () => {
    const register = {
      name: 'register-objection',
      objectionId: 'o1',
      receivedOn: '2025-03-04',
      from: 'anonymous',
      summarySha256: hash,
    } as const;
    const answer = { name: 'answer-objection', objectionId: 'o1', upheld: false, answerSha256: hash } as const;
    const { state } = step(inStatus('forwarded'), register);
    expect(hasOpenObjection(state)).toBe(true);
    expect(publicityFault(on, { ...listed, objected: hasOpenObjection(state) }, { now: over, periods })).toBe(
      'objection-open',
    );
    expect(step(state, register).facts).toEqual([]);
    expect(step(state, { ...answer, objectionId: 'o2' }).refusal?.code).toBe('objection-unknown');
    const answered = step(state, answer).state;
    expect(hasOpenObjection(answered)).toBe(false);
    expect(step(answered, answer).refusal?.code).toBe('objection-closed');
  });
});
