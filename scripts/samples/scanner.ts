import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { fitProjection, type Point } from '#scan/reader/geometry.ts';
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
  const data = Buffer.from(paper.data);
  for (const mark of marks) await press({ ...paper, data }, mark);
  return { ...paper, data };
}

/** Draws one mark in its own square and takes its light away from the paper's. */
async function press({ width, height, data, dpi }: Paper, { drawing, x, y }: Laid): Promise<void> {
  const perMm = dpi / 25.4;
  const { svg, sideMm } = drawing;
  const side = Math.ceil(sideMm * perMm);
  const [left, top] = [Math.round((x - sideMm / 2) * perMm), Math.round((y - sideMm / 2) * perMm)];
  const [across, down] = [x - left / perMm, y - top / perMm];
  const square = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side / perMm} ${side / perMm}"><g transform="translate(${across} ${down})">${svg}</g></svg>`;
  const ink = await sharp(Buffer.from(square))
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  for (let row = Math.max(0, -top); row < side && top + row < height; row += 1) {
    for (let column = Math.max(0, -left); column < side && left + column < width; column += 1) {
      const to = ((top + row) * width + left + column) * 3;
      const from = (row * side + column) * 3;
      for (let channel = 0; channel < 3; channel += 1)
        data[to + channel] = Math.round(((data[to + channel] ?? 255) * (ink[from + channel] ?? 255)) / 255);
    }
  }
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
  if (!back) return paper;
  const out = Buffer.alloc(data.length, look.perspective > 0 ? 0xb4 : 0xfa);
  const [a, b, c, d, e, f, g, h] = back;
  const stride = width * 3;
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 3) {
      const w = g * x + h * y + 1;
      const u = (a * x + b * y + c) / w;
      const v = (d * x + e * y + f) / w;
      const column = Math.floor(u);
      const row = Math.floor(v);
      if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) continue;
      const s = u - column;
      const t = v - row;
      const at = row * stride + column * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const from = at + channel;
        const upper = (data[from] ?? 0) * (1 - s) + (data[from + 3] ?? 0) * s;
        const lower = (data[from + stride] ?? 0) * (1 - s) + (data[from + stride + 3] ?? 0) * s;
        out[to + channel] = upper * (1 - t) + lower * t;
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
  // One table for the three channels, one behind the other.
  const table = Uint8Array.from({ length: 768 }, (_value, at) => Math.round((at & 255) * (look.tint[at >> 8] ?? 1)));
  let at = random.whole(0, 65_535);
  for (let pixel = 0, channel = 0; pixel < data.length; pixel += 1, channel = channel === 512 ? 0 : channel + 256) {
    if ((pixel & 4095) === 0) at = random.whole(0, 65_535);
    at = (at + 1) & 65_535;
    const light = (table[channel + (data[pixel] ?? 0)] ?? 0) + (grain[at] ?? 0);
    data[pixel] = light < 0 ? 0 : light > 255 ? 255 : light;
  }
}
