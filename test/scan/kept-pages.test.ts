import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../scripts/samples/random.ts';
import { lay, type Laid, type Paper, paperOf, plain, scan } from '../../scripts/samples/scanner.ts';
import { ordinarySeal, seal } from '../../scripts/samples/stamp.ts';
import { type FormExpectation, keepingPages } from '#domain/form-expectation.ts';
import type { PrintedForm } from '#forms/print-form.ts';
import { readScan } from '#scan/reader/read-scan.ts';
import { printSample } from '../forms/sample.ts';

const random = randomFrom(35);
const dpi = 150;
let first: PrintedForm;
let second: PrintedForm;
let expectation: FormExpectation;
/** By version, then by page from 1. */
const papers = new Map<number, Paper[]>();

beforeAll(async () => {
  // One word of the same length on an inner page: no page more, no line elsewhere.
  second = await printSample(1, { content: { leadPost: '主任' }, version: 2 });
  first = await printSample(1, { content: { leadPost: '院长' } });
  expectation = keepingPages(second.expectation, first.expectation);
  papers.set(1, await paperOf(first.pdf, dpi));
  papers.set(2, await paperOf(second.pdf, dpi));
}, 60_000);

const sealed = (): number => expectation.seals.find(({ party }) => party === 'applicant')?.page ?? 0;

/** A page of a version, the unit's box stamped. */
async function sheet(version: number, page: number): Promise<Buffer> {
  const paper = papers.get(version)?.[page - 1];
  if (!paper) throw new Error('no such page');
  const [x, y, width, height] = expectation.seals[0]?.boxMm ?? [0, 0, 0, 0];
  const stamp: Laid = { drawing: seal(ordinarySeal(random), random), x: x + width / 2, y: y + height / 2 };
  return scan(await lay(paper, page === sealed() ? [stamp] : []), { ...plain, dpi, tint: [1, 0.985, 0.97] }, random);
}

/** The verdict and the findings of a scan that holds each page in the version given for it. */
async function judged(versions: readonly number[], more: readonly Buffer[] = []) {
  const images = await Promise.all(versions.map((version, index) => sheet(version, index + 1)));
  const files = [...images, ...more].map((bytes) => ({ bytes, mediaType: 'image/jpeg' }));
  const { verdict, findings } = await readScan(files, { expectation });
  return [verdict, ...findings.map(({ code, page }) => `${code} ${page === null ? '' : page + 1}`.trim())];
}

const held = (): number[] => expectation.pages.flatMap(({ page, kept }) => (kept ? [page] : []));
const changed = (): number[] =>
  second.expectation.pages.flatMap(({ page, contentSha256 }, index) =>
    contentSha256 === first.expectation.pages[index]?.contentSha256 ? [] : [page],
  );
/** Version 1 where it may be, and on the pages named besides. */
const mixed = (also: readonly number[] = []): number[] =>
  expectation.pages.map(({ page }) => (held().includes(page) || also.includes(page) ? 1 : 2));

describe('the scan of a corrected form, where pages that did not change hold', () => {
  it('has a page that changed, one that is sealed, and others that hold', () => {
    expect(changed()).toHaveLength(1);
    expect(held().length).toBeGreaterThan(0);
    expect([...held(), ...changed(), sealed()].filter((page, index, all) => all.indexOf(page) !== index)).toEqual([]);
  });

  it('is accepted of old and new pages together, and says which ones are old', async () => {
    expect(await judged(mixed())).toEqual(['accepted', ...held().map((page) => `page-kept ${page}`)]);
  }, 60_000);

  it('is accepted of new pages alone', async () => {
    expect(await judged(expectation.pages.map(() => 2))).toEqual(['accepted']);
  }, 60_000);

  it('is refused where a page that changed, or the one that is sealed, is the old one', async () => {
    for (const page of [...changed(), sealed()])
      expect(await judged(mixed([page]))).toEqual(expect.arrayContaining(['refused', `older-version ${page}`]));
  }, 60_000);

  it('wants every page, and asks about one that is there twice', async () => {
    const [page = 0] = held();
    const without = await readScan(
      await Promise.all(
        mixed().flatMap((version, index) =>
          index + 1 === page
            ? []
            : [sheet(version, index + 1).then((bytes) => ({ bytes, mediaType: 'image/jpeg' as const }))],
        ),
      ),
      { expectation },
    );
    expect(without.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'page-missing',
    ]);
    const twice = await judged(mixed(), [await sheet(2, page)]);
    expect(twice[0]).toBe('accepted-with-warnings');
    expect(twice.at(-1)).toBe(`page-doubled ${expectation.pages.length + 1}`);
  }, 60_000);

  it('is refused of old pages as ever, where the round lets none hold', async () => {
    const images = await Promise.all(mixed().map((version, index) => sheet(version, index + 1)));
    const files = images.map((bytes) => ({ bytes, mediaType: 'image/jpeg' }));
    const { verdict, findings } = await readScan(files, { expectation: second.expectation });
    expect(verdict).toBe('refused');
    expect(findings.map(({ code }) => code)).toEqual(held().map(() => 'older-version'));
  }, 60_000);
});
