import type { Inked } from './ink.ts';

export interface Centre {
  readonly x: number;
  readonly y: number;
}

/** Half the resolution for the centres: a ring's votes meet within two pixels anyway. */
const bin = 2;
const atMost = 8;

/**
 * A radial Hough transform: every edge of red votes for the centres that lie in its gradient's direction, at any radius asked
 * for. A ring's edges all meet in one place; a line's, a letter's or a table's do not.
 */
export function candidateCentres(ink: Inked, radius: { from: number; to: number }): Centre[] {
  const { width, height } = ink;
  const margin = Math.ceil(radius.to / 2);
  const columns = Math.ceil((width + 2 * margin) / bin);
  const rows = Math.ceil((height + 2 * margin) / bin);
  const votes = new Float32Array(columns * rows);
  const red = smooth(ink);
  const least = threshold(red);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const across = (red[at + 1] ?? 0) - (red[at - 1] ?? 0);
      const down = (red[at + width] ?? 0) - (red[at - width] ?? 0);
      const strength = Math.abs(across) + Math.abs(down);
      if (strength < least) continue;
      const length = Math.hypot(across, down);
      vote(votes, { x, y, ux: across / length, uy: down / length }, { radius, margin, columns, rows });
    }
  }
  return peaks(blurred(votes, columns, rows), { columns, rows, margin });
}

function vote(
  votes: Float32Array,
  edge: { x: number; y: number; ux: number; uy: number },
  grid: { radius: { from: number; to: number }; margin: number; columns: number; rows: number },
): void {
  const { radius, margin, columns, rows } = grid;
  for (let away = radius.from; away <= radius.to; away += 1.5) {
    for (const side of [-1, 1]) {
      const column = Math.floor((edge.x + side * edge.ux * away + margin) / bin);
      const row = Math.floor((edge.y + side * edge.uy * away + margin) / bin);
      if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
      const at = row * columns + column;
      votes[at] = (votes[at] ?? 0) + 1;
    }
  }
}

/** Binomial 3 × 3: the grain of a poor scan has no direction. */
function smooth({ width, height, red }: Inked): Float32Array {
  const across = new Float32Array(red.length);
  const out = new Float32Array(red.length);
  for (let at = 1; at < red.length - 1; at += 1)
    across[at] = ((red[at - 1] ?? 0) + 2 * (red[at] ?? 0) + (red[at + 1] ?? 0)) / 4;
  for (let at = width; at < width * (height - 1); at += 1)
    out[at] = ((across[at - width] ?? 0) + 2 * (across[at] ?? 0) + (across[at + width] ?? 0)) / 4;
  return out;
}

/** An edge is what stands well above the page's own grain of red. */
function threshold(red: Float32Array): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < red.length; at += 7) {
    const value = red[at] ?? 0;
    if (value > 0.25) continue;
    sum += value;
    count += 1;
  }
  return Math.max(0.035, (sum / Math.max(1, count)) * 2.2);
}

function blurred(votes: Float32Array, columns: number, rows: number): Float32Array {
  const out = new Float32Array(votes.length);
  for (let row = 1; row < rows - 1; row += 1) {
    for (let column = 1; column < columns - 1; column += 1) {
      const at = row * columns + column;
      let sum = 0;
      for (let near = -1; near <= 1; near += 1)
        sum +=
          (votes[at + near * columns - 1] ?? 0) +
          (votes[at + near * columns] ?? 0) +
          (votes[at + near * columns + 1] ?? 0);
      out[at] = sum;
    }
  }
  return out;
}

function peaks(votes: Float32Array, grid: { columns: number; rows: number; margin: number }): Centre[] {
  const { columns, rows, margin } = grid;
  const centres: Centre[] = [];
  const apart = 12;
  for (let found = 0; found < atMost; found += 1) {
    let best = -1;
    let most = 60;
    for (let at = 0; at < votes.length; at += 1) {
      const value = votes[at] ?? 0;
      if (value > most) {
        most = value;
        best = at;
      }
    }
    if (best < 0) break;
    const row = Math.floor(best / columns);
    const column = best % columns;
    centres.push({ x: (column + 0.5) * bin - margin, y: (row + 0.5) * bin - margin });
    for (let y = Math.max(0, row - apart); y <= Math.min(rows - 1, row + apart); y += 1)
      votes.fill(0, y * columns + Math.max(0, column - apart), y * columns + Math.min(columns, column + apart + 1));
  }
  return centres;
}
