import { type Ellipse, fitEllipse, radiusAt } from './ellipse.ts';
import type { Point } from './geometry.ts';
import type { Inked } from './ink.ts';
import { type Middle, reddestPlaces } from './red-places.ts';
import type { Centre } from './ring-candidates.ts';
import type { Mark } from './result.ts';
import { perMm } from './sheet.ts';
import { thresholds } from './thresholds.ts';

/** From 45 × 30 mm, as some foreign-invested units have it, to nearly round; lengths of half axes in pixels. */
const sizes = { long: [18 * perMm, 27 * perMm], short: [12 * perMm, 24 * perMm], ratio: [1.1, 1.8] } as const;
const rays = 180;
/** How far out red is looked for, and how near to the fitted ellipse a piece of it must lie, in pixels. */
const furthest = 32 * perMm;
const near = 1.2 * perMm;
/** The part of the page that is looked at once more, in pixels from the middle of the oval. */
const half = 36 * perMm;

/**
 * Oval seals in any direction: around the places with most red, an ellipse is laid through the outermost of it; stretched until
 * it would be round, it is measured as a round one is. What is found is uncertain: a person looks.
 */
export function ovalMarks(ink: Inked, judge: (ink: Inked, centre: Centre) => Mark | undefined): Mark[] {
  return reddestPlaces(ink).flatMap((middle): Mark[] => {
    const oval = ovalAround(ink, middle);
    if (!oval) return [];
    const mark = judge(stretched(ink, oval), { x: half, y: half });
    if (!mark || mark.shape !== 'round' || mark.confidence < thresholds.confidence.oval) return [];
    const place = (pixels: number): number => Math.round((pixels / perMm) * 10) / 10;
    return [{ ...mark, shape: 'oval', state: 'uncertain', centreMm: [place(oval.x), place(oval.y)] }];
  });
}

/** The ellipse of a seal's edge: laid through the outermost red of each ray, then through what lies near it, thrice. */
function ovalAround(ink: Inked, middle: Middle): Ellipse | undefined {
  let fitted: Ellipse | undefined;
  let points: Point[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    points = edgePoints(ink, fitted ?? middle, fitted);
    fitted = fitEllipse(points.map(([x, y]): Point => [x - middle.x, y - middle.y]));
    if (!fitted) return undefined;
    fitted = { ...fitted, x: fitted.x + middle.x, y: fitted.y + middle.y };
  }
  if (!fitted || points.length < rays * 0.55) return undefined;
  const within = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most;
  const { long, short } = fitted;
  const sized = within(long, sizes.long) && within(short, sizes.short) && within(long / short, sizes.ratio);
  return sized ? fitted : undefined;
}

/** On each ray from a middle: the outermost red, or where an ellipse is known, the red nearest to it if it is near. */
function edgePoints(ink: Inked, { x, y }: Middle, known: Ellipse | undefined): Point[] {
  return Array.from({ length: rays }, (_ray, index) => (index * 2 * Math.PI) / rays).flatMap((angle): Point[] => {
    const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
    const red = (radius: number): boolean => redAt(ink, x + ux * radius, y + uy * radius) > least;
    const expected = known ? radiusAt(known, angle) : undefined;
    const radius = expected === undefined ? outermost(red) : nearest(red, expected);
    return radius === undefined ? [] : [[x + ux * radius, y + uy * radius]];
  });
}

const least = 0.12;

function outermost(red: (radius: number) => boolean): number | undefined {
  for (let radius = furthest; radius > 10 * perMm; radius -= 1) if (red(radius) && red(radius - 1)) return radius;
  return undefined;
}

function nearest(red: (radius: number) => boolean, expected: number): number | undefined {
  for (let away = near; away >= -near; away -= 1)
    if (red(expected + away) && red(expected + away - 1)) return expected + away;
  return undefined;
}

function redAt({ width, height, red }: Inked, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)];
  return column < 0 || row < 0 || column >= width || row >= height ? 0 : (red[row * width + column] ?? 0);
}

/** The part of a page around an oval, turned so that its longer axis lies across, and stretched until it is round. */
function stretched(ink: Inked, { x, y, long, short, angle }: Ellipse): Inked {
  const side = 2 * half;
  const red = new Float32Array(side * side);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let row = 0, at = 0; row < side; row += 1) {
    const down = ((row - half) * short) / long;
    for (let column = 0; column < side; column += 1, at += 1) {
      const across = column - half;
      red[at] = redAt(ink, x + across * cos - down * sin, y + across * sin + down * cos);
    }
  }
  return { ...ink, width: side, height: side, red };
}
