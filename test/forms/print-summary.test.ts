import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { asRead } from '#domain/form-expectation.ts';
import { formCodeOf, parsePageCode } from '#domain/page-code.ts';
import { readSheet } from '#forms/xlsx/read-sheet.ts';
import { summaryFormOf } from '#rounds/forms.ts';
import { landscape } from '#forms/page.ts';
import { readScan } from '#scan/reader/read-scan.ts';
import type { PrintedTwins } from '#functions/on-summary-issued/print-issued.ts';
import { opinion, placedSamples, printSummarySample } from '../../scripts/samples/printed-summary.ts';
import { boundPdf, stampedPages } from '../../scripts/samples/stamped-scans.ts';
import { inkIn, type Rendered, renderPages } from './render.ts';
import { sha256OfText } from './sample.ts';

const perMm = 4;
const subject = 'summary/2025-expert-service/district-310151';

describe('the printed summary (annex 3)', () => {
  let printed: PrintedTwins;
  let pages: Rendered[];
  beforeAll(async () => {
    printed = await printSummarySample({ placed: placedSamples(7), notes: ['候选项目尚在公示。'] });
    pages = await renderPages(printed.pdf, perMm);
  }, 120_000);

  it('lies: A4 landscape, with the columns inside the page', () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const { width, height } of pages) expect(width / height).toBeCloseTo(297 / 210, 2);
    const { columns } = summaryFormOf('2025-expert-service');
    const sum = columns.reduce((total, { widthMm }) => total + widthMm, 0);
    expect(sum).toBe(landscape.right - landscape.left);
  });

  it('carries the code of annex 3 on every page, as letters beside it too', () => {
    pages.forEach(({ text }, index) => {
      const letters = /SB1:3:[0-9A-Z:-]+/.exec(text)?.[0] ?? '';
      expect(parsePageCode(letters)).toMatchObject({
        annex: 3,
        form: formCodeOf(subject, sha256OfText),
        version: 1,
        page: index + 1,
        pages: pages.length,
        pageHash: printed.expectation.pages[index]?.pageHash,
      });
    });
  });

  it('repeats its header on each page of the table and cuts no row', () => {
    const tables = pages.filter(({ text }) => text.includes('评估推荐意见'));
    expect(tables.length).toBeGreaterThan(1);
    const count = (text: string, word: string): number => text.split(word).length - 1;
    for (const { text } of tables) expect(count(text, '领衔专家')).toBe(1);
    for (const { text } of tables) expect(count(text, '同意推荐。')).toBe(count(text, '该项目需求真实'));
  });

  it('leaves at least 55 × 55 mm white for the seal of the body', () => {
    const { seals } = asRead(printed.expectation);
    expect(seals).toHaveLength(1);
    for (const { party, required, page, boxMm } of seals) {
      const [x, y, width, height] = boxMm;
      expect([party, required]).toEqual(['body', true]);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(55);
      const sheet = pages[page - 1];
      expect(sheet && inkIn(sheet, [x + 1, y + 1, width - 2, height - 2], perMm)).toBe(0);
      expect(sheet && inkIn(sheet, [x - 100, y + 1, 90, 30], perMm)).toBeGreaterThan(0);
    }
  });

  it('R34 R37 says the same in both twins: the contact, every row, the assessment', async () => {
    const { columns } = summaryFormOf('2025-expert-service');
    const layout = {
      columns: columns.map(({ id, label }) => ({ id, header: label.zh })),
      key: 'number',
      maxRows: 50,
    };
    const reading = await readSheet(printed.xlsx, layout);
    if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
    expect(reading.rows).toHaveLength(7);
    const flat = (text: string): string => text.replaceAll(/\s/g, '');
    const pdf = flat(pages.map(({ text }) => text).join(''));
    for (const { values } of reading.rows) {
      expect(values['opinion']).toBe(opinion);
      for (const id of ['name', 'rank', 'total', 'contact'] as const) expect(pdf).toContain(flat(values[id] ?? ''));
    }
    const sheet = strFromU8(unzipSync(printed.xlsx)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    for (const word of ['李晓燕', '021-12345678', '13800000001']) {
      expect(pdf).toContain(word);
      expect(sheet).toContain(word);
    }
    expect(sheet).not.toMatch(/<f[ >/]/);
  });

  it('is the same pair of files when it is printed again', async () => {
    const again = await printSummarySample({ placed: placedSamples(7), notes: ['候选项目尚在公示。'] });
    expect(Buffer.from(again.pdf).equals(Buffer.from(printed.pdf))).toBe(true);
    expect(Buffer.from(again.xlsx).equals(Buffer.from(printed.xlsx))).toBe(true);
  }, 60_000);

  it('stands on one page with a single project, however it begins', async () => {
    const one = await printSummarySample({ placed: placedSamples(1, { projectName: '=1+1' }) });
    expect(one.expectation.pages).toHaveLength(1);
    expect(strFromU8(unzipSync(one.xlsx)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toMatch(/<f[ >/]/);
  }, 60_000);
});

describe('the scan of a stamped summary', () => {
  it('is read by the same reader: accepted with its seal, questioned without', async () => {
    const { pdf, expectation } = await printSummarySample({ placed: placedSamples(1) });
    const { seals } = asRead(expectation);
    for (const [stamped, verdict, codes] of [
      [true, 'accepted', []],
      [false, 'accepted-with-warnings', ['seal-absent']],
    ] as const) {
      const bytes = await boundPdf(await stampedPages(pdf, seals, { party: 'body', stamped }));
      const reading = await readScan([{ bytes, mediaType: 'application/pdf' }], { expectation });
      expect(reading.findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual(codes);
      expect(reading.verdict).toBe(verdict);
    }
  }, 120_000);
});
