import { describe, expect, it } from 'vitest';
import { placeHeld } from '#domain/rules/place-held.ts';
import { applicationOf } from '../cases.ts';
import { round } from '../fixtures.ts';

const own = applicationOf({ id: 'a'.repeat(32), status: 'drafting' });
const filed = applicationOf({ id: 'b'.repeat(32), status: 'submitted', holdsClaim: true });
const { quota } = round;

describe('R26 said before a form is printed', () => {
  it('names the other application of the unit that holds the place', () => {
    expect(placeHeld(own, [own, filed], quota)).toMatchObject([
      { rule: 'R26', severity: 'E', path: 'applicantName', params: { taken: 1, max: 1 } },
    ]);
    expect(placeHeld(own, [filed], quota)[0]?.message).toContain('BBBBBBBB');
    expect(placeHeld(own, [{ ...filed, kind: 'service-base' }], quota)).toHaveLength(1);
  });

  it('says nothing of what holds none, of another unit or round, or where this one holds its own', () => {
    expect(placeHeld(own, [{ ...filed, holdsClaim: false }], quota)).toEqual([]);
    expect(placeHeld(own, [{ ...filed, creditCode: 'another' }], quota)).toEqual([]);
    expect(placeHeld(own, [{ ...filed, roundId: 'another' }], quota)).toEqual([]);
    expect(placeHeld({ ...own, holdsClaim: true }, [filed], quota)).toEqual([]);
  });

  it('counts as the round does: by kind, or not by applicant at all', () => {
    const perKind = { ...quota, kinds: 'per-kind' } as const;
    expect(placeHeld(own, [{ ...filed, kind: 'service-base' }], perKind)).toEqual([]);
    expect(placeHeld(own, [filed], perKind)).toHaveLength(1);
    expect(placeHeld(own, [filed], { ...quota, scope: 'body' })).toEqual([]);
    expect(placeHeld(own, [filed], { ...quota, max: 2 })).toEqual([]);
  });
});
