import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const guide = 'docs/guide';
const widest = 900;
const tallest = 1000;
const mostBytes = 60_000;

/** The pictures that the guides show, by the names in their Markdown. */
function shownInGuides(): string[] {
  const pages = readdirSync(guide).filter((name) => name.endsWith('.md'));
  const names = pages.flatMap((page) =>
    [...readFileSync(join(guide, page), 'utf8').matchAll(/pictures\/([\w-]+)\.webp/g)].map(([, name = '']) => name),
  );
  return [...new Set(names)];
}

/** Small enough to lie in the repository: the head of a long page, coarser until it fits. */
async function small(file: string): Promise<Buffer> {
  const narrowed = await sharp(file).resize({ width: widest }).toBuffer({ resolveWithObject: true });
  const height = Math.min(narrowed.info.height, tallest);
  const cut = sharp(narrowed.data).extract({ left: 0, top: 0, width: widest, height });
  for (const quality of [80, 65, 50, 35, 20]) {
    const made = await cut.clone().webp({ quality }).toBuffer();
    if (made.length <= mostBytes) return made;
  }
  throw new Error(`${file} does not become small enough`);
}

/** Renews the pictures of the guides from those that the stories took. */
export async function renewGuidePictures(pictures: string): Promise<void> {
  mkdirSync(join(guide, 'pictures'), { recursive: true });
  for (const name of shownInGuides())
    writeFileSync(join(guide, 'pictures', `${name}.webp`), await small(join(pictures, `${name}.png`)));
}
