import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { fontPaths } from '#forms/form-fonts.ts';
import type { Random } from './random.ts';

/** A mark to be laid on a page: a drawing in millimetres around its own centre. */
export interface Drawing {
  readonly svg: string;
  /** The side of the square that it fills. */
  readonly sideMm: number;
}

/** The fonts lie in the packages of this project, wherever the command was called. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

let font: Font | undefined;
function typeface(): Font {
  if (font) return font;
  const opened = create(readFileSync(resolve(root, fontPaths['NotoSansSC_700Bold.ttf'])));
  if (!('glyphForCodePoint' in opened)) throw new TypeError('a collection of fonts instead of one');
  font = opened;
  return opened;
}

/** One character as a path, `size` millimetres high, its middle at 0, 0. */
function glyph(character: string, size: number): string {
  const open = typeface();
  const one = open.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const scale = size / open.unitsPerEm;
  const half = one.advanceWidth / 2;
  return `<path transform="scale(${scale} ${-scale}) translate(${-half} ${-open.unitsPerEm * 0.38})" d="${one.path.toSVG()}"/>`;
}

export interface SealLook {
  readonly diameterMm: number;
  /** 0 to 1: how much of green and blue the ink takes away. */
  readonly ink: number;
  readonly hue: number;
  /** The share of the ring that was pressed on. */
  readonly share: number;
  /** Where the missing part lies, in degrees. */
  readonly missingAt: number;
  /** Missing flecks, as a dry pad leaves them. */
  readonly flecks: number;
  /** Ink that ran: widens every line, in millimetres. */
  readonly bleedMm: number;
  readonly turn: number;
  readonly oval: number;
}

export function ordinarySeal(random: Random): SealLook {
  return {
    diameterMm: random.between(38, 50),
    ink: random.between(0.4, 0.95),
    hue: random.between(-8, 12),
    share: 1,
    missingAt: 0,
    flecks: random.between(0, 0.1),
    bleedMm: random.between(0, 0.15),
    turn: random.between(-25, 25),
    oval: 0,
  };
}

/** A drawn seal of a unit that does not exist: ring, star, letters around, and 样章 (sample) across it. */
export function seal(look: SealLook, random: Random): Drawing {
  const r = look.diameterMm / 2;
  const letters = [...'上海市示例单位样章专用'];
  const ring = 1.1 + look.bleedMm;
  const around = letters.map((letter, index) => {
    const angle = -130 + (260 * index) / (letters.length - 1);
    return `<g transform="rotate(${angle}) translate(0 ${-(r - 5.4)})">${glyph(letter, r * 0.24)}</g>`;
  });
  const star = Array.from({ length: 10 }, (_point, index) => {
    const radius = index % 2 === 0 ? r * 0.3 : r * 0.12;
    const angle = ((index * 36 - 90) * Math.PI) / 180;
    return `${Math.cos(angle) * radius},${Math.sin(angle) * radius}`;
  }).join(' ');
  const sample = ['样', '章'].map(
    (word, index) => `<g transform="translate(${(index - 0.5) * r * 0.3} ${r * 0.62})">${glyph(word, r * 0.24)}</g>`,
  );
  const paint = inkColour(look);
  const body = `<g fill="${paint}" stroke="${paint}" stroke-width="${look.bleedMm}" transform="rotate(${look.turn}) scale(1 ${1 - look.oval})">
    <circle r="${r - ring / 2}" fill="none" stroke-width="${ring}"/><polygon points="${star}"/>${around.join('')}${sample.join('')}</g>`;
  return { svg: masked(body, look, random), sideMm: look.diameterMm + 6 };
}

/** Red ink on white: it takes away green and blue, and a little red. */
export function inkColour({ ink, hue }: { ink: number; hue: number }): string {
  const level = (share: number): number => Math.round(255 * (1 - ink * share));
  return `rgb(${level(0.12)},${level(1 - Math.max(0, hue) / 40)},${level(1 + Math.min(0, hue) / 40)})`;
}

/** Takes away the part that was not pressed on, and flecks. */
function masked(body: string, look: SealLook, random: Random): string {
  const r = look.diameterMm / 2 + 2;
  const gone: string[] = [];
  if (look.share < 1) {
    const half = Math.PI * (1 - look.share);
    const middle = (look.missingAt * Math.PI) / 180;
    const points = Array.from({ length: 12 }, (_point, index) => {
      const angle = middle - half + (2 * half * index) / 11;
      return `${Math.cos(angle) * r * 1.4},${Math.sin(angle) * r * 1.4}`;
    });
    gone.push(`<polygon points="0,0 ${points.join(' ')}" fill="black"/>`);
  }
  const flecks = Math.round(look.flecks * 220);
  for (let fleck = 0; fleck < flecks; fleck += 1) {
    const [x, y, size] = [random.between(-r, r), random.between(-r, r), random.between(0.2, 1.3)];
    gone.push(`<circle cx="${x}" cy="${y}" r="${size}" fill="black" fill-opacity="${random.between(0.4, 1)}"/>`);
  }
  if (gone.length === 0) return body;
  return `<mask id="m" maskUnits="userSpaceOnUse" x="${-r * 2}" y="${-r * 2}" width="${r * 4}" height="${r * 4}"><rect x="${-r * 2}" y="${-r * 2}" width="${r * 4}" height="${r * 4}" fill="white"/>${gone.join('')}</mask><g mask="url(#m)">${body}</g>`;
}

/** Words as paths, beginning at 0, 0. */
export function words(text: string, size: number): string {
  return [...text]
    .map((letter, index) => `<g transform="translate(${(index + 0.5) * size} 0)">${glyph(letter, size)}</g>`)
    .join('');
}
