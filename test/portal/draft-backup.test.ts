import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftKeeper } from '#portal/unit/form/draft-keeper.ts';

const id = 'a1';
const saved = {
  version: 3,
  content: { projectName: 'saved' },
  justifications: [],
  savedAt: '2025-01-20T01:00:00.000Z',
};
const reason = { rule: 'R7', path: 'projectName', note: 'because' };

/** The window's own storage, as a browser gives it. */
function windowStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('sessionStorage', windowStorage());
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Types a project's name and a reason into a page that is then closed before anything was saved. */
function typedAndClosed(): void {
  const keeper = new DraftKeeper(id, saved);
  keeper.change((content) => ({ ...content, projectName: 'typed' }));
  keeper.justify(reason);
  keeper.stop();
}

test('what was typed and the reasons written come back together', () => {
  typedAndClosed();
  const again = new DraftKeeper(id, saved);
  expect(again.read()).toMatchObject({
    content: { projectName: 'typed' },
    justifications: [reason],
    saving: 'unsaved',
    restored: true,
  });
  again.stop();
});

test('a draft that was saved elsewhere meanwhile leads to the question which one to keep', () => {
  typedAndClosed();
  const again = new DraftKeeper(id, { ...saved, version: 4, content: { projectName: 'of a colleague' } });
  expect(again.read()).toMatchObject({
    content: { projectName: 'typed' },
    justifications: [reason],
    saving: 'conflict',
  });
  expect(again.isUnsaved()).toBe(true);
});

test('a save whose answer was lost leaves no question', () => {
  typedAndClosed();
  const again = new DraftKeeper(id, {
    ...saved,
    version: 4,
    content: { projectName: 'typed' },
    justifications: [reason],
  });
  expect(again.read()).toMatchObject({ version: 4, saving: 'saved', restored: false });
});

test('leaving is asked about only where what was typed does not get through', () => {
  vi.stubGlobal('navigator', { onLine: true });
  const keeper = new DraftKeeper(id, saved);
  expect(keeper.isHeldUp()).toBe(false);
  keeper.change((content) => ({ ...content, projectName: 'typed' }));
  expect(keeper.isHeldUp()).toBe(false);
  vi.stubGlobal('navigator', { onLine: false });
  expect(keeper.isHeldUp()).toBe(true);
  keeper.stop();
});
