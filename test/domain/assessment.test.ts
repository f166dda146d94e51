import { describe, expect, it } from 'vitest';
import { assessmentRefusal, checklistFor, inRankOrder, unranked } from '#domain/assessment.ts';
import { isLandline, isMobile } from '#domain/summary-contact.ts';
import { round } from './cases.ts';

const met = { met: true };

describe('R32 the assessment before a nomination', () => {
  it('R32 asks each tier and each kind what the notice leaves to judgement', () => {
    const rules = (tier: 'body' | 'bureau', kind: 'service-team' | 'service-base') =>
      checklistFor(round, { tier, kind }).map(({ rule }) => rule);
    expect(rules('body', 'service-team')).toEqual(['R04', 'R07', 'R09', 'R19', 'R31']);
    expect(rules('body', 'service-base')).toEqual(['R04', 'R14', 'R15', 'R19', 'R31']);
    expect(rules('bureau', 'service-base')).toContain('R18');
  });

  it('R32 names every item without an answer, and every answer that nobody asked for', () => {
    const items = checklistFor(round, { tier: 'body', kind: 'service-team' });
    const all = Object.fromEntries(items.map(({ rule }) => [rule, met]));
    expect(assessmentRefusal(items, all)).toBeUndefined();
    expect(assessmentRefusal(items, { ...all, R04: { met: false, note: '略弱' } })).toBeUndefined();
    const { R07: _left, R31: _too, ...some } = all;
    expect(assessmentRefusal(items, some)).toEqual({ code: 'assessment-incomplete', detail: { missing: 'R07、R31' } });
    expect(assessmentRefusal(items, { ...all, R14: met })).toEqual({
      code: 'assessment-incomplete',
      detail: { unknown: 'R14' },
    });
    expect(assessmentRefusal(items, {})?.detail?.['missing']).toBe('R04、R07、R09、R19、R31');
  });
});

describe('R04 what the notice leaves to judgement', () => {
  it.each(['body', 'bureau'] as const)(
    'R04 the %s judges the experts of every kind before anything else happens',
    (tier) => {
      for (const kind of ['service-team', 'service-base'] as const) {
        const items = checklistFor(round, { tier, kind });
        const { R04, ...others } = Object.fromEntries(items.map(({ rule }) => [rule, met]));
        expect(R04).toBeDefined();
        expect(assessmentRefusal(items, others)).toEqual({ code: 'assessment-incomplete', detail: { missing: 'R04' } });
      }
    },
  );
});

describe('R33 a ranking of more than one candidate', () => {
  it.each([
    ['one candidate needs none', [undefined], []],
    ['two without a rank have none', [undefined, undefined], [0, 1]],
    ['one of two without a rank', [1, undefined], [1]],
    ['two at the same rank have none', [1, 1, 2], [0, 1]],
    ['three with a rank each', [3, 1, 2], []],
  ] as const)('R33 %s', (_case, ranks, without) => {
    const candidates = ranks.map((rank, index) => ({ id: index, rank }));
    expect(unranked(candidates).map(({ id }) => id)).toEqual(without);
  });

  it('R33 shows the reserve best first, and who has no rank last', () => {
    const reserve = [{ id: 'c' }, { id: 'b', rank: 2 }, { id: 'a', rank: 1 }, { id: 'd', rank: 2 }];
    expect(inRankOrder(reserve).map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c']);
  });
});

describe('R37 the contact of a summary', () => {
  it.each(['021-12345678', '12345678', '0512-8765432', '02112345678-801', '+86 021-12345678'])(
    'R37 takes %s for a landline',
    (phone) => expect(isLandline(phone)).toBe(true),
  );
  it.each(['12345', '021-123456789', '13800000001x', '电话见单位官网'])('R37 wants a word about %s', (phone) =>
    expect(isLandline(phone)).toBe(false),
  );
  it.each([
    ['13800000001', true],
    ['+86 138 0000 0001', true],
    ['0086-13800000001', true],
    ['12800000001', false],
    ['1380000000', false],
    ['021-12345678', false],
  ] as const)('R37 mobile %s: %s', (mobile, holds) => expect(isMobile(mobile)).toBe(holds));
});
