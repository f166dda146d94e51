import type { Inked } from './ink.ts';
import type { Centre } from './ring-candidates.ts';

/** A ring as it was measured around a candidate; lengths in pixels, the others 0 to 1. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The share of its circumference that is there. */
  readonly coverage: number;
  /** How much weaker the red is just inside: a ring, not a disc. */
  readonly thin: number;
  /** The share of red between centre and ring: letters and a star. */
  readonly inside: number;
  /** How much red stands just outside, beside the ring's own. */
  readonly outside: number;
  /** How evenly the ring's pieces lie on one circle. */
  readonly lone: number;
  /** The ring's own strength of red. */
  readonly level: number;
  /** Difference of the axes, as a share of the radius. */
  readonly oval: number;
}

const angles = 120;
const from = 48;
const to = 92;
const steps = (to - from) * 2;

export function measureRing(ink: Inked, centre: Centre): Ring | undefined {
  let at = { ...centre };
  let seen = polar(ink, at);
  let radius = bestRadius(seen);
  for (let turn = 0; turn < 3 && radius !== undefined; turn += 1) {
    const shape = shapeOf(seen, radius);
    if (!shape) break;
    at = { x: at.x + shape.shiftX, y: at.y + shape.shiftY };
    seen = polar(ink, at);
    radius = bestRadius(seen);
    if (Math.hypot(shape.shiftX, shape.shiftY) < 0.3) break;
  }
  if (radius === undefined) return undefined;
  const shape = shapeOf(seen, radius);
  return shape && { x: at.x, y: at.y, radius: shape.radius, ...textureOf(seen, { radius, shape, ink, at }) };
}

/** Red around a centre: one row an angle, two samples a pixel of radius. */
function polar(ink: Inked, { x, y }: Centre): Float32Array[] {
  return Array.from({ length: angles }, (_row, index) => {
    const angle = (index * 2 * Math.PI) / angles;
    const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
    const row = new Float32Array(steps);
    for (let step = 0; step < steps; step += 1) {
      const radius = from + step / 2;
      row[step] = redAt(ink, x + ux * radius, y + uy * radius);
    }
    return row;
  });
}

function redAt({ width, height, red }: Inked, x: number, y: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) return 0;
  const at = row * width + column;
  const [u, v] = [x - column, y - row];
  const upper = (red[at] ?? 0) * (1 - u) + (red[at + 1] ?? 0) * u;
  const lower = (red[at + width] ?? 0) * (1 - u) + (red[at + width + 1] ?? 0) * u;
  return upper * (1 - v) + lower * v;
}

/** The radius at which red stands out most from what is just inside and outside of it, over all angles. */
function bestRadius(rows: readonly Float32Array[]): number | undefined {
  const profile = new Float32Array(steps);
  for (const row of rows)
    for (let step = 0; step < steps; step += 1) profile[step] = (profile[step] ?? 0) + (row[step] ?? 0);
  let best: number | undefined;
  let most = angles * 0.009;
  for (let step = 10; step < steps - 10; step += 1) {
    const ring = ((profile[step - 1] ?? 0) + (profile[step] ?? 0) * 2 + (profile[step + 1] ?? 0)) / 4;
    const beside = Math.max((profile[step - 9] ?? 0) * 0.6, profile[step + 9] ?? 0);
    if (ring - beside > most) {
      most = ring - beside;
      best = from + step / 2;
    }
  }
  return best;
}

interface Shape {
  readonly radius: number;
  readonly shiftX: number;
  readonly shiftY: number;
  readonly oval: number;
  /** Where the ring lies at each angle, where it is there at all. */
  readonly pieces: readonly ({ radius: number; strength: number } | undefined)[];
  readonly spread: number;
}

/** How far from the best radius a piece of the ring may lie: an oval's axes differ more. */
const reach = 11;

function shapeOf(rows: readonly Float32Array[], radius: number): Shape | undefined {
  const strengths = rows.map((row) => strongest(row, radius));
  const level = quantile(
    strengths.map(({ strength }) => strength),
    0.8,
  );
  if (level < 0.045) return undefined;
  const pieces = strengths.map((piece) => (piece.strength > level * 0.4 && piece.strength > 0.03 ? piece : undefined));
  const there = pieces.flatMap((piece, index) => (piece ? [{ ...piece, angle: (index * 2 * Math.PI) / angles }] : []));
  if (there.length < angles * 0.15) return undefined;
  const middle = quantile(
    there.map((piece) => piece.radius),
    0.5,
  );
  const even = there.filter((piece) => Math.abs(piece.radius - middle) < reach * 0.9);
  const average = (value: (piece: (typeof there)[number]) => number): number =>
    even.reduce((sum, piece) => sum + value(piece), 0) / Math.max(1, even.length);
  const mean = average((piece) => piece.radius);
  const cos2 = 2 * average((piece) => (piece.radius - mean) * Math.cos(2 * piece.angle));
  const sin2 = 2 * average((piece) => (piece.radius - mean) * Math.sin(2 * piece.angle));
  // A part of a ring tells little about its centre: it is moved only as far as that part allows.
  const whole = even.length / angles > 0.6 ? 1 : 0.4;
  return {
    radius: mean,
    shiftX: whole * 2 * average((piece) => (piece.radius - mean) * Math.cos(piece.angle)),
    shiftY: whole * 2 * average((piece) => (piece.radius - mean) * Math.sin(piece.angle)),
    oval: even.length / angles > 0.6 ? (2 * Math.hypot(cos2, sin2)) / mean : 0,
    pieces,
    spread: Math.sqrt(average((piece) => (piece.radius - mean) ** 2)),
  };
}

function strongest(row: Float32Array, radius: number): { radius: number; strength: number } {
  const middle = Math.round((radius - from) * 2);
  let best = { radius, strength: 0 };
  for (let step = Math.max(1, middle - 2 * reach); step <= Math.min(steps - 2, middle + 2 * reach); step += 1) {
    const strength = ((row[step - 1] ?? 0) + 2 * (row[step] ?? 0) + (row[step + 1] ?? 0)) / 4;
    // Nearer pieces win where two are alike: letters stand not far inside the ring.
    const near = strength * (1 - Math.abs(step - middle) * 0.012);
    if (near > best.strength) best = { radius: from + step / 2, strength: near };
  }
  return best;
}

function textureOf(
  rows: readonly Float32Array[],
  about: { radius: number; shape: Shape; ink: Inked; at: Centre },
): Omit<Ring, 'x' | 'y' | 'radius'> {
  const { shape, ink, at } = about;
  const close = 4 + shape.oval * shape.radius * 0.5;
  const good = shape.pieces.map((piece) => piece !== undefined && Math.abs(piece.radius - shape.radius) < close);
  const coverage = good.filter(Boolean).length / angles;
  let ring = 0;
  let inner = 0;
  let outer = 0;
  rows.forEach((row, index) => {
    const piece = shape.pieces[index];
    if (!piece || !good[index]) return;
    const value = (radius: number): number =>
      row[Math.max(0, Math.min(steps - 1, Math.round((radius - from) * 2)))] ?? 0;
    ring += value(piece.radius);
    inner += Math.min(value(piece.radius - 4), value(piece.radius - 5.5), value(piece.radius - 7));
    outer += (value(piece.radius + 5) + value(piece.radius + 8)) / 2;
  });
  const level = ring / Math.max(1, coverage * angles);
  return {
    coverage,
    thin: ring > 0 ? Math.max(0, 1 - inner / ring) : 0,
    outside: ring > 0 ? outer / ring : 1,
    inside: insideOf(ink, { at, radius: shape.radius, level }),
    lone: Math.max(0, 1 - shape.spread / 8),
    oval: shape.oval,
    level,
  };
}

/** The share of red between a fifth and six sevenths of the radius, at about the ring's own strength. */
function insideOf(ink: Inked, about: { at: Centre; radius: number; level: number }): number {
  const { at, radius, level } = about;
  let red = 0;
  let all = 0;
  for (let share = 0.05; share < 0.86; share += 0.03) {
    const points = Math.max(8, Math.round(share * 90));
    for (let point = 0; point < points; point += 1) {
      const angle = (point * 2 * Math.PI) / points;
      if (redAt(ink, at.x + Math.cos(angle) * radius * share, at.y + Math.sin(angle) * radius * share) > level * 0.4)
        red += 1;
      all += 1;
    }
  }
  const share = red / all;
  // A disc is not what stands inside a ring.
  return share > 0.6 ? Math.max(0, 0.9 - share) * 0.2 : share;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
