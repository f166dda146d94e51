import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../scripts/samples/random.ts';
import { negative, negatives, placeOf } from '../../scripts/samples/negatives.ts';
import { lay, type Laid, type Paper, paperOf, plain, scan, type ScanLook } from '../../scripts/samples/scanner.ts';
import { ordinarySeal, seal, type SealLook } from '../../scripts/samples/stamp.ts';
import type { PrintedForm } from '#forms/print-form.ts';
import { readScan, type ScanReading } from '#scan/reader/read-scan.ts';
import sharp from 'sharp';
import { formContent } from '../support/form-content.ts';
import { printSample } from '../forms/sample.ts';

const random = randomFrom(20);
const dpi = 150;
const colour: Partial<ScanLook> = { tint: [1, 0.985, 0.97] };
let form: PrintedForm;
let papers: Paper[];
let sealPage = 0;

beforeAll(async () => {
  form = await printSample(1, { content: formContent('service-team', {}), version: 2 });
  papers = await paperOf(form.pdf, dpi);
  sealPage = (form.expectation.seals[0]?.page ?? 1) - 1;
}, 60_000);

function stamp(more: Partial<SealLook> = {}): Laid {
  const [x, y, width, height] = form.expectation.seals[0]?.boxMm ?? [0, 0, 0, 0];
  return { drawing: seal({ ...ordinarySeal(random), ...more }, random), x: x + width / 2, y: y + height / 2 };
}

async function page(index: number, marks: readonly Laid[] = [], look: Partial<ScanLook> = {}): Promise<Buffer> {
  const paper = papers[index];
  if (!paper) throw new Error('no such page');
  return scan(await lay(paper, marks), { ...plain, dpi, ...colour, ...look }, random);
}

/** All pages, the one with the unit's box as given. */
async function pages(sealed: Buffer, without: readonly number[] = []): Promise<Buffer[]> {
  const all = await Promise.all(
    papers.map((_paper, index) => (index === sealPage ? Promise.resolve(sealed) : page(index))),
  );
  return all.filter((_page, index) => !without.includes(index));
}

function read(images: readonly Buffer[], expectation = form.expectation): Promise<ScanReading> {
  const files = images.map((bytes) => ({ bytes, mediaType: 'image/jpeg' }));
  return readScan(files, { expectation });
}
const codes = ({ findings }: ScanReading): string[] => findings.map(({ code }) => code);

describe('the reader of a stamped scan', () => {
  it('accepts a complete one, its files in any order', async () => {
    const images = await pages(await page(sealPage, [stamp()]));
    const reading = await read(images.toReversed());
    expect(codes(reading)).toEqual([]);
    expect(reading.verdict).toBe('accepted');
    expect(reading.pages.map(({ code }) => code?.page)).toEqual(papers.map((_paper, index) => papers.length - index));
  }, 60_000);

  it.each([0, 1, 2, 3])('reads a page that lies turned by %i quarters, and says where its seal is', async (turns) => {
    const { pages: seen } = await read([await page(sealPage, [stamp({ diameterMm: 42 })], { turns, skew: 3 })]);
    const [x, y] = form.expectation.seals[0]?.boxMm ?? [0, 0];
    expect(seen[0]).toMatchObject({ rotation: turns * 90, seal: 'present', colour: 'colour', blank: false });
    expect(Math.abs((seen[0]?.skewDegrees ?? 0) - 3)).toBeLessThan(0.4);
    const [mark] = seen[0]?.marks ?? [];
    expect(Math.hypot((mark?.centreMm[0] ?? 0) - x - 31, (mark?.centreMm[1] ?? 0) - y - 30)).toBeLessThan(2);
    expect(Math.abs((mark?.diameterMm ?? 0) - 42)).toBeLessThan(2);
  });

  it('warns of a seal that is not there, and of one that it cannot be sure of, and refuses neither', async () => {
    const bare = await read(await pages(await page(sealPage)));
    const oval = await read(await pages(await page(sealPage, [stamp({ oval: 0.33, diameterMm: 45, turn: 5 })])));
    expect([bare.verdict, codes(bare)]).toEqual(['accepted-with-warnings', ['seal-absent']]);
    expect([oval.verdict, codes(oval)]).toEqual(['accepted-with-warnings', ['seal-uncertain']]);
    expect(bare.findings[0]).toMatchObject({ page: sealPage, boxMm: form.expectation.seals[0]?.boxMm });
    expect(bare.findings[0]?.message).toMatch(/请.+。$/);
  }, 60_000);

  it.each(['grey', 'bw'] as const)('says that a %s scan cannot show a red seal', async (mode) => {
    const reading = await read(await pages(await page(sealPage, [stamp()], { mode })));
    expect(codes(reading)).toEqual(['seal-colourless']);
    expect(reading.pages[sealPage]?.colour).not.toBe('colour');
  });

  it('reads a code under a seal', async () => {
    const { pages: seen } = await read([await page(sealPage, [{ ...stamp(), x: 182, y: 28 }])]);
    expect(seen[0]).toMatchObject({ seal: 'present', code: { page: sealPage + 1 } });
  });

  it.each(negatives)('takes no %s for a seal', async (kind) => {
    const marks = [{ drawing: negative(kind, random), ...placeOf(kind, random) }];
    const { pages: seen } = await read([await page(sealPage, marks)]);
    expect(seen[0]?.seal).not.toBe('present');
  });

  it('names the pages that are missing, doubled, blank, foreign, of another version, or altered', async () => {
    const sealed = await page(sealPage, [stamp()]);
    const white = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fffdf9' } })
      .jpeg()
      .toBuffer();
    const missing = await read(await pages(sealed, [0]));
    expect([missing.verdict, codes(missing)]).toEqual(['refused', ['page-missing']]);
    expect(missing.findings[0]?.message).toContain('第1页');
    const all = await pages(sealed);
    expect(codes(await read([...all.slice(0, 1), ...all]))).toEqual(['page-doubled']);
    const blank = await read([...all, white]);
    expect([blank.verdict, codes(blank)]).toEqual(['accepted', ['page-blank']]);
    const { expectation } = form;
    expect(new Set(codes(await read(all, { ...expectation, form: '0'.repeat(26) })))).toEqual(
      new Set(['form-foreign']),
    );
    const newer = { ...expectation, version: 3, versionHash: 'ZZZZZZZZZZZZ' };
    const older = await read(all, newer);
    expect(new Set(codes(older))).toEqual(new Set(['older-version']));
    expect(older.findings[0]?.message).toContain('第2版，当前为第3版');
    const altered = expectation.pages.map((one) => ({ ...one, pageHash: 'ZZZZZZZZ' }));
    expect(new Set(codes(await read(all, { ...expectation, pages: altered })))).toEqual(new Set(['page-altered']));
  }, 60_000);

  it('leaves a page whose code cannot be read to a person', async () => {
    const hidden: Laid[] = [
      { drawing: { svg: '<rect x="-16" y="-16" width="32" height="32" fill="black"/>', sideMm: 32 }, x: 188, y: 21 },
      { drawing: { svg: '<rect x="-16" y="-16" width="32" height="32" fill="black"/>', sideMm: 32 }, x: 21, y: 276 },
    ];
    const images = await pages(await page(sealPage, [stamp()]));
    images[0] = await page(0, hidden);
    const reading = await read(images);
    expect([reading.verdict, codes(reading)]).toEqual(['accepted-with-warnings', ['code-unreadable', 'page-missing']]);
  }, 60_000);

  it('warns of a page that nobody can read for its resolution or its blur', async () => {
    expect(codes(await read([await page(0, [], { dpi: 72 })]))).toContain('resolution-low');
    expect(codes(await read([await page(0, [], { blur: 9 })]))).toContain('page-blurred');
  });

  it('refuses a file that no library can open, with a sentence', async () => {
    const reading = await read([(await page(0)).subarray(0, 4000)]);
    expect([reading.verdict, codes(reading)]).toEqual(['refused', ['file-unreadable']]);
  });

  it('F11 shows pages without what the original file said of itself', async () => {
    const shown: Buffer[] = [];
    const bytes = await sharp(await page(0))
      .withExif({ IFD0: { Make: 'PhoneMaker', Artist: 'Somebody' } })
      .jpeg()
      .toBuffer();
    await readScan([{ bytes, mediaType: 'image/jpeg' }], {
      pictures: true,
      onPage: (_page, pictures) => void shown.push(...(pictures ? [pictures.thumbnail, pictures.view] : [])),
    });
    const described = await Promise.all(shown.map((one) => sharp(one).metadata()));
    expect(described.map(({ format, exif }) => [format, exif])).toEqual([
      ['webp', undefined],
      ['webp', undefined],
    ]);
    expect(Math.max(described[0]?.width ?? 0, described[0]?.height ?? 0)).toBe(480);
  });

  it('reads every page of a TIFF', async () => {
    const frames = await Promise.all(
      [page(0), page(1)].map(async (one) =>
        sharp(await one)
          .raw()
          .toBuffer({ resolveWithObject: true }),
      ),
    );
    const [first] = frames;
    if (!first) throw new Error('no page');
    const { width, height } = first.info;
    const tall = sharp(Buffer.concat(frames.map(({ data }) => data)), {
      raw: { width, height: height * 2, channels: 3, pageHeight: height },
    });
    const bytes = await tall.tiff({ compression: 'deflate' }).toBuffer();
    const { pages: seen } = await readScan([{ bytes, mediaType: 'image/tiff' }]);
    expect(seen.map(({ code }) => code?.page)).toEqual([1, 2]);
  });
});
