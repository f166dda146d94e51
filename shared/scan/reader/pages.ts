import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import sharp, { type SharpOptions } from 'sharp';

/** One page of a scan as pixels: three bytes each, red, green, blue. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
  /** Pixels per inch where the file says so. */
  readonly dpi: number | undefined;
  /** Drawn by this program, not scanned: it could show any colour, whatever it shows. */
  readonly drawn?: true;
}

/** What a page costs at most to decode: beyond it, the header is refused before anything is inflated. */
const maxPixels = 120_000_000;
/** A page that is drawn, or made of several images, is rasterised at this resolution: enough for codes and seals. */
const rasterDpi = 200;

// One thread an image: the function has one core's worth of time, and a measured page costs the same everywhere.
sharp.concurrency(1);
sharp.cache(false);

let library: Promise<PDFiumLibrary> | undefined;

/** Whatever a file is, its pages one by one. @throws UnreadableFileError when a library cannot open it. */
export async function* openPages(bytes: Uint8Array, mediaType: string): AsyncGenerator<PageImage> {
  if (mediaType === 'application/pdf') yield* pdfPages(bytes);
  else yield* imagePages(bytes);
}

export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

async function* imagePages(bytes: Uint8Array): AsyncGenerator<PageImage> {
  const options = { failOn: 'warning', limitInputPixels: maxPixels } as const;
  const { pages = 1 } = await opened(() => sharp(bytes, options).metadata());
  for (let page = 0; page < pages; page += 1) yield await decode(bytes, { ...options, page });
}

/** A photograph's own turn (EXIF) is applied; everything else in its metadata is left behind. */
async function decode(bytes: Uint8Array, options: SharpOptions): Promise<PageImage> {
  return opened(async () => {
    const image = sharp(bytes, options);
    const { density, hasAlpha, space } = await image.metadata();
    const opaque = hasAlpha ? image.flatten({ background: '#ffffff' }) : image;
    const turned = opaque.autoOrient();
    const pipeline = space === 'srgb' ? turned : turned.toColourspace('srgb');
    const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
    const rgb = info.channels === 3 ? data : threeChannels(data, info.channels);
    return { width: info.width, height: info.height, data: rgb, dpi: density };
  });
}

function threeChannels(data: Buffer, channels: number): Buffer {
  const pixels = data.length / channels;
  const rgb = Buffer.allocUnsafe(pixels * 3);
  for (let from = 0, to = 0; to < rgb.length; from += channels, to += 3) {
    const light = data[from] ?? 0;
    rgb[to] = light;
    rgb[to + 1] = light;
    rgb[to + 2] = light;
  }
  return rgb;
}

async function opened<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new UnreadableFileError('the image cannot be decoded', { cause: error });
  }
}

async function* pdfPages(bytes: Uint8Array): AsyncGenerator<PageImage> {
  library ??= PDFiumLibrary.init();
  const open = await library;
  const document = await opened(() => open.loadDocument(Buffer.from(bytes)));
  try {
    for (const page of document.pages()) yield await opened(async () => (await embedded(page)) ?? rasterised(page));
  } finally {
    document.destroy();
  }
}

/** A scanner's page is one JPEG: it is taken out as it is, which is quicker and loses nothing. */
async function embedded(page: PDFiumPage): Promise<PageImage | undefined> {
  if (page.getObjectCount() !== 1) return undefined;
  const object = page.getObject(0);
  if (object.type !== 'image') return undefined;
  const { data, filters, width } = await object.getImageDataRaw();
  if (filters.length !== 1 || filters[0] !== 'DCTDecode') return undefined;
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const image = await decode(Buffer.from(data), { failOn: 'warning', limitInputPixels: maxPixels }).catch(
    () => undefined,
  );
  // A scanner's odd JPEG may still be drawn as part of its page.
  if (!image) return undefined;
  const across = image.width > image.height === originalWidth > originalHeight ? originalWidth : originalHeight;
  return { ...image, dpi: (width * 72) / across };
}

async function rasterised(page: PDFiumPage): Promise<PageImage> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const pixels = (originalWidth * originalHeight * rasterDpi * rasterDpi) / (72 * 72);
  // An unusually large sheet is rasterised coarser rather than not at all.
  const dpi = pixels > maxPixels / 6 ? rasterDpi * Math.sqrt(maxPixels / 6 / pixels) : rasterDpi;
  // What consists of pictures alone was scanned, however its producer packed it (CCITT, JBIG2): it may be a grey scan.
  const scanned = [...page.objects()].every(({ type }) => type === 'image');
  const { width, height, data } = await page.render({ scale: dpi / 72, render: 'bitmap' });
  const rgb = Buffer.allocUnsafe(width * height * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = data[from + 2] ?? 255;
    rgb[to + 1] = data[from + 1] ?? 255;
    rgb[to + 2] = data[from] ?? 255;
  }
  return { width, height, data: rgb, dpi, ...(scanned ? {} : { drawn: true as const }) };
}
