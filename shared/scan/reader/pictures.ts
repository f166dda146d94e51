import sharp from 'sharp';
import type { PageImage } from './pages.ts';
import type { SeenPage } from './read-page.ts';
import { perMm } from './sheet.ts';

/** What reviewers see instead of the file: pixels only, nothing of the original's metadata. */
export interface Pictures {
  /** 480 pixels at the longer side. */
  readonly thumbnail: Buffer;
  /** Wide enough to read small print. */
  readonly view: Buffer;
  /** The marks, each cut out with a little around it. */
  readonly crops: readonly Buffer[];
}

const thumbnailSide = 480;
const viewSide = 2000;

export async function picturesOf(image: PageImage, { page, sheet }: SeenPage): Promise<Pictures> {
  const { width, height, data } = image;
  const raw = () =>
    sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false }).rotate(-page.rotation);
  const within = (side: number) => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;
  const thumbnail = await raw().resize(within(thumbnailSide)).webp({ quality: 70, effort: 2 }).toBuffer();
  const view = await raw().resize(within(viewSide)).webp({ quality: 78, effort: 2 }).toBuffer();
  const crops: Buffer[] = [];
  for (const { centreMm, diameterMm } of page.marks) {
    const side = Math.round((diameterMm + 8) * perMm);
    const clamp = (value: number, most: number): number => Math.max(0, Math.min(most - side, Math.round(value)));
    const left = clamp(centreMm[0] * perMm - side / 2, sheet.width);
    const top = clamp(centreMm[1] * perMm - side / 2, sheet.height);
    const cut = sharp(Buffer.from(sheet.data), { raw: { width: sheet.width, height: sheet.height, channels: 3 } });
    crops.push(await cut.extract({ left, top, width: side, height: side }).webp({ quality: 75 }).toBuffer());
  }
  return { thumbnail, view, crops };
}
