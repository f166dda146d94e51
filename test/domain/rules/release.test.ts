import { describe, expect, it } from 'vitest';
import type { NewFact } from '#events/catalogue.ts';
import { reasonedRules } from '#domain/rules/at-decision.ts';
import { type ChosenCase, quotaAtRelease } from '#domain/rules/at-release.ts';
import type { Quota } from '#domain/quota.ts';
import { hash } from '../fixtures.ts';

const chosen = (id: string, more: Partial<ChosenCase> = {}): ChosenCase => ({
  id,
  kind: 'service-team',
  creditCode: `unit of ${id}`,
  bodyId: 'district-310101',
  ...more,
});
const over = (cases: readonly ChosenCase[], quota: Partial<Quota> = {}, cap?: number): string[] =>
  [...quotaAtRelease(cases, { quota: { scope: 'both', max: 1, kinds: 'combined', ...quota }, capOf: () => cap })]
    .flatMap(([id, findings]) => findings.map(({ rule, severity, path }) => `${id} ${rule} ${severity} ${path}`))
    .toSorted();

describe('R26 looked at again before a release', () => {
  const two = [chosen('a'), chosen('b')];

  it('a body with two where one is allowed: both are named', () => {
    expect(over(two)).toEqual(['a R26 E bodyId', 'b R26 E bodyId']);
    expect(over([chosen('a')])).toEqual([]);
  });
  it('a raised cap, another body or a direct route makes room', () => {
    expect(over(two, {}, 2)).toEqual([]);
    expect(over([chosen('a'), chosen('b', { bodyId: 'district-310104' })])).toEqual([]);
    expect(over([chosen('a', { bodyId: undefined }), chosen('b', { bodyId: undefined })])).toEqual([]);
  });
  it('an applicant with two by different ways', () => {
    const creditCode = '12310101MB0000001X';
    const both = [chosen('a', { creditCode }), chosen('b', { creditCode, bodyId: undefined })];
    expect(over(both)).toEqual(['a R26 E creditCode', 'b R26 E creditCode']);
    expect(over(both, { scope: 'body' })).toEqual([]);
  });
  it('counts as the round’s setting says', () => {
    expect(over(two, { scope: 'applicant' })).toEqual([]);
    expect(over([chosen('a'), chosen('b', { kind: 'service-base' })], { kinds: 'per-kind' })).toEqual([]);
    expect(over(two, { max: 2 })).toEqual([]);
  });
});

describe('a reason of the bureau at the release', () => {
  const data = { outcome: 'listed', rules: ['R21'], formVersion: 1, noteSha256: hash } as const;
  const facts: NewFact[] = [{ type: 'decision-justified', version: 1, data: { ...data, rules: [...data.rules] } }];

  it.each([
    ['listed', 1, ['R21']],
    ['listed', 2, []],
    ['recommended', 1, []],
  ] as const)('counts for %s of version %d: %j', (outcome, formVersion, rules) => {
    expect([...reasonedRules(facts, { outcome, formVersion })]).toEqual(rules);
  });
});
