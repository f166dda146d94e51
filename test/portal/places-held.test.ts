import { expect, it } from 'vitest';
import { placesHeld } from '#portal/unit/places-held.ts';

type Row = Parameters<typeof placesHeld>[0][number];
const row = (id: string, status: Row['status'], kind: Row['kind'] = 'service-team'): Row => ({
  id,
  roundId: 'now',
  status,
  kind,
  creditCode: 'own',
});
const combined = { scope: 'both', max: 1, kinds: 'combined' } as const;

it.each([
  ['a draft alone', [row('a', 'drafting')], combined, []],
  ['one filed', [row('a', 'submitted'), row('b', 'drafting')], combined, ['a']],
  ['one returned, which keeps its place', [row('a', 'returned')], combined, ['a']],
  [
    'one withdrawn, one lapsed, one declined',
    [row('a', 'withdrawn'), row('b', 'lapsed'), row('c', 'declined')],
    combined,
    [],
  ],
  ['the other kind, counted together', [row('a', 'submitted', 'service-base')], combined, ['a']],
  ['the other kind, counted alone', [row('a', 'submitted', 'service-base')], { ...combined, kinds: 'per-kind' }, []],
  ['no limit for a unit', [row('a', 'submitted')], { ...combined, scope: 'body' }, []],
  ['last year’s', [{ ...row('a', 'submitted'), roundId: 'before' }], combined, []],
  ['another unit’s', [{ ...row('a', 'submitted'), creditCode: 'other' }], combined, []],
] as const)('which applications take the unit’s place: %s', (_what, rows, quota, held) => {
  expect(
    placesHeld(rows, { round: { id: 'now', quota }, creditCode: 'own', kind: 'service-team' }).map(({ id }) => id),
  ).toEqual(held);
});
