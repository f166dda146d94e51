import sharp from 'sharp';
import type { FormExpectation } from '#domain/form-expectation.ts';
import { cover, phonesOn } from './cover.ts';
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
  /** The same two with every phone number covered; absent where nobody can tell where they stand. */
  readonly withoutPhones?: Pick<Pictures, 'thumbnail' | 'view'> | undefined;
}

const thumbnailSide = 480;
const viewSide = 2000;

/** Nothing but these pictures is made of the image after this: covering happens in it. */
export async function picturesOf(
  image: PageImage,
  seen: SeenPage,
  expectation: FormExpectation | undefined,
): Promise<Pictures> {
  const { page, sheet } = seen;
  const whole = await wholePage(image, page.rotation);
  const crops: Buffer[] = [];
  for (const { centreMm, diameterMm } of page.marks) {
    const side = Math.round((diameterMm + 8) * perMm);
    const clamp = (value: number, most: number): number => Math.max(0, Math.min(most - side, Math.round(value)));
    const left = clamp(centreMm[0] * perMm - side / 2, sheet.width);
    const top = clamp(centreMm[1] * perMm - side / 2, sheet.height);
    const cut = sharp(Buffer.from(sheet.data), { raw: { width: sheet.width, height: sheet.height, channels: 3 } });
    crops.push(await cut.extract({ left, top, width: side, height: side }).webp({ quality: 75 }).toBuffer());
  }
  return { ...whole, crops, withoutPhones: await withoutPhones(image, seen, { expectation, whole }) };
}

type Whole = Pick<Pictures, 'thumbnail' | 'view'>;

async function wholePage({ width, height, data }: PageImage, rotation: number): Promise<Whole> {
  const raw = () => sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false }).rotate(-rotation);
  const within = (side: number) => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;
  const thumbnail = await raw().resize(within(thumbnailSide)).webp({ quality: 70, effort: 2 }).toBuffer();
  const view = await raw().resize(within(viewSide)).webp({ quality: 78, effort: 2 }).toBuffer();
  return { thumbnail, view };
}

/** A page without any number is shown as it is. */
async function withoutPhones(
  image: PageImage,
  seen: SeenPage,
  { expectation, whole }: { expectation: FormExpectation | undefined; whole: Whole },
): Promise<Whole | undefined> {
  const places = phonesOn(seen, expectation);
  if (!places || places.length === 0) return places && whole;
  cover(image, seen, places);
  return wholePage(image, seen.page.rotation);
}
