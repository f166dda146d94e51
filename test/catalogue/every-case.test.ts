import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { claimedCases } from './cases.ts';

/** The names of all tests, as they stand in the sources: `it('A1 …'`, `test.each(…)('A1 …'`. */
const names = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('test', name), 'utf8'))
  .flatMap((source) => [...source.matchAll(/(?:\b(?:it|test)|\))\(\s*['"`]((?:[A-P]\d{1,2} )+)\S/g)])
  .map(([, ids = '']) => ids.trim().split(' '));
const named = new Set(names.flat());

it.each(claimedCases)('%s has a test whose name begins with it', (id) => {
  expect(named).toContain(id);
});

it('finds names as they are written, and none that is not there', () => {
  expect(names.length).toBeGreaterThan(100);
  expect(named).not.toContain('A14');
});
