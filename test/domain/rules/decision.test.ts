import { describe, expect, it } from 'vitest';
import type { ApplicationKind, Outcome } from '#events/value-types.ts';
import { rulesAtDecision } from '#domain/rules/at-decision.ts';
import { badgesOf } from '#domain/rules/badges.ts';
import { hash, inStatus, step } from '../fixtures.ts';
import { baseWith, brief, data, teamRows, teamWith } from './forms.ts';

const decide = (kind: ApplicationKind, outcome: Outcome, content: Record<string, unknown>) =>
  rulesAtDecision({ kind, outcome, content }, data).map(brief);
const away = { ...teamWith().content, ...teamRows('places', { region: '530100' }) };

describe('R21 at the municipal list', () => {
  it.each([
    ['listed', ['E places.0.region']],
    ['recommended', []],
    ['not-selected', []],
  ] as const)('a team beyond the city is %s', (outcome, said) => {
    expect(decide('service-team', outcome, away)).toEqual(said);
  });
  it('R21 holds where all places lie in the city', () => {
    expect(decide('service-team', 'listed', { ...teamWith().content })).toEqual([]);
  });
  it('R21 asks nothing of a base', () => {
    expect(decide('service-base', 'listed', away)).toEqual([]);
  });
});

describe('R20 a base that is recommended', () => {
  it.each([
    ['municipal', 'nationwide', []],
    ['district', 'nationwide', ['W presentLevel']],
    ['municipal', 'city', ['W scope']],
    ['none', 'city', ['W presentLevel', 'W scope']],
  ])('%s, %s', (presentLevel, scope, said) => {
    expect(decide('service-base', 'recommended', { presentLevel, scope })).toEqual(said);
    expect(decide('service-base', 'listed', { presentLevel, scope })).toEqual([]);
  });
});

describe('a decision against the notice', () => {
  const justified = { outcome: 'listed', rules: ['R21'], noteSha256: hash } as const;
  const given = { ...justified, rules: [...justified.rules] };

  it('R21 stands in the history with its reason when it is prepared', () => {
    const { facts, state } = step(inStatus('forwarded'), {
      name: 'prepare',
      opinionSha256: hash,
      justified: given,
    });
    expect(facts).toEqual([
      { type: 'decision-justified', version: 1, data: { ...given, formVersion: 1 } },
      { type: 'panel-opinion-recorded', version: 1, data: { formVersion: 1, opinionSha256: hash } },
    ]);
    expect(state.status).toBe('forwarded');
  });
  it('R21 stands before the fall-back in the same step', () => {
    const { facts, state } = step(inStatus('recommended'), { name: 'fall-back', noteSha256: hash, justified: given });
    expect(facts.map(({ type }) => type)).toEqual(['decision-justified', 'application-fell-back']);
    expect(state.status).toBe('listed');
  });
});

describe('badges', () => {
  const ids = (form: ReturnType<typeof teamWith>, rule: string) =>
    badgesOf(form, data).flatMap((badge) => (badge.rule === rule ? [[badge.id, badge.count]] : []));

  it('R06 counts experts by the honours that the notice names', () => {
    const rows = teamRows(
      'experts',
      { honours: '中国工程院院士、享受国务院政府特殊津贴' },
      { honours: '政府特殊津贴' },
      { honours: '' },
    );
    expect(ids(teamWith(rows), 'R06')).toEqual([
      ['academician', 1],
      ['special-allowance', 2],
    ]);
    expect(ids(teamWith(teamRows('experts', { honours: '' })), 'R06')).toEqual([]);
  });
  it('R11 shows special features', () => {
    expect(ids(teamWith({ flags: ['challenge', 'startup', 'long-term'] }), 'R11')).toEqual([
      ['challenge', undefined],
      ['startup', undefined],
    ]);
    expect(ids(teamWith({ flags: [] }), 'R11')).toEqual([]);
  });
  it('R24 shows several batches from two on, and long co-operation', () => {
    expect(ids(teamWith({ flags: [], ...teamRows('activities', {}) }), 'R24')).toEqual([]);
    expect(ids(teamWith({ flags: [], ...teamRows('activities', {}, {}) }), 'R24')).toEqual([['several-batches', 2]]);
    expect(ids(teamWith({ flags: ['long-term'], ...teamRows('activities', {}) }), 'R24')).toEqual([
      ['long-term', undefined],
    ]);
  });
  it('R25 shows a present base, and a team that a base undertakes', () => {
    expect(ids(baseWith({ presentLevel: 'municipal' }), 'R25')).toEqual([['present-base', undefined]]);
    expect(ids(baseWith({ presentLevel: 'district' }), 'R25')).toEqual([]);
    expect(ids(teamWith({ flags: ['by-base'] }), 'R25')).toEqual([['by-base', undefined]]);
  });
});
