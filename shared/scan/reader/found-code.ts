import type { PageCode } from '#domain/page-code.ts';
import type { Point } from './geometry.ts';

/** A code as it was found: what it says, and its corners in the page's pixels (the symbol's own upper left first). */
export interface FoundCode {
  readonly code: PageCode;
  readonly text: string;
  readonly corners: readonly [Point, Point, Point, Point];
}
