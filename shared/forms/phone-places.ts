import { phonesIn } from '#domain/personal-data.ts';
import { millimetres } from './page.ts';
import { linesOf, type Row } from './rows.ts';
import type { Sheet } from './sheets.ts';

type BoxMm = [x: number, y: number, width: number, height: number];
const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * Where phone numbers stand on printed pages, in millimetres: the whole cell of a field that is one, and every line of another
 * text that holds one or a part of one. Who may not see them is shown the scan with these places covered.
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
    const holding = linesWithPhones(cell.lines.map(({ text }) => text));
    return linesOf(cell, { y, height: row.height }).flatMap(({ top }, index) =>
      holding.has(index) ? [box(top, cell.style.lineHeight)] : [],
    );
  });
}

/** A number in groups is broken between two lines at a blank, a long one in a narrow column at any digit. */
function linesWithPhones(lines: readonly string[]): Set<number> {
  const holding = new Set<number>();
  for (const between of ['\n', '']) {
    const found = phonesIn(lines.join(between));
    let start = 0;
    for (const [index, line] of lines.entries()) {
      const end = start + line.length;
      if (found.some((phone) => phone.start < end && phone.end > start)) holding.add(index);
      start = end + between.length;
    }
  }
  return holding;
}
