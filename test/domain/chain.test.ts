import { describe, expect, it } from 'vitest';
import { canonicalJson, firstBrokenLink, recordFacts, type Recording } from '#domain/chain.ts';
import type { NewFact } from '#events/catalogue.ts';
import { before, sha } from './cases.ts';

const recording: Recording = {
  subject: 'application/a1',
  roundId: '2025-expert-service',
  at: before,
  actor: { id: 'm1', kind: 'applicant' },
  correlationId: 'c1',
  causationId: 'c1',
};
const facts: NewFact[] = [
  { type: 'form-frozen', version: 1, data: { formVersion: 1, formSha256: sha('form') } },
  { type: 'form-voided', version: 1, data: { formVersion: 1 } },
  { type: 'application-withdrawn', version: 1, data: { from: 'drafting' } },
];
const history = recordFacts({ sequence: 0, hash: '' }, facts, { recording, digest: sha });

describe('a history', () => {
  it('links every fact to the one before', () => {
    expect(history.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(history.map(({ id }) => id)).toEqual(['application/a1/1', 'application/a1/2', 'application/a1/3']);
    expect(history.map(({ previousHash }) => previousHash)).toEqual(['', history[0]?.hash, history[1]?.hash]);
    expect(firstBrokenLink(history, sha)).toBeUndefined();
  });

  it('goes on from its head', () => {
    const head = { sequence: 3, hash: history[2]?.hash ?? '' };
    const [next] = recordFacts(head, facts.slice(0, 1), { recording, digest: sha });
    expect(next).toMatchObject({ sequence: 4, previousHash: head.hash });
    expect(firstBrokenLink(next ? [...history, next] : [], sha)).toBeUndefined();
  });

  it.each([
    [
      'its content was changed',
      2,
      history.map((fact, index) => (index === 1 ? { ...fact, at: '2025-01-21T02:00:00.000Z' } : fact)),
    ],
    [
      'its content was changed',
      1,
      history.map((fact, index) => (index === 0 ? { ...fact, actor: { ...fact.actor, id: 'm2' } } : fact)),
    ],
    [
      'its content was changed',
      3,
      history.map((fact, index) => (index === 2 ? { ...fact, data: { from: 'submitted' } } : fact)),
    ],
    ['a fact is missing or doubled', 3, history.filter(({ sequence }) => sequence !== 2)],
    ['a fact is missing or doubled', 1, history.flatMap((fact) => [fact, fact])],
    ['a fact is missing or doubled', 2, history.toReversed().slice(1)],
    [
      'it does not follow from the fact before',
      2,
      history.map((fact) => (fact.sequence === 2 ? { ...fact, previousHash: sha('other') } : fact)),
    ],
  ])('shows where %s', (reason, sequence, tampered) => {
    expect(firstBrokenLink(tampered, sha)).toEqual({ sequence, reason });
  });

  it('shows a fact that was rewritten with a fitting hash of its own', () => {
    const forged = history.map((fact) => {
      if (fact.sequence !== 2) return fact;
      const { hash: _hash, ...open } = { ...fact, at: '2025-01-21T02:00:00.000Z' };
      return { ...open, hash: sha(canonicalJson(open)) };
    });
    expect(firstBrokenLink(forged, sha)).toEqual({ sequence: 3, reason: 'it does not follow from the fact before' });
  });
});

describe('canonical JSON (RFC 8785)', () => {
  it('orders keys by UTF-16 code units and writes numbers as ECMAScript does', () => {
    expect(canonicalJson({ b: 1e21, a: [true, null, 'ü'], '\u{1F600}': 0.1, '\uFB33': -0 })).toBe(
      '{"a":[true,null,"ü"],"b":1e+21,"\u{1F600}":0.1,"\uFB33":0}',
    );
  });

  it('is the same for the same content, whatever the order; absent and undefined are one', () => {
    expect(canonicalJson({ a: 1, b: undefined, c: { e: 2, d: 3 } })).toBe(canonicalJson({ c: { d: 3, e: 2 }, a: 1 }));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1])('refuses what JSON cannot carry', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
