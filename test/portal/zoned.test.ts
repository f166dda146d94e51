import { expect, it } from 'vitest';
import { freeLastDay } from '#portal/texts/zoned.ts';
import { roundById } from '#rounds/index.ts';

const { holidays } = roundById('2025-expert-service');

it.each([
  ['2025-02-07T17:00', undefined, 'a Friday'],
  ['2025-02-08T17:00', undefined, 'a Saturday on which one works'],
  ['2025-02-09T17:00', '2025-02-09', 'a Sunday'],
  ['2025-02-04T17:00', '2025-02-04', 'a Tuesday of the Spring Festival'],
  ['2025-02-10T00:00', '2025-02-09', 'midnight ends the day before'],
  ['2025-02-08T00:00', undefined, 'midnight after a Friday'],
  ['2025-02', undefined, 'typed by half'],
  ['', undefined, 'nothing'],
])('a deadline that is typed is warned of where its last day is free: %s (%s)', (typed, free, _what) => {
  expect(freeLastDay(typed, holidays)).toBe(free);
});
