import { maskPhones } from '#domain/personal-data.ts';
import { millimetres } from './page.ts';
import { linesOf, type Row } from './rows.ts';
import type { Sheet } from './sheets.ts';

type BoxMm = [x: number, y: number, width: number, height: number];
const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * Where phone numbers stand on printed pages, in millimetres: the whole cell of a field that is one, and every line of another
 * text that holds one. Who may not see them is shown the scan with these places covered.
 */
export function phonePlaces(pages: readonly Sheet[]): { page: number; boxMm: BoxMm }[] {
  return pages.flatMap((page, index) =>
    page
      .flatMap(({ block, y }) => (block.kind === 'row' ? placesIn(block, y) : []))
      .map((boxMm) => ({ page: index + 1, boxMm })),
  );
}

function placesIn(row: Row, y: number): BoxMm[] {
  return row.cells.flatMap((cell) => {
    const box = (top: number, height: number): BoxMm => [
      round(millimetres(cell.x)),
      round(millimetres(top)),
      round(millimetres(cell.width)),
      round(millimetres(height)),
    ];
    if (cell.phone) return cell.lines.length > 0 ? [box(y, row.height)] : [];
    return linesOf(cell, { y, height: row.height }).flatMap(({ line, top }) =>
      saysPhone(line.text) ? [box(top, cell.style.lineHeight)] : [],
    );
  });
}

const saysPhone = (text: string): boolean => maskPhones(text) !== text;
