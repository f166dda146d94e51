import { deflateSync } from 'node:zlib';
import { randomFrom } from '../../scripts/samples/random.ts';
import { printedSample } from '../../scripts/samples/printed-forms.ts';
import { lay, paperOf, plain, scan } from '../../scripts/samples/scanner.ts';
import { ordinarySeal, seal } from '../../scripts/samples/stamp.ts';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { checkFile } from '#scan/check-file.ts';
import { isolatedReader } from '#scan/reader/isolated.ts';
import { openPages } from '#scan/reader/pages.ts';
import { readPage } from '#scan/reader/read-page.ts';
import { median } from '../budget.ts';
import { figure, type Measure, share } from './measures.ts';
import { hostileFiles } from './hostile-files.ts';

/** Time of a page against its plain decoding, memory of a scan, and what hostile files do. */
export async function measureCosts(say: (text: string) => void): Promise<Measure[]> {
  const random = randomFrom(3);
  const { pdf, expectation } = await printedSample(1);
  const papers = await paperOf(pdf);
  const place = expectation.seals[0];
  const paper = papers[(place?.page ?? 1) - 1];
  if (!paper || !place) throw new Error('the sample form has no page to stamp');
  const [x, y] = [place.boxMm[0] + 31, place.boxMm[1] + 30];
  const stamped = await lay(paper, [{ drawing: seal(ordinarySeal(random), random), x, y }]);
  const page = await scan(stamped, { ...plain, dpi: 300, skew: 1, tint: [1, 0.99, 0.97] }, random);
  say('measuring time, memory and hostile files');
  const ratio = await timeRatio(page);
  const memory = await peakOf(await bound([page, page, page]));
  const hostile = await hostileOutcomes(say);
  return [
    figure('hot time of a 300 dpi page ÷ its decoding', ratio, 3, '×'),
    figure('peak memory of a PDF of 3 pages at 300 dpi', memory, 400, 'MB'),
    share('hostile files refused or contained', hostile.contained, { least: 1 }),
    figure('longest of a hostile file', hostile.longest, 2, 's'),
  ];
}

const turns = 15;

const readIsolated = isolatedReader();

/** One after the other in one process and one thread, so that the machine's moods fall on both. */
async function timeRatio(page: Buffer): Promise<number> {
  const ratios: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const plainBegan = performance.now();
    await sharp(page).raw().toBuffer();
    const decoded = performance.now() - plainBegan;
    const began = performance.now();
    for await (const image of openPages(page, 'image/jpeg')) await readPage(image);
    if (turn >= 4) ratios.push((performance.now() - began) / decoded);
  }
  return median(ratios);
}

/** The reading process's own peak, as the kernel counted it, in MB. */
async function peakOf(pdf: Buffer): Promise<number> {
  let peak = 0;
  await readIsolated([{ bytes: pdf, mediaType: 'application/pdf' }], {
    timeoutMilliseconds: 60_000,
    onMemory: (bytes) => void (peak = Math.max(peak, bytes)),
  });
  return Math.round(peak / 1024 / 1024);
}

/** Each is refused by the gate, or its reading ends by itself or is killed, in bounded time. */
async function hostileOutcomes(say: (text: string) => void) {
  const contained = { hits: 0, all: 0 };
  let longest = 0;
  for (const { name, bytes } of hostileFiles(deflateSync)) {
    const began = performance.now();
    const { mediaType, findings } = checkFile(bytes);
    const reading =
      findings.length === 0 && mediaType !== undefined
        ? await readIsolated([{ bytes, mediaType }], { timeoutMilliseconds: 60_000, stuckMilliseconds: 1500 })
        : undefined;
    const seconds = (performance.now() - began) / 1000;
    longest = Math.max(longest, seconds);
    contained.all += 1;
    if (findings.length > 0 || reading?.verdict === 'refused') contained.hits += 1;
    else say(`${name} was not refused: ${reading?.verdict ?? ''}`);
  }
  return { contained, longest };
}

function bound(pages: readonly Buffer[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    for (const page of pages) document.addPage().image(page, 0, 0, { width: 595.28, height: 841.89 });
    document.end();
  });
}
