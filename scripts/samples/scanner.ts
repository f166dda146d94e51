import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { fitProjection, type Point, project } from '#scan/reader/geometry.ts';
import type { Random } from './random.ts';
import type { Drawing } from './stamp.ts';

/** A page as it lies under the scanner: three bytes a pixel. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
  readonly dpi: number;
}

const library = PDFiumLibrary.init();

/** The pages of a printed form on paper. */
export async function paperOf(pdf: Uint8Array, dpi = 300): Promise<Paper[]> {
  const document = await (await library).loadDocument(Buffer.from(pdf));
  const pages: Paper[] = [];
  for (const page of document.pages()) {
    const { width, height, data } = await page.render({ scale: dpi / 72, render: 'bitmap' });
    const rgb = await sharp(Buffer.from(data), { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .raw()
      .toBuffer();
    pages.push({ width, height, data: rgb, dpi });
  }
  document.destroy();
  return pages;
}

const image = ({ width, height, data }: Paper) =>
  sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });

export interface Laid {
  readonly drawing: Drawing;
  readonly x: number;
  readonly y: number;
}

/** Lays marks on the paper as ink does: what is below shows through. */
export async function lay(paper: Paper, marks: readonly Laid[]): Promise<Paper> {
  if (marks.length === 0) return paper;
  const perMm = paper.dpi / 25.4;
  const [wide, high] = [paper.width / perMm, paper.height / perMm];
  const drawn = marks.map(({ drawing, x, y }) => `<g transform="translate(${x} ${y})">${drawing.svg}</g>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${paper.width}" height="${paper.height}" viewBox="0 0 ${wide} ${high}">${drawn.map((one, index) => one.replaceAll('"m"', `"m${index}"`).replaceAll('#m)', `#m${index})`)).join('')}</svg>`;
  const data = await image(paper)
    .composite([{ input: Buffer.from(svg), blend: 'multiply' }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { ...paper, data };
}

export interface ScanLook {
  readonly dpi: number;
  readonly quality: number;
  readonly skew: number;
  /** Quarter turns. */
  readonly turns: number;
  readonly blur: number;
  readonly noise: number;
  /** How far the corners move, as a share of the width: a phone held at an angle. */
  readonly perspective: number;
  readonly tint: readonly [number, number, number];
  readonly mode: 'colour' | 'grey' | 'bw';
}

export const plain: ScanLook = {
  dpi: 200,
  quality: 80,
  skew: 0,
  turns: 0,
  blur: 0,
  noise: 2,
  perspective: 0,
  tint: [1, 1, 1],
  mode: 'colour',
};

/** The paper as a scanner or a phone gives it. */
export async function scan(paper: Paper, look: ScanLook, random: Random): Promise<Buffer> {
  const width = Math.round((paper.width * look.dpi) / paper.dpi);
  const height = Math.round((paper.height * look.dpi) / paper.dpi);
  const sized =
    look.dpi === paper.dpi
      ? paper.data
      : await image(paper).resize(width, height, { kernel: 'lanczos3', fit: 'fill' }).raw().toBuffer();
  const moved = warp({ width, height, data: sized, dpi: look.dpi }, look, random);
  if (look.noise > 0) soil(moved, look, random);
  let finished = image(moved);
  if (look.noise === 0 && look.mode === 'colour') finished = finished.linear([...look.tint], [0, 0, 0]);
  if (look.blur > 0.3) finished = finished.blur(look.blur);
  if (look.mode !== 'colour') finished = finished.greyscale();
  if (look.mode === 'bw') finished = finished.threshold(150);
  if (look.turns !== 0) finished = finished.rotate(look.turns * 90);
  return finished.withMetadata({ density: look.dpi }).jpeg({ quality: look.quality }).toBuffer();
}

/** Skew and perspective in one step; the table below the paper is light grey. */
function warp(paper: Paper, look: ScanLook, random: Random): Paper {
  if (look.skew === 0 && look.perspective === 0) return { ...paper, data: Buffer.from(paper.data) };
  const { width, height, data } = paper;
  const angle = (look.skew * Math.PI) / 180;
  const far = (): number => random.between(-1, 1) * look.perspective * width;
  const around = look.perspective > 0 ? 0.94 : 1;
  const corners: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const there = corners.map(([x, y]): Point => {
    const [u, v] = [(x - width / 2) * around, (y - height / 2) * around];
    return [
      width / 2 + u * Math.cos(angle) - v * Math.sin(angle) + far(),
      height / 2 + u * Math.sin(angle) + v * Math.cos(angle) + far(),
    ];
  });
  const back = fitProjection([...there, ...there], [...corners, ...corners]);
  const out = Buffer.alloc(data.length, 0xd2);
  if (!back) return paper;
  const ground = look.perspective > 0 ? 0xb4 : 0xfa;
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 3) {
      const [u, v] = project(back, [x, y]);
      const [column, row] = [Math.floor(u), Math.floor(v)];
      if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) {
        out.fill(ground, to, to + 3);
        continue;
      }
      const [s, t] = [u - column, v - row];
      const at = (row * width + column) * 3;
      for (let channel = at; channel < at + 3; channel += 1) {
        const upper = (data[channel] ?? 0) * (1 - s) + (data[channel + 3] ?? 0) * s;
        const lower = (data[channel + width * 3] ?? 0) * (1 - s) + (data[channel + width * 3 + 3] ?? 0) * s;
        out[to + channel - at] = upper * (1 - t) + lower * t;
      }
    }
  }
  return { ...paper, data: out };
}

/** The paper's own colour and the sensor's grain. */
function soil(paper: Paper, look: ScanLook, random: Random): void {
  const { data } = paper;
  const grain = Int8Array.from({ length: 65_536 }, () => {
    const sum = random.next() + random.next() + random.next() + random.next() - 2;
    return Math.round(sum * look.noise * 1.7);
  });
  const tables = look.tint.map((share) =>
    Uint8Array.from({ length: 256 }, (_value, light) => Math.round(light * share)),
  );
  let at = random.whole(0, 65_535);
  for (let pixel = 0; pixel < data.length; pixel += 1) {
    if ((pixel & 4095) === 0) at = random.whole(0, 65_535);
    at = (at + 1) & 65_535;
    const light = (tables[pixel % 3]?.[data[pixel] ?? 0] ?? 0) + (grain[at] ?? 0);
    data[pixel] = light < 0 ? 0 : light > 255 ? 255 : light;
  }
}
