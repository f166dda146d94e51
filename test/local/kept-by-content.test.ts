import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { keptByContent, pointTo } from '../../scripts/kept-by-content.ts';

const dir = mkdtempSync(join(tmpdir(), 'shenbao-kept-'));
const source = join(dir, 'source');
const root = join(dir, 'bundles');
const bundle = (text: string) => (unfinished: string) => {
  writeFileSync(join(unfinished, 'index.mjs'), text);
  return Promise.resolve();
};
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('bundles are kept by the content of their sources', () => {
  test('unchanged sources are bundled once, changed ones beside them', async () => {
    writeFileSync(source, 'one');
    const first = await keptByContent({ root, sources: [source] }, bundle('1'));
    const again = await keptByContent({ root, sources: [source] }, bundle('never'));
    writeFileSync(source, 'two');
    const second = await keptByContent({ root, sources: [source] }, bundle('2'));
    expect([first.made, again.made, second.made]).toEqual([true, false, true]);
    expect(again.dir).toBe(first.dir);
    expect(readFileSync(join(first.dir, 'index.mjs'), 'utf8')).toBe('1');
    expect(readFileSync(join(second.dir, 'index.mjs'), 'utf8')).toBe('2');
  });

  test('two that bundle the same at once both get a whole one', async () => {
    writeFileSync(source, 'at once');
    const { promise: both, resolve: bothThere } = Promise.withResolvers<void>();
    let there = 0;
    const slowly = async (unfinished: string): Promise<void> => {
      writeFileSync(join(unfinished, 'index.mjs'), 'half');
      there += 1;
      if (there === 2) bothThere();
      await both;
      writeFileSync(join(unfinished, 'index.mjs'), 'whole');
    };
    const made = await Promise.all([1, 2].map(() => keptByContent({ root, sources: [source] }, slowly)));
    for (const one of made) expect(readFileSync(join(one.dir, 'index.mjs'), 'utf8')).toBe('whole');
  });

  test('what could not be bundled leaves nothing that looks like a bundle', async () => {
    writeFileSync(source, 'broken');
    const before = readdirSync(root);
    const broken = keptByContent({ root, sources: [source] }, (unfinished) => {
      writeFileSync(join(unfinished, 'index.mjs'), 'half');
      return Promise.reject(new Error('no such import'));
    });
    await expect(broken).rejects.toThrow('no such import');
    expect(readdirSync(root)).toEqual(before);
  });

  test('what is in use stays and the longest unused goes, whatever the clock of the process says', async () => {
    const own = join(dir, 'with-another-clock');
    try {
      for (let state = 0; state < 8; state += 1) {
        // As a story sets it: years before the folders that are there.
        if (state === 6) vi.useFakeTimers({ toFake: ['Date'], now: 0 });
        writeFileSync(source, `state ${state}`);
        const { dir: made } = await keptByContent({ root: own, sources: [source] }, bundle(String(state)));
        expect(readFileSync(join(made, 'index.mjs'), 'utf8')).toBe(String(state));
      }
    } finally {
      vi.useRealTimers();
    }
    const left = readdirSync(own).filter((name) => !name.startsWith('.'));
    expect(left.map((name) => readFileSync(join(own, name, 'index.mjs'), 'utf8')).toSorted()).toContain('7');
    expect(left.length).toBe(5);
  });

  test('the link to the latest moves, also from a folder of an older release', async () => {
    const link = join(dir, 'functions');
    writeFileSync(source, 'linked');
    const { dir: folder } = await keptByContent({ root, sources: [source] }, bundle('linked'));
    const elsewhere = mkdtempSync(join(dir, 'older-'));
    pointTo(link, elsewhere);
    pointTo(link, folder);
    pointTo(link, folder);
    expect(existsSync(join(link, 'index.mjs'))).toBe(true);
  });
});
