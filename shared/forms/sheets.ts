import { code, codeMm, codePlaces, millimetres, points, sheet } from './page.ts';
import { cutRow, type Row } from './rows.ts';

/** A box that waits for a seal: nothing is printed inside. */
export interface SealBox {
  readonly party: 'applicant' | 'body' | 'bureau';
  readonly required: boolean;
  /** In points. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** An opinion box: words at the left, the free place for the seal at the right. */
export interface OpinionBlock {
  readonly kind: 'opinion';
  readonly caption: Row;
  readonly words: Row;
  readonly seal: SealBox;
  readonly height: number;
}

export type Block = Row | OpinionBlock;

export interface Placed {
  readonly block: Block;
  /** In points from the top of the sheet. */
  readonly y: number;
}
export type Sheet = readonly Placed[];

/** The band of a page between its codes, in millimetres. */
interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Puts blocks on pages: none is cut, a table's header comes again, a heading stays with what it heads. */
export function layOut(blocks: readonly Block[], band: Band = sheet): Sheet[] {
  const top = points(band.top);
  const bottom = points(band.bottom);
  const pages: Placed[][] = [[]];
  let y = top;
  const place = (block: Block): void => {
    pages.at(-1)?.push({ block, y });
    y += block.height;
  };
  const turn = (): void => {
    pages.push([]);
    y = top;
  };
  const header = (block: Block): Row | undefined => (block.kind === 'row' ? block.header : undefined);
  const page = bottom - top;
  blocks.forEach((block, index) => {
    const fitting = block.kind === 'row' && block.flows ? Math.min(block.height, linesTogether) : block.height;
    if (y > top && y + fitting + heightBelow(blocks, index, page) > bottom) {
      turn();
      const again = header(block);
      if (again) place(again);
    }
    if (block.kind !== 'row') return place(block);
    // Only a long text, and a row taller than a page, is ever cut.
    cutRow(block, page - (block.header?.height ?? 0), bottom - y).forEach((part, number) => {
      if (number > 0) {
        turn();
        if (block.header) place(block.header);
      }
      place(part);
    });
  });
  return pages;
}

/** A long text begins on a page only where some lines of it fit. */
const linesTogether = points(20);

/** What must follow on the same page: below a heading, the first row that is none. */
function heightBelow(blocks: readonly Block[], index: number, page: number): number {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block?.kind !== 'row' || !block.withNext || !next) return 0;
  const height = next.kind === 'row' && next.flows ? Math.min(next.height, linesTogether) : next.height;
  return Math.min(height, page / 2) + heightBelow(blocks, index + 1, page);
}

/** What a page says, line by line: the page's hash is taken of it. */
export function textOf(page: Sheet): string {
  const rowText = (row: Row): string =>
    row.cells.map(({ lines }) => lines.map(({ text }) => text).join('\n')).join('\t');
  return page
    .map(({ block }) => (block.kind === 'row' ? rowText(block) : `${rowText(block.caption)}\n${rowText(block.words)}`))
    .join('\n');
}

export const codeBoxes = codePlaces.map(([x, y]) => ({
  boxMm: box(round(x), round(y)),
  moduleMm: code.moduleMm,
}));

export function boxOf(seal: SealBox, y: number): [number, number, number, number] {
  return [millimetres(seal.x), millimetres(y), millimetres(seal.width), millimetres(seal.height)];
}

function box(x: number, y: number): [number, number, number, number] {
  return [x, y, round(codeMm), round(codeMm)];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
