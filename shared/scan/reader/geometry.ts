export type Point = readonly [x: number, y: number];
/** A projective map, row by row; the last entry is 1. */
export type Projection = readonly [number, number, number, number, number, number, number, number];

export function project([a, b, c, d, e, f, g, h]: Projection, [x, y]: Point): Point {
  const w = g * x + h * y + 1;
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
}

/** The map that takes `from` to `to`: similarity for points of one code, perspective for points of two. */
export function fitProjection(from: readonly Point[], to: readonly Point[]): Projection | undefined {
  return from.length >= 8 ? perspective(from, to) : similarity(from, to);
}

function similarity(from: readonly Point[], to: readonly Point[]): Projection | undefined {
  const [fx, fy] = mean(from);
  const [tx, ty] = mean(to);
  let dot = 0;
  let cross = 0;
  let norm = 0;
  from.forEach(([x, y], index) => {
    const [u = 0, v = 0] = to[index] ?? [];
    dot += (x - fx) * (u - tx) + (y - fy) * (v - ty);
    cross += (x - fx) * (v - ty) - (y - fy) * (u - tx);
    norm += (x - fx) ** 2 + (y - fy) ** 2;
  });
  if (norm === 0) return undefined;
  const a = dot / norm;
  const b = cross / norm;
  return [a, -b, tx - a * fx + b * fy, b, a, ty - b * fx - a * fy, 0, 0];
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce<Point>(([x, y], [u, v]) => [x + u, y + v], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

/** Least squares over all pairs, in coordinates scaled to about one so that the sums stay well conditioned. */
function perspective(from: readonly Point[], to: readonly Point[]): Projection | undefined {
  const scale = 100;
  const rows: number[][] = [];
  const right: number[] = [];
  from.forEach((point, index) => {
    const [x, y] = [point[0] / scale, point[1] / scale];
    const [u = 0, v = 0] = to[index] ?? [];
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]);
    right.push(u, v);
  });
  const solved = leastSquares(rows, right);
  if (!solved) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solved;
  return [a / scale, b / scale, c, d / scale, e / scale, f, g / scale, h / scale];
}

/** The weights that solve an overdetermined system best; undefined where it does not determine them. */
export function leastSquares(rows: readonly number[][], right: readonly number[]): number[] | undefined {
  const size = rows[0]?.length ?? 0;
  const system = Array.from({ length: size }, (_row, i) => [
    ...Array.from({ length: size }, (_column, j) => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
    rows.reduce((sum, row, at) => sum + (row[i] ?? 0) * (right[at] ?? 0), 0),
  ]);
  return eliminate(system);
}

/** Gauss with pivoting; undefined where the points do not determine the map. */
function eliminate(system: number[][]): number[] | undefined {
  const size = system.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = pivotOf(system, column);
    [system[column], system[pivot]] = [system[pivot] ?? [], system[column] ?? []];
    const head = system[column] ?? [];
    if (Math.abs(head[column] ?? 0) < 1e-12) return undefined;
    system.forEach((row, at) => at !== column && subtract(row, head, column));
  }
  return system.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

function pivotOf(system: readonly (readonly number[])[], column: number): number {
  const weight = (row: number): number => Math.abs(system[row]?.[column] ?? 0);
  let best = column;
  for (let row = column; row < system.length; row += 1) if (weight(row) > weight(best)) best = row;
  return best;
}

function subtract(row: number[], head: readonly number[], column: number): void {
  const factor = (row[column] ?? 0) / (head[column] ?? 1);
  for (let cell = column; cell < row.length; cell += 1) row[cell] = (row[cell] ?? 0) - factor * (head[cell] ?? 0);
}
