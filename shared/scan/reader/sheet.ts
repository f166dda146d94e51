import { codeMm, codePlaces, sheet } from '#forms/page.ts';
import type { FoundCode } from './found-code.ts';
import { fitProjection, type Point, project, type Projection } from './geometry.ts';
import type { PageImage } from './pages.ts';

/** How the sheet lies in its image: the map from millimetres on the sheet to pixels. */
export interface Placement {
  readonly toPixels: Projection;
  readonly pixelsPerMm: number;
  /** Degrees clockwise, a multiple of 90, and what is left of the turn. */
  readonly rotation: number;
  readonly skewDegrees: number;
  readonly pageMm: readonly [width: number, height: number];
  /** From a code; otherwise the image is taken for the whole sheet. */
  readonly certain: boolean;
}

/** Where the sheet lies, by its codes: two give its perspective, one its scale and turn, none an assumption. */
export function placeSheet(page: PageImage, codes: readonly FoundCode[]): Placement {
  const pairs = codes.flatMap((found) => pairsOf(page, found));
  const toPixels = fitProjection(
    pairs.map(([mm]) => mm),
    pairs.map(([, pixels]) => pixels),
  );
  if (pairs.length === 0 || !toPixels) return assumed(page);
  const middle: Point = [sheet.width / 2, sheet.height / 2];
  const [x, y] = project(toPixels, middle);
  const [u, v] = project(toPixels, [middle[0] + 10, middle[1]]);
  const turn = (Math.atan2(v - y, u - x) * 180) / Math.PI;
  const rotation = Math.round(turn / 90) * 90;
  return {
    toPixels,
    pixelsPerMm: Math.hypot(u - x, v - y) / 10,
    rotation: (rotation + 360) % 360,
    skewDegrees: Math.round((turn - rotation) * 10) / 10,
    pageMm: [sheet.width, sheet.height],
    certain: true,
  };
}

/** The corners of one code on the sheet and in the image. Which of the two places it is, its own turn tells. */
function pairsOf(page: PageImage, { corners }: FoundCode): (readonly [mm: Point, pixels: Point])[] {
  const [topLeft, topRight, , bottomLeft] = corners;
  const across: Point = [topRight[0] - topLeft[0], topRight[1] - topLeft[1]];
  const down: Point = [bottomLeft[0] - topLeft[0], bottomLeft[1] - topLeft[1]];
  const fromMiddle: Point = [topLeft[0] - page.width / 2, topLeft[1] - page.height / 2];
  const right = fromMiddle[0] * across[0] + fromMiddle[1] * across[1];
  const low = fromMiddle[0] * down[0] + fromMiddle[1] * down[1];
  const [x, y] = (right - low > 0 ? codePlaces[0] : codePlaces[1]) ?? [0, 0];
  const end = codeMm;
  const places: Point[] = [
    [x, y],
    [x + end, y],
    [x + end, y + end],
    [x, y + end],
  ];
  return places.flatMap((mm, index) => {
    const corner = corners[index];
    return corner ? [[mm, corner] as const] : [];
  });
}

function assumed({ width, height, dpi }: PageImage): Placement {
  const lying = width > height;
  // A plain resolution of screens says nothing about paper.
  const told = dpi !== undefined && dpi >= 90 ? dpi / 25.4 : undefined;
  const pixelsPerMm = told ?? Math.max(width, height) / sheet.height;
  return {
    toPixels: [pixelsPerMm, 0, 0, 0, pixelsPerMm, 0, 0, 0],
    pixelsPerMm,
    rotation: 0,
    skewDegrees: 0,
    pageMm: told ? [width / told, height / told] : lying ? [sheet.height, sheet.width] : [sheet.width, sheet.height],
    certain: false,
  };
}

/** The sheet laid straight, at `perMm` pixels a millimetre, with a border of white around it. */
export interface Straight {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  readonly perMm: number;
}

export const perMm = 3;

/** Lays the sheet straight; where the scan is finer than the result, each pixel averages what it covers. */
export function straighten(page: PageImage, placement: Placement): Straight {
  const width = Math.round(placement.pageMm[0] * perMm);
  const height = Math.round(placement.pageMm[1] * perMm);
  const data = new Uint8Array(width * height * 3);
  const [a, b, c, d, e, f, g, h] = placement.toPixels;
  const half = Math.floor((placement.pixelsPerMm / perMm - 0.8) / 2);
  const take = half < 1 ? sample : average;
  const aim: Aim = { x: 0, y: 0, half, to: 0 };
  for (let row = 0, to = 0; row < height; row += 1) {
    const y = (row + 0.5) / perMm;
    for (let column = 0; column < width; column += 1, to += 3) {
      const x = (column + 0.5) / perMm;
      const w = g * x + h * y + 1;
      aim.x = (a * x + b * y + c) / w - 0.5;
      aim.y = (d * x + e * y + f) / w - 0.5;
      aim.to = to;
      take(page, aim, data);
    }
  }
  return { width, height, data, perMm };
}

/** Where to read, how far around it to average, and where the pixel goes. */
interface Aim {
  x: number;
  y: number;
  half: number;
  to: number;
}

function average(page: PageImage, aim: Aim, out: Uint8Array): void {
  const { width, height, data } = page;
  const { half, to } = aim;
  const x = Math.round(aim.x);
  const y = Math.round(aim.y);
  if (x < half || y < half || x >= width - half || y >= height - half) return sample(page, aim, out);
  let [red, green, blue] = [0, 0, 0];
  for (let row = y - half; row <= y + half; row += 1) {
    let from = (row * width + x - half) * 3;
    for (let column = -half; column <= half; column += 1, from += 3) {
      red += data[from] ?? 0;
      green += data[from + 1] ?? 0;
      blue += data[from + 2] ?? 0;
    }
  }
  const count = (2 * half + 1) ** 2;
  out[to] = red / count;
  out[to + 1] = green / count;
  out[to + 2] = blue / count;
}

/** Bilinear; beyond the image the sheet is taken for white. */
function sample({ width, height, data }: PageImage, aim: Aim, out: Uint8Array): void {
  const x = Math.floor(aim.x);
  const y = Math.floor(aim.y);
  const { to } = aim;
  if (x < -1 || y < -1 || x >= width || y >= height) {
    out.fill(255, to, to + 3);
    return;
  }
  const left = Math.max(0, Math.min(width - 2, x));
  const top = Math.max(0, Math.min(height - 2, y));
  const [u, v] = [clamp(aim.x - left), clamp(aim.y - top)];
  const first = (top * width + left) * 3;
  const second = first + width * 3;
  for (let channel = 0; channel < 3; channel += 1) {
    const upper = value(data, first + channel) * (1 - u) + value(data, first + 3 + channel) * u;
    const lower = value(data, second + channel) * (1 - u) + value(data, second + 3 + channel) * u;
    out[to + channel] = upper * (1 - v) + lower * v;
  }
}

const value = (data: Buffer, at: number): number => data[at] ?? 255;
const clamp = (share: number): number => Math.max(0, Math.min(1, share));
