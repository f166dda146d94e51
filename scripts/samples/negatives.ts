import type { Random } from './random.ts';
import { type Drawing, inkColour, ordinarySeal, seal, words } from './stamp.ts';

/** Red things on paper that are no seal of an office. */
export const negatives = [
  'letterhead',
  'red-table',
  'signature',
  'thumb-print',
  'square-stamp',
  'emblem',
  'pie-chart',
  'bleed-through',
  'edge-arc',
] as const;
export type Negative = (typeof negatives)[number];

/** Where it lies on an A4 page, in millimetres. */
export function placeOf(kind: Negative, random: Random): { x: number; y: number } {
  if (kind === 'edge-arc') return { x: random.pick([0, 210]) + random.between(-6, 6), y: random.between(60, 240) };
  return { x: random.between(80, 130), y: random.between(80, 210) };
}

export function negative(kind: Negative, random: Random): Drawing {
  const paint = inkColour({ ink: random.between(0.5, 0.95), hue: random.between(-8, 12) });
  switch (kind) {
    case 'letterhead':
      return {
        sideMm: 150,
        svg: `<g fill="${paint}" transform="translate(-66 0)">${words('上海市示例单位文件', 14)}</g><rect x="-70" y="12" width="140" height="1.2" fill="${paint}"/>`,
      };
    case 'red-table':
      return { sideMm: 130, svg: table(paint) };
    case 'signature':
      return { sideMm: 60, svg: `<path d="${scribble(random)}" fill="none" stroke="${paint}" stroke-width="0.9"/>` };
    case 'thumb-print':
      return { sideMm: 30, svg: thumb(paint, random) };
    case 'square-stamp':
      return { sideMm: 44, svg: square(paint, random) };
    case 'emblem':
      return { sideMm: 48, svg: emblem(random) };
    case 'pie-chart':
      return { sideMm: 60, svg: pie(random) };
    case 'bleed-through': {
      const look = { ...ordinarySeal(random), ink: random.between(0.03, 0.08) };
      const { svg, sideMm } = seal(look, random);
      return { sideMm, svg: `<g transform="scale(-1 1)">${svg}</g>` };
    }
    // 骑缝章: one seal across the edges of all pages; each has a part of it.
    case 'edge-arc':
      return seal(ordinarySeal(random), random);
  }
}

function table(paint: string): string {
  const lines = Array.from({ length: 8 }, (_line, index) => {
    const at = -56 + index * 16;
    return `<path d="M-60 ${at}H60M${at * 1.07} -56V56" stroke="${paint}" stroke-width="0.5"/>`;
  });
  return lines.join('');
}

function scribble(random: Random): string {
  let path = 'M-25 0';
  for (let part = 0; part < 9; part += 1) {
    const points = Array.from(
      { length: 3 },
      (_point, index) => `${-25 + (part + (index + 1) / 3) * 5.5} ${random.between(-12, 12)}`,
    );
    path += `C${points.join(' ')}`;
  }
  return path;
}

function thumb(paint: string, random: Random): string {
  return Array.from({ length: 9 }, (_ridge, index) => {
    const r = 1.2 + index * 1.1;
    return `<ellipse rx="${r * 0.8}" ry="${r}" cx="${random.between(-0.5, 0.5)}" fill="none" stroke="${paint}" stroke-width="0.55" stroke-dasharray="${random.between(3, 9)} ${random.between(0.3, 1)}"/>`;
  }).join('');
}

function square(paint: string, random: Random): string {
  const side = random.between(25, 38);
  return `<g transform="rotate(${random.between(-15, 15)})" fill="${paint}"><rect x="${-side / 2}" y="${-side / 2}" width="${side}" height="${side}" fill="none" stroke="${paint}" stroke-width="1.1"/><g transform="translate(${-side * 0.4} ${-side * 0.18})">${words('示例', side * 0.4)}</g><g transform="translate(${-side * 0.4} ${side * 0.2})">${words('之印', side * 0.4)}</g></g>`;
}

/** A red disc with gold on it, as emblems are printed on certificates. */
function emblem(random: Random): string {
  const r = random.between(14, 22);
  const star = Array.from({ length: 10 }, (_point, index) => {
    const radius = index % 2 === 0 ? r * 0.5 : r * 0.2;
    const angle = ((index * 36 - 90) * Math.PI) / 180;
    return `${Math.cos(angle) * radius},${Math.sin(angle) * radius}`;
  }).join(' ');
  return `<circle r="${r}" fill="#d8261c"/><circle r="${r - 1}" fill="none" stroke="#f2c230" stroke-width="0.8"/><polygon points="${star}" fill="#f2c230"/>`;
}

function pie(random: Random): string {
  const r = random.between(17, 26);
  const cut = random.between(0.6, 2.4);
  const at = (angle: number): string => `${Math.cos(angle) * r} ${Math.sin(angle) * r}`;
  const part = (from: number, to: number, paint: string): string =>
    `<path d="M0 0L${at(from)}A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}Z" fill="${paint}"/>`;
  return `${part(0, cut, '#e2401f')}${part(cut, 4, '#3366cc')}${part(4, 2 * Math.PI, '#f4a261')}`;
}
