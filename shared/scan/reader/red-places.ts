import type { Inked } from './ink.ts';

/** A place on the page, in pixels of the sheet laid straight. */
export interface Middle {
  readonly x: number;
  readonly y: number;
}

const atMost = 3;
/** Red is counted in squares of this side, in pixels, and in so many of them to each side of one: a seal's reach. */
const cell = 15;
const reach = 4;

/** The middles of what is most red on a page, at most three, apart from one another. */
export function reddestPlaces(ink: Inked): Middle[] {
  const columns = Math.ceil(ink.width / cell);
  const rows = Math.ceil(ink.height / cell);
  const red = new Float32Array(columns * rows);
  for (let row = 0, at = 0; row < ink.height; row += 1) {
    const first = Math.floor(row / cell) * columns;
    for (let column = 0; column < ink.width; column += 1, at += 1) {
      if ((ink.red[at] ?? 0) < 0.1) continue;
      const square = first + Math.floor(column / cell);
      red[square] = (red[square] ?? 0) + 1;
    }
  }
  const found: Middle[] = [];
  for (let turn = 0; turn < atMost; turn += 1) {
    const middle = takeMost(red, columns, rows);
    if (!middle) break;
    found.push(middle);
  }
  return found;
}

/** The middle of the red around the square that has most around it; that red is taken away. */
function takeMost(red: Float32Array, columns: number, rows: number): Middle | undefined {
  let best = { weight: 200, column: -1, row: -1 };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const weight = around({ columns, rows, column, row }).reduce((sum, at) => sum + (red[at] ?? 0), 0);
      if (weight > best.weight) best = { weight, column, row };
    }
  }
  if (best.column < 0) return undefined;
  let [x, y] = [0, 0];
  for (const at of around({ columns, rows, ...best })) {
    const share = (red[at] ?? 0) / best.weight;
    x += ((at % columns) + 0.5) * cell * share;
    y += (Math.floor(at / columns) + 0.5) * cell * share;
    red[at] = 0;
  }
  return { x, y };
}

function around({ columns, rows, column, row }: { columns: number; rows: number; column: number; row: number }) {
  const squares: number[] = [];
  for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y += 1)
    for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x += 1)
      squares.push(y * columns + x);
  return squares;
}
