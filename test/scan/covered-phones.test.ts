import { beforeAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { randomFrom } from '../../scripts/samples/random.ts';
import { type Paper, paperOf, plain, scan, type ScanLook } from '../../scripts/samples/scanner.ts';
import type { FormExpectation } from '#domain/form-expectation.ts';
import { openPages } from '#scan/reader/pages.ts';
import type { Pictures } from '#scan/reader/pictures.ts';
import { readPage } from '#scan/reader/read-page.ts';
import { readScan } from '#scan/reader/read-scan.ts';
import { printSample } from '../forms/sample.ts';

const random = randomFrom(138);
const dpi = 150;
const looks: readonly (readonly [string, Partial<ScanLook>])[] = [
  ['straight', {}],
  ['askew', { skew: 2.5 }],
  ['lying on its side', { turns: 1 }],
  ['upside down and in perspective', { turns: 2, perspective: 0.01 }],
];
let expectation: FormExpectation;
let papers: Paper[];

beforeAll(async () => {
  const content = { leadPost: '院长（值班电话13912345678）' };
  const printed = await printSample(1, { content });
  ({ expectation } = printed);
  papers = await paperOf(printed.pdf, dpi);
}, 60_000);

const phones = () => expectation.phones ?? [];
const firstWithPhones = () => Math.min(...phones().map(({ page }) => page));

async function picturesOf(page: number, look: Partial<ScanLook>, expected?: FormExpectation): Promise<Pictures> {
  const paper = papers[page - 1];
  if (!paper) throw new Error('no such page');
  const bytes = await scan(paper, { ...plain, dpi, ...look }, random);
  const shown: Pictures[] = [];
  await readScan([{ bytes, mediaType: 'image/jpeg' }], {
    expectation: expected,
    pictures: true,
    onPage: (_page, pictures) => void (pictures && shown.push(pictures)),
  });
  const [pictures] = shown;
  if (!pictures) throw new Error('no picture was made');
  return pictures;
}

/** How much of each place of a number is of one grey, in a picture that the reader lays straight again. */
async function covered(picture: Buffer, page: number): Promise<number[]> {
  const bytes = await sharp(picture).jpeg({ quality: 95 }).toBuffer();
  for await (const image of openPages(bytes, 'image/jpeg')) {
    const { sheet } = await readPage(image);
    return phones()
      .filter((phone) => phone.page === page)
      .map(({ boxMm: [x, y, width, height] }) => {
        let [all, grey] = [0, 0];
        for (let row = Math.ceil(y * sheet.perMm); row < (y + height) * sheet.perMm; row += 1)
          for (let column = Math.ceil(x * sheet.perMm); column < (x + width) * sheet.perMm; column += 1) {
            const value = sheet.data[(row * sheet.width + column) * 3] ?? 255;
            all += 1;
            if (Math.abs(value - 90) < 30) grey += 1;
          }
        return grey / all;
      });
  }
  return [];
}

describe('phone numbers in the picture of a scan', () => {
  it('stand in the cells that are one, and in the line of a text that holds one', () => {
    const tall = phones().map(({ boxMm }) => boxMm[3]);
    // The mobile of each of two people, a landline, the experts’ numbers, and the line of the post.
    expect(phones().length).toBeGreaterThan(4);
    expect(Math.min(...tall)).toBeGreaterThan(2);
    for (const { boxMm } of phones()) expect(boxMm[0] + boxMm[2]).toBeLessThan(expectation.pageMm[0]);
  });

  it.each(looks)(
    'are covered on a page that lies %s, and on none that is shown to those who may see them',
    async (_name, look) => {
      const page = firstWithPhones();
      const { view, withoutPhones } = await picturesOf(page, look, expectation);
      if (!withoutPhones) throw new Error('nothing was covered');
      expect(Math.min(...(await covered(withoutPhones.view, page)))).toBeGreaterThan(0.97);
      expect(Math.max(...(await covered(view, page)))).toBeLessThan(0.3);
      expect(withoutPhones.thumbnail.equals(withoutPhones.view)).toBe(false);
    },
  );

  it('leave a page without any as it is', async () => {
    const pages = new Set(phones().map(({ page }) => page));
    const none = expectation.pages.find(({ page }) => !pages.has(page))?.page ?? 0;
    const { view, withoutPhones } = await picturesOf(none, {}, expectation);
    expect(withoutPhones?.view.equals(view)).toBe(true);
  });

  it('are hidden with the whole picture where nobody can tell where they stand', async () => {
    const page = firstWithPhones();
    expect((await picturesOf(page, {}, { ...expectation, phones: undefined })).withoutPhones).toBeUndefined();
    expect((await picturesOf(page, {}, { ...expectation, form: 'X' })).withoutPhones).toBeUndefined();
    expect((await picturesOf(page, { blur: 9 }, expectation)).withoutPhones).toBeUndefined();
  });
});
