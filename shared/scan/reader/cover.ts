import type { FormExpectation } from '#domain/form-expectation.ts';
import { type Point, project } from './geometry.ts';
import type { PageImage } from './pages.ts';
import type { SeenPage } from './read-page.ts';

/** A little more than the printed place: paper is scanned a hair aslant. */
const marginMm = 1;
const grey = 90;

type BoxMm = readonly [x: number, y: number, width: number, height: number];

/**
 * The places of phone numbers on a scanned page, on the sheet; undefined where nobody can tell: the page was not recognised, or
 * its print does not say.
 */
export function phonesOn({ page, placement }: SeenPage, expectation: FormExpectation | undefined): BoxMm[] | undefined {
  const { code } = page;
  if (!expectation?.phones || !code || !placement.certain || code.form !== expectation.form) return undefined;
  return expectation.phones.filter((phone) => phone.page === code.page).map(({ boxMm }) => boxMm);
}

/** Covers places of the sheet in the image itself: whoever still needs it as it was takes it first. */
export function cover(image: PageImage, { placement }: SeenPage, boxes: readonly BoxMm[]): void {
  for (const [x, y, width, height] of boxes) {
    const [left, top] = [x - marginMm, y - marginMm];
    const [right, bottom] = [x + width + marginMm, y + height + marginMm];
    const corners: Point[] = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
    fill(
      image,
      corners.map((corner) => project(placement.toPixels, corner)),
    );
  }
}

/** Paints a convex shape, row by row between its edges. */
function fill({ width, height, data }: PageImage, corners: readonly Point[]): void {
  const rows = corners.map(([, y]) => y);
  const first = Math.max(0, Math.floor(Math.min(...rows)));
  const last = Math.min(height - 1, Math.ceil(Math.max(...rows)));
  for (let row = first; row <= last; row += 1) {
    const crossed = corners.flatMap((from, index) =>
      crossing(from, corners[(index + 1) % corners.length] ?? from, row),
    );
    if (crossed.length < 2) continue;
    const left = Math.max(0, Math.floor(Math.min(...crossed)));
    const right = Math.min(width - 1, Math.ceil(Math.max(...crossed)));
    if (left <= right) data.fill(grey, (row * width + left) * 3, (row * width + right + 1) * 3);
  }
}

/** Where an edge crosses the middle of a row. */
function crossing([x, y]: Point, [toX, toY]: Point, row: number): number[] {
  const middle = row + 0.5;
  if (y === toY || middle < Math.min(y, toY) || middle > Math.max(y, toY)) return [];
  return [x + ((middle - y) / (toY - y)) * (toX - x)];
}
