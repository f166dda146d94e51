import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseToEvaluate, distribute, type PanelMember } from '#domain/distribution.ts';
import { plainUnit, sameUnit } from '#domain/rules/names.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const member = (id: string, more: Partial<PanelMember> = {}): PanelMember => ({
  id,
  unitCodes: [],
  employers: [`评审单位${id}`],
  ...more,
});
const one = (id: string, more: Partial<CaseToEvaluate> = {}): CaseToEvaluate => ({
  id,
  creditCode: `1231010100000${id.padStart(5, '0')}`,
  applicantNames: [`申报单位${id}`],
  employers: [],
  assigned: [],
  left: [],
  ...more,
});
const ids = (count: number, letter: string): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(2, '0')}`);

describe('who may evaluate', () => {
  it('no person of the applicant’s unit, by credit code', () => {
    const plan = distribute([one('a')], [member('e1', { unitCodes: [one('a').creditCode] }), member('e2')], 1);
    expect(plan.assignments).toEqual([{ applicationId: 'a', memberId: 'e2' }]);
    expect(plan.exclusions).toEqual([{ applicationId: 'a', memberId: 'e1', reason: 'applicant-unit' }]);
  });

  it('no person of the applicant’s unit, by a name that is written another way', () => {
    const application = one('a', { applicantNames: ['上海市黄浦区 中心医院'] });
    const plan = distribute(
      [application],
      [member('e1', { employers: ['黄浦区中心医院（心内科）'] }), member('e2')],
      2,
    );
    expect(plan.exclusions).toEqual([{ applicationId: 'a', memberId: 'e1', reason: 'applicant-name' }]);
    expect(plan.short).toEqual([{ applicationId: 'a', missing: 1 }]);
  });

  it('no person of the applicant’s unit, by the name that was confirmed for its credit code', () => {
    const application = one('a', { applicantNames: ['黄中心', '黄浦区中心医院'] });
    const { exclusions } = distribute([application], [member('e1', { employers: ['演示 黄浦区中心医院 心内科'] })], 1);
    expect(exclusions).toEqual([{ applicationId: 'a', memberId: 'e1', reason: 'applicant-name' }]);
  });

  it('no person of an expert’s unit', () => {
    const application = one('a', { employers: ['复旦大学附属华山医院'] });
    const { exclusions } = distribute([application], [member('e1', { employers: ['复旦大学'] })], 1);
    expect(exclusions).toEqual([{ applicationId: 'a', memberId: 'e1', reason: 'expert-employer' }]);
  });

  it('nobody who left the case before', () => {
    const plan = distribute([one('a', { left: ['e1'] })], [member('e1'), member('e2')], 1);
    expect(plan.assignments).toEqual([{ applicationId: 'a', memberId: 'e2' }]);
  });

  it.each([
    ['演示·上海 师范学院', '演示上海师范学院', true],
    ['ＡＢＣ研究院', 'abc研究院', true],
    ['上海师范学院', '上海师范大学', false],
    ['', '上海师范学院', false],
    ['黄浦区', '黄浦区中心医院', false],
    ['上海', '上海师范学院', false],
    ['浦东新区', '浦东新区科技馆', false],
    ['医院', '黄浦区中心医院', false],
    ['黄浦区中心医院', '演示 黄浦区中心医院 心内科', true],
    ['黄浦区中心医院', '黄浦区中心医院（心内科）', true],
    ['附属华山医院', '复旦大学附属华山医院', true],
    ['演示·上海经济研究院', '演示·上海师范学院', false],
  ])('%s and %s: %s', (left, right, same) => {
    expect(sameUnit(left, right)).toBe(same);
    expect(sameUnit(right, left)).toBe(same);
  });

  it('a unit’s name is compared without width, blanks, punctuation and the city before it', () => {
    expect(plainUnit(' 上海市（ＸＹ）农业·科学院 ')).toBe('xy农业科学院');
  });
});

describe('an even distribution', () => {
  it('differs by at most one where nobody is excluded', () => {
    const plan = distribute(
      ids(40, 'a').map((id) => one(id)),
      ids(7, 'e').map((id) => member(id)),
      3,
    );
    const loads = Object.values(plan.loads);
    expect(loads.reduce((sum, load) => sum + load, 0)).toBe(120);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    expect(plan.short).toEqual([]);
  });

  it('leaves what was assigned where it is, and fills only what is open', () => {
    const cases = [one('a', { assigned: ['e1', 'e2'] }), one('b', { assigned: ['e1'], left: ['e3'] })];
    const plan = distribute(
      cases,
      ids(4, 'e').map((_, index) => member(`e${index + 1}`)),
      2,
    );
    expect(plan.assignments).toEqual([{ applicationId: 'b', memberId: 'e4' }]);
    expect(plan.loads).toEqual({ e1: 2, e2: 1, e3: 0, e4: 1 });
  });

  it('exchanges over a chain where the greedy choice would leave one with too many', () => {
    // Only e1 and e2 may have a and b; c and d are free to all: e3 must get both of them.
    const only = (id: string) => one(id, { left: ['e3'] });
    const plan = distribute(
      [only('a'), only('b'), one('c'), one('d')],
      ['e1', 'e2', 'e3'].map((id) => member(id)),
      1,
    );
    const loads = Object.values(plan.loads);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });

  const bars = fc.array(fc.record({ a: fc.nat(14), e: fc.nat(6) }), { maxLength: 40 });
  it(`never gives a barred or a doubled one, always gives all that are free, and cannot be evened by any exchange (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 7 }), bars, (many, people, barred) => {
        const panel = ids(people, 'e').map((id) => member(id));
        const cases = ids(many, 'a').map((id, index) =>
          one(id, { left: barred.filter(({ a }) => a === index).map(({ e }) => `e${String(e).padStart(2, '0')}`) }),
        );
        const plan = distribute(cases, panel, 3);
        for (const { id, left } of cases) {
          const given = plan.assignments.filter(({ applicationId }) => applicationId === id).map((own) => own.memberId);
          const free = panel.filter((person) => !left.includes(person.id)).length;
          expect(new Set(given).size).toBe(given.length);
          expect(given.filter((person) => left.includes(person))).toEqual([]);
          expect(given).toHaveLength(Math.min(3, free));
          for (const from of given) {
            for (const { id: to } of panel.filter((person) => !left.includes(person.id) && !given.includes(person.id)))
              expect((plan.loads[from] ?? 0) - (plan.loads[to] ?? 0)).toBeLessThanOrEqual(1);
          }
        }
        expect(distribute([...cases].toReversed(), [...panel].toReversed(), 3).loads).toEqual(plan.loads);
      }),
      { seed, numRuns: 200 },
    );
  });
});
