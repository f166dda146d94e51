import { leastSquares, type Point } from './geometry.ts';

export interface Ellipse {
  readonly x: number;
  readonly y: number;
  /** Half axes, the longer first. */
  readonly long: number;
  readonly short: number;
  /** The direction of the longer one, in radians. */
  readonly angle: number;
}

/** The ellipse that lies nearest to points, as a conic by least squares; undefined where they lie on none. */
export function fitEllipse(points: readonly Point[]): Ellipse | undefined {
  if (points.length < 12) return undefined;
  const scale = 50;
  const rows = points.map(([px, py]) => {
    const [x, y] = [px / scale, py / scale];
    return [x * x, x * y, y * y, x, y];
  });
  const solved = leastSquares(
    rows,
    rows.map(() => 1),
  );
  if (!solved) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = solved;
  const determinant = 4 * a * c - b * b;
  if (determinant <= 1e-9) return undefined;
  const x = (b * e - 2 * c * d) / determinant;
  const y = (b * d - 2 * a * e) / determinant;
  const level = 1 + a * x * x + b * x * y + c * y * y;
  const middle = (a + c) / 2;
  const half = Math.hypot((a - c) / 2, b / 2);
  if (level <= 0 || middle - half <= 0) return undefined;
  return {
    x: x * scale,
    y: y * scale,
    long: Math.sqrt(level / (middle - half)) * scale,
    short: Math.sqrt(level / (middle + half)) * scale,
    // The longer axis lies where the conic grows least.
    angle: Math.atan2(b, a - c) / 2 + Math.PI / 2,
  };
}

/** How far out an ellipse lies from its middle in a direction. */
export function radiusAt({ long, short, angle }: Ellipse, direction: number): number {
  const turned = direction - angle;
  return (long * short) / Math.hypot(short * Math.cos(turned), long * Math.sin(turned));
}
