import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp, { type Sharp } from 'sharp';
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import { parsePageCode } from '#domain/page-code.ts';
import { codeMm, codePlaces } from '#forms/page.ts';
import type { FoundCode } from './found-code.ts';
import { type Point, project } from './geometry.ts';
import type { PageImage } from './pages.ts';
import { placeSheet } from './sheet.ts';

interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A code has more modules than that a side; the library gives up on pictures of next to nothing. */
const fewestPixels = 24;

let ready: Promise<unknown> | undefined;

/** The reader's machine code lies in its package: nothing is fetched. */
function prepared(): Promise<unknown> {
  ready ??= (async () => {
    const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    const wasmBinary = new Uint8Array(readFileSync(file)).buffer;
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  })();
  return ready;
}

/** Corners first, since the printer put the codes there; then the whole page, cleaned and enlarged where it must be. */
export async function findCodes(page: PageImage): Promise<FoundCode[]> {
  if (Math.min(page.width, page.height) < fewestPixels) return [];
  await prepared();
  for (const regions of cornersOf(page)) {
    const found = (await Promise.all(regions.map((region) => inRegion(page, region)))).flat();
    if (found.length > 0) return withOther(page, found);
  }
  for (const attempt of [wholeRed, wholeLight, enlarged]) {
    const found = await attempt(page);
    if (found.length > 0) return withOther(page, found);
  }
  return [];
}

/**
 * One code alone fixes the sheet's far end poorly: where only one was read, the other is looked for where it must be, enlarged.
 */
async function withOther(page: PageImage, found: FoundCode[]): Promise<FoundCode[]> {
  const [only, another] = found;
  if (!only || another) return found;
  const placement = placeSheet(page, [only]);
  const others = codePlaces.map(([x, y]): Point => project(placement.toPixels, [x + codeMm / 2, y + codeMm / 2]));
  const far = others.toSorted((left, right) => distance(right, only) - distance(left, only))[0];
  if (!far) return found;
  const half = Math.round((codeMm / 2 + 12) * placement.pixelsPerMm);
  const left = Math.max(0, Math.round(far[0]) - half);
  const top = Math.max(0, Math.round(far[1]) - half);
  const width = Math.min(page.width, Math.round(far[0]) + half) - left;
  const height = Math.min(page.height, Math.round(far[1]) + half) - top;
  if (width < half || height < half) return found;
  const cut = sharp(page.data, {
    raw: { width: page.width, height: page.height, channels: 3 },
    limitInputPixels: false,
  });
  for (const scale of [2, 3]) {
    const raw = cut.clone().extract({ left, top, width, height }).extractChannel('red');
    const sized = raw.resize(width * scale, height * scale, { kernel: 'cubic' });
    const image = await grey(scale === 2 ? sized : sized.blur(1.2).sharpen());
    const second = await decode(image, (x, y) => [left + x / scale, top + y / scale]);
    if (second.length > 0) return [only, ...second.filter(({ text }) => text === only.text).slice(0, 1)];
  }
  return found;
}

const distance = ([x, y]: Point, { corners: [[u, v]] }: FoundCode): number => Math.hypot(x - u, y - v);

/** Upper right with lower left (upright or upside down), then the other two (turned by a quarter). */
function cornersOf({ width, height }: PageImage): Region[][] {
  const side = Math.round(Math.min(width, height) * 0.3);
  const [right, low] = [width - side, height - side];
  const square = (x: number, y: number): Region => ({ x, y, width: side, height: side });
  return [
    [square(right, 0), square(0, low)],
    [square(0, 0), square(right, low)],
  ];
}

/** About this many pixels a module are enough; more only cost time. */
const pixelsPerSide = 640;

/** The red channel alone: a red seal over a code vanishes from it. */
async function inRegion(page: PageImage, region: Region): Promise<FoundCode[]> {
  const step = Math.max(1, Math.floor(region.width / pixelsPerSide));
  const width = Math.floor(region.width / step);
  const height = Math.floor(region.height / step);
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 4) {
      const light = redAt(page, { x: region.x + x * step, y: region.y + y * step, step });
      pixels[to] = light;
      pixels[to + 1] = light;
      pixels[to + 2] = light;
      pixels[to + 3] = 255;
    }
  }
  return decode({ data: pixels, width, height }, (x, y) => [region.x + x * step, region.y + y * step]);
}

function redAt({ data, width }: PageImage, { x, y, step }: { x: number; y: number; step: number }): number {
  if (step === 1) return data[(y * width + x) * 3] ?? 255;
  let sum = 0;
  for (let row = 0; row < step; row += 1)
    for (let column = 0; column < step; column += 1) sum += data[((y + row) * width + x + column) * 3] ?? 255;
  return sum / (step * step);
}

async function wholeRed(page: PageImage): Promise<FoundCode[]> {
  return whole(page, (image) => image.extractChannel('red'), 2200);
}

async function wholeLight(page: PageImage): Promise<FoundCode[]> {
  return whole(page, (image) => image.greyscale().median(3).normalise(), 2200);
}

async function enlarged(page: PageImage): Promise<FoundCode[]> {
  const longest = Math.max(page.width, page.height);
  return longest > 2600 ? [] : whole(page, (image) => image.extractChannel('red').sharpen(), longest * 2);
}

async function whole(page: PageImage, prepare: (image: Sharp) => Sharp, longest: number): Promise<FoundCode[]> {
  const { width, height, data } = page;
  const scale = longest / Math.max(width, height);
  const raw = sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
  const sized = prepare(raw).resize(Math.round(width * scale), Math.round(height * scale), { kernel: 'cubic' });
  return decode(await grey(sized), (x, y) => [x / scale, y / scale]);
}

/** One channel as the four that the reader of codes takes. */
async function grey(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(info.width * info.height * 4);
  for (let to = 0, from = 0; to < pixels.length; to += 4, from += info.channels) {
    const light = data[from] ?? 255;
    pixels[to] = light;
    pixels[to + 1] = light;
    pixels[to + 2] = light;
    pixels[to + 3] = 255;
  }
  return { data: pixels, width: info.width, height: info.height };
}

interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

async function decode(image: Pixels, place: (x: number, y: number) => Point): Promise<FoundCode[]> {
  const results = await readBarcodes(
    { ...image, colorSpace: 'srgb' },
    {
      formats: ['QRCode'],
      tryHarder: true,
      tryRotate: true,
      tryDownscale: true,
      tryInvert: false,
      maxNumberOfSymbols: 4,
    },
  );
  return results.flatMap((result) => foundCode(result, place));
}

function foundCode({ text, isValid, position }: ReadResult, place: (x: number, y: number) => Point): FoundCode[] {
  const code = isValid ? parsePageCode(text) : undefined;
  if (!code) return [];
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const at = ({ x, y }: { x: number; y: number }): Point => place(x, y);
  return [{ code, text, corners: [at(topLeft), at(topRight), at(bottomRight), at(bottomLeft)] }];
}
