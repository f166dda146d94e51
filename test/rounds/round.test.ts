import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { roundSchema } from '#domain/round-schema.ts';
import { instant } from '#domain/round-lifecycle.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { roundById } from '#rounds/index.ts';

const round = roundById('2025-expert-service');

it('is what a round must be', () => {
  expect(roundSchema.parse(round)).toEqual(round);
});
it('ends with the last instant of 7 February 2025 in Shanghai (R35)', () => {
  expect(instant(round.deadlineAt)).toBe('2025-02-07T16:00:00.000Z');
});
it('knows sixteen districts, and every clause from R01 to R45', () => {
  expect(round.bodies.filter(({ kind }) => kind === 'district')).toHaveLength(16);
  expect(Object.keys(clausesOf(round.id))).toHaveLength(45);
});
it('names the rounds there are when asked for another', () => {
  expect(() => roundById('1999')).toThrow(/2025-expert-service/);
});
it('holds no Chinese text that is empty', () => {
  expect(Object.values(clausesOf(round.id)).every(({ text }) => text.length > 0)).toBe(true);
  expect(readFileSync('rounds/2025-expert-service/round.ts', 'utf8')).toContain('zjczjgz@163.com');
});
