import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unsavedOf, writeBackup } from '#portal/unit/form/draft-backup.ts';

const id = 'a1';
const saved = {
  version: 3,
  content: { projectName: 'saved' },
  justifications: [],
  savedAt: '2025-01-20T01:00:00.000Z',
};
const reason = { rule: 'R7', path: 'projectName', note: 'because' };
const typed = { version: 3, content: { projectName: 'typed', creditCode: 'c' }, justifications: [reason] };

/** The window's own storage, as a browser gives it. */
function windowStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

beforeEach(() => void vi.stubGlobal('sessionStorage', windowStorage()));
afterEach(() => void vi.unstubAllGlobals());

test('what was typed and the reasons written come back together', () => {
  expect(unsavedOf(id, saved)).toBeUndefined();
  writeBackup(id, typed);
  expect(unsavedOf(id, saved)).toEqual(typed);
});

test('a draft that was saved elsewhere meanwhile drops nothing', () => {
  writeBackup(id, typed);
  expect(unsavedOf(id, { ...saved, version: 4, content: { projectName: 'of a colleague' } })).toEqual(typed);
});

test('a save whose answer was lost leaves nothing to ask about', () => {
  writeBackup(id, typed);
  const draft = { ...saved, ...typed, version: 4, content: { creditCode: 'c', projectName: 'typed' } };
  expect(unsavedOf(id, draft)).toBeUndefined();
  expect(unsavedOf(id, saved)).toBeUndefined();
});
