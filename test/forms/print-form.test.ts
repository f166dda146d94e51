import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { readFileSync } from 'node:fs';
import { formCodeOf, parsePageCode } from '#domain/page-code.ts';
import { inkIn, type Rendered, renderPages } from './render.ts';
import { printSample, sha256OfText } from './sample.ts';

const perMm = 8;

async function codesOn(page: Rendered): Promise<string[]> {
  const pixels = new ImageData(new Uint8ClampedArray(page.data), page.width, page.height);
  const found = await readBarcodes(pixels, { formats: ['QRCode'], tryHarder: true });
  return found.map(({ text }) => text);
}

class ImageData {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly colorSpace = 'srgb';
  constructor(data: Uint8ClampedArray<ArrayBuffer>, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

describe.each([1, 2] as const)('the printed form of annex %i', (annex) => {
  let printed: Awaited<ReturnType<typeof printSample>>;
  let pages: Rendered[];
  beforeAll(async () => {
    const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
    await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
    printed = await printSample(annex);
    pages = await renderPages(printed.pdf, perMm);
  }, 60_000);

  it('carries two equal codes on every page, which say what the expectation says', async () => {
    const { expectation } = printed;
    expect(pages).toHaveLength(expectation.pages.length);
    for (const [index, page] of pages.entries()) {
      const [first, second, ...more] = await codesOn(page);
      expect(more).toEqual([]);
      expect(second).toBe(first);
      expect(parsePageCode(first ?? '')).toEqual({
        annex,
        form: formCodeOf('application/a1', sha256OfText),
        version: 1,
        page: index + 1,
        pages: pages.length,
        versionHash: expectation.versionHash,
        pageHash: expectation.pages[index]?.pageHash,
      });
    }
  }, 60_000);

  it('leaves at least 55 × 55 mm white for each seal', () => {
    expect(printed.expectation.seals.map(({ party, required }) => [party, required])).toEqual([
      ['applicant', true],
      ['body', false],
      ['bureau', false],
    ]);
    for (const { page, boxMm } of printed.expectation.seals) {
      const [x, y, width, height] = boxMm;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(55);
      const sheet = pages[page - 1];
      expect(sheet && inkIn(sheet, [x + 1, y + 1, width - 2, height - 2], perMm)).toBe(0);
    }
  });

  it('prints real text that can be searched, and its rare characters as ink', () => {
    const text = pages.map((page) => page.text).join('');
    for (const word of ['申报单位意见', '专家名单', '示例', '𠮷', ...(annex === 1 ? ['㛃', '𬎆'] : [])])
      expect(text).toContain(word);
    expect(printed.warnings).toEqual([]);
  });

  it('prints a place by its code and its name', () => {
    const text = pages
      .map((page) => page.text)
      .join('')
      .replaceAll(/\s/g, '');
    expect(text).toMatch(/310\d{3}（\p{Script=Han}+区）/u);
    expect(text).not.toMatch(/(?<!\w)310\d{3}(?![\d（])/);
  });

  it('is the same file when it is printed again', async () => {
    const again = await printSample(annex);
    expect(sha256OfText(Buffer.from(again.pdf).toString('hex'))).toBe(
      sha256OfText(Buffer.from(printed.pdf).toString('hex')),
    );
  });
});

describe('the print', () => {
  it('repeats a table’s header on each page, and cuts no row', async () => {
    const row = {
      name: '王建国',
      employer: '上海示例医学研究院',
      titleSeries: '工程技术',
      title: '教授',
      willing: 'yes',
    };
    const printed = await printSample(1, { content: { experts: Array.from({ length: 100 }, () => row) } });
    const pages = await renderPages(printed.pdf, 2);
    const listing = pages.filter(({ text }) => text.includes('王建国') && text.includes('职称系列'));
    expect(listing.length).toBeGreaterThan(2);
    // A row that was cut would show its name or its employer on one page alone.
    const count = (text: string, word: string): number => text.split(word).length - 1;
    for (const { text } of listing.slice(1, -1)) expect(count(text, '王建国')).toBe(count(text, '教授'));
  }, 60_000);

  it('changes a page’s hash with the page’s text, and that of no page before it', async () => {
    const before = (await printSample(1)).expectation;
    const after = (await printSample(1, { content: { expectedResults: '另一种成效。' } })).expectation;
    const changed = before.pages.map(({ pageHash }, index) => pageHash !== after.pages[index]?.pageHash);
    expect(changed.filter(Boolean)).toHaveLength(1);
    expect(changed[0]).toBe(false);
    expect(after.versionHash).not.toBe(before.versionHash);
  });

  it('marks a character that no font has by its code point, and names marks without a shape', async () => {
    const printed = await printSample(1, { content: { leadName: '王\u{1F642}\u{31350}', leadPost: '主\u202E任' } });
    expect(printed.warnings).toEqual(['U+1F642', 'U+31350', 'U+202E']);
    const [first] = await renderPages(printed.pdf, 4);
    expect(first?.text).toContain('1F6');
  });

  it('prints every character of a rare name as ink of its own', async () => {
    const blank = await renderPages((await printSample(1, { content: { projectName: '　' } })).pdf, perMm);
    const cell = [46, 61.8, 12, 4.2] as const;
    const printedInk: { name: string; ink: boolean }[] = [];
    for (const name of ['𠮷', '㛃', '𬎆', '䶮', '𫖯', '\u{31350}']) {
      const [page] = await renderPages((await printSample(1, { content: { projectName: name } })).pdf, perMm);
      const [empty] = blank;
      if (!page || !empty) throw new Error('no page');
      printedInk.push({ name, ink: inkIn(page, cell, perMm) > inkIn(empty, cell, perMm) + 0.005 });
    }
    expect(printedInk.filter(({ ink }) => !ink)).toEqual([]);
  }, 60_000);
});
