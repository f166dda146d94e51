import { describe, expect, it } from 'vitest';
import { hasOpenObjection } from '#domain/objection.ts';
import { publicityFault, publicityRefusal } from '#domain/publicity.ts';
import { hash, inStatus, round, step } from './fixtures.ts';

const on = { ...round, publicity: { enabled: true, leastDays: 5 } };
const days = { from: '2025-03-03', until: '2025-03-07' };
/** The first instant after the last day, in Shanghai. */
const over = '2025-03-07T16:00:00.000Z';
const within = '2025-03-07T15:59:59.999Z';
const listed = { outcome: 'listed', objected: false } as const;

describe('the period of objections', () => {
  it('is off by default: nothing waits for it, and no days can be set', () => {
    expect(round.publicity.enabled).toBe(false);
    expect(publicityFault(round, { ...listed, objected: true }, { now: within, days: undefined })).toBeUndefined();
    expect(publicityRefusal(round, days)?.code).toBe('publicity-off');
  });

  it('has its least number of days, both ends counted', () => {
    expect(publicityRefusal(on, days)).toBeUndefined();
    expect(publicityRefusal(on, { ...days, until: '2025-03-06' })?.code).toBe('publicity-too-short');
    expect(publicityRefusal(on, { ...days, until: '2025-03-01' })?.code).toBe('publicity-too-short');
  });

  it('must have been, to its last minute, before a listing is released', () => {
    expect(publicityFault(on, listed, { now: over, days: undefined })).toBe('publicity-running');
    expect(publicityFault(on, listed, { now: within, days })).toBe('publicity-running');
    expect(publicityFault(on, listed, { now: over, days })).toBeUndefined();
    const none = { outcome: 'not-selected', objected: true } as const;
    expect(publicityFault(on, none, { now: within, days })).toBeUndefined();
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
    expect(publicityFault(on, { ...listed, objected: hasOpenObjection(state) }, { now: over, days })).toBe(
      'objection-open',
    );
    expect(step(state, register).facts).toEqual([]);
    expect(step(state, { ...answer, objectionId: 'o2' }).refusal?.code).toBe('objection-unknown');
    const answered = step(state, answer).state;
    expect(hasOpenObjection(answered)).toBe(false);
    expect(step(answered, answer).refusal?.code).toBe('objection-closed');
  });
});
