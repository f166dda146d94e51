import type { PageImage } from './pages.ts';
import type { Straight } from './sheet.ts';
import type { Colour } from './result.ts';

/** What the paper of a page is: its own colour, what is red on it, what is dark, and how colourful it is at all. */
export interface Inked {
  readonly width: number;
  readonly height: number;
  /** Red ink per pixel, 0 to 1: what takes away green and blue but leaves red. Coloured paper is divided out. */
  readonly red: Float32Array;
  /** Ink of any colour per pixel, 0 to 1. */
  readonly dark: Float32Array;
  readonly colour: Colour;
  readonly blank: boolean;
}

export function inkOf({ width, height, data }: Straight, neutral: boolean): Inked {
  const paper = [paperOf(data, 0), paperOf(data, 1), paperOf(data, 2)] as const;
  const pixels = width * height;
  const red = new Float32Array(pixels);
  const dark = new Float32Array(pixels);
  let inked = 0;
  let coloured = 0;
  let middling = 0;
  for (let pixel = 0, at = 0; pixel < pixels; pixel += 1, at += 3) {
    const takenRed = taken(data[at] ?? 255, paper[0]);
    const takenGreen = taken(data[at + 1] ?? 255, paper[1]);
    const takenBlue = taken(data[at + 2] ?? 255, paper[2]);
    const ink = Math.max(takenRed, takenGreen, takenBlue);
    const chroma = ink - Math.min(takenRed, takenGreen, takenBlue);
    red[pixel] = Math.max(0, Math.min(takenGreen, takenBlue) - takenRed);
    dark[pixel] = (takenRed + takenGreen + takenBlue) / 3;
    if (ink > 0.25) inked += 1;
    if (chroma > 0.12) coloured += 1;
    if (ink > 0.12 && ink < 0.88) middling += 1;
  }
  const colour = !neutral ? 'colour' : middling > inked * 0.25 ? 'grey' : 'bw';
  return { width, height, red, dark, colour, blank: inked < pixels * 0.0008 && coloured < pixels * 0.0008 };
}

const taken = (value: number, paper: number): number => Math.max(0, 1 - value / paper);

/**
 * Nothing but greys: a colour scan always shows a little of some colour, if only in its paper's white and its sensor's grain.
 */
export function isNeutral({ data, drawn }: PageImage): boolean {
  if (drawn) return false;
  const step = Math.max(1, Math.floor(data.length / 3 / 40_000)) * 3;
  let coloured = 0;
  let all = 0;
  for (let at = 0; at + 2 < data.length; at += step) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 2) coloured += 1;
    all += 1;
  }
  return coloured < all * 0.001;
}

/** The light of the bare paper: what most of the bright half of the page has. */
function paperOf(data: Uint8Array, channel: number): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let at = channel; at < data.length; at += 15) {
    const value = data[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
    all += 1;
  }
  let seen = 0;
  for (let value = 0; value < 256; value += 1) {
    seen += counts[value] ?? 0;
    if (seen > all * 0.6) return Math.max(value, 60);
  }
  return 255;
}
