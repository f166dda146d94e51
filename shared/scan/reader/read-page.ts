import { findCodes } from './codes.ts';
import { inkOf, isNeutral } from './ink.ts';
import type { PageImage } from './pages.ts';
import type { Mark, ReadPage, SealState } from './result.ts';
import { findMarks } from './seals.ts';
import { type Placement, placeSheet, type Straight, straighten } from './sheet.ts';
import { sharpnessOf, sidesOutside } from './quality.ts';
import type { PageCode } from '#domain/page-code.ts';

/** Everything that was seen on one page; the sheet is kept for crops and views. */
export interface SeenPage {
  readonly page: Omit<ReadPage, 'index'>;
  readonly codes: readonly PageCode[];
  readonly sheet: Straight;
  readonly placement: Placement;
  /** 0 to 1; below about 0.2 small print cannot be read. */
  readonly sharpness: number;
  /** How much of the sheet lies outside of the image, in millimetres, at its worst side. */
  readonly outsideMm: number;
}

/** Reads one page: its codes, how it lies, its ink, its marks. */
export async function readPage(image: PageImage): Promise<SeenPage> {
  const found = await findCodes(image);
  const placement = placeSheet(image, found);
  const sheet = straighten(image, placement);
  const ink = inkOf(sheet, isNeutral(image));
  const marks = ink.colour === 'colour' ? findMarks(ink) : [];
  const [first] = found;
  const { pageMm, pixelsPerMm, rotation, skewDegrees } = placement;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    page: {
      widthMm: round(pageMm[0]),
      heightMm: round(pageMm[1]),
      dpi: Math.round(pixelsPerMm * 25.4),
      rotation,
      skewDegrees,
      colour: ink.colour,
      blank: ink.blank && !first,
      code: first
        ? {
            text: first.text,
            form: first.code.form,
            version: first.code.version,
            page: first.code.page,
            pages: first.code.pages,
          }
        : null,
      seal: sealOf(marks, ink.colour),
      marks,
    },
    codes: found.map(({ code }) => code),
    sheet,
    placement,
    sharpness: sharpnessOf(image, placement),
    outsideMm: placement.certain ? sidesOutside(image, placement) : 0,
  };
}

/** One seal is enough; a grey page cannot show that one is red. */
export function sealOf(marks: readonly Mark[], colour: ReadPage['colour']): SealState {
  if (colour !== 'colour') return 'colourless';
  const seals = marks.filter(({ shape }) => shape !== 'edge-arc');
  if (seals.some(({ state }) => state === 'present')) return 'present';
  return seals.length > 0 ? 'uncertain' : 'absent';
}
