import type { FormExpectation } from '#domain/form-expectation.ts';
import { type Negative, negative, negatives, placeOf } from './negatives.ts';
import type { Random } from './random.ts';
import { type Laid, lay, type Paper, plain, scan, type ScanLook } from './scanner.ts';
import { ordinarySeal, seal, type SealLook } from './stamp.ts';

/** One page with what was done to it: the label of a sample. */
export interface Scene {
  readonly page: number;
  readonly hard: boolean;
  /** Where real seals were put, in millimetres. */
  readonly seals: readonly { readonly x: number; readonly y: number; readonly look: SealLook }[];
  /** Oval ones: to be found, and never to be sure of. */
  readonly ovals: Scene['seals'];
  readonly negative: Negative | undefined;
  readonly look: ScanLook;
  readonly image: Buffer;
}

/** The papers of one printed form, and what a scan of them must show. */
export interface Printed {
  readonly papers: readonly Paper[];
  readonly expectation: FormExpectation;
}

export async function scene(
  printed: Printed,
  random: Random,
  kind: { hard: boolean; mark: 'seal' | 'oval' | 'none' | Negative },
): Promise<Scene> {
  const page = random.whole(0, printed.papers.length - 1);
  const paper = printed.papers[page];
  if (!paper) throw new RangeError('no such page');
  const seals = kind.mark === 'seal' ? sealsFor(printed, { page, hard: kind.hard }, random) : [];
  const ovals = kind.mark === 'oval' ? [ovalFor(random)] : [];
  const wrong = negatives.find((one) => one === kind.mark);
  const marks: Laid[] = [...seals, ...ovals].map(({ x, y, look }) => ({ drawing: seal(look, random), x, y }));
  if (wrong) marks.push({ drawing: negative(wrong, random), ...placeOf(wrong, random) });
  const look = kind.hard ? hardLook(random) : ordinaryLook(random);
  return {
    page,
    hard: kind.hard,
    seals,
    ovals,
    negative: wrong,
    look,
    image: await scan(await lay(paper, marks), look, random),
  };
}

function sealsFor(printed: Printed, { page, hard }: { page: number; hard: boolean }, random: Random): Scene['seals'] {
  const boxes = printed.expectation.seals.filter((box) => box.page === page + 1);
  const box = boxes.length > 0 ? random.pick([boxes[0], ...boxes]) : undefined;
  const place = box
    ? {
        x: box.boxMm[0] + box.boxMm[2] / 2 + random.between(-12, 6),
        y: box.boxMm[1] + box.boxMm[3] / 2 + random.between(-6, 6),
      }
    : { x: random.between(40, 165), y: random.between(60, 235) };
  // Now and then somebody stamps over the code.
  const over = random.chance(0.08) ? { x: random.between(175, 185), y: random.between(24, 36) } : place;
  const first = { ...over, look: sealLook(random, hard) };
  const second =
    over.x > 95 && random.chance(0.15)
      ? [{ x: over.x - 60, y: over.y + random.between(-4, 4), look: sealLook(random, hard) }]
      : [];
  return [first, ...second];
}

/** 45 × 30 mm and rounder ones, in any direction. */
function ovalFor(random: Random): Scene['seals'][number] {
  const shape = { oval: random.between(0.2, 0.36), turn: random.between(-90, 90), diameterMm: random.between(42, 48) };
  const look = { ...ordinarySeal(random), ...shape };
  return { x: random.between(60, 150), y: random.between(70, 230), look };
}

function sealLook(random: Random, hard: boolean): SealLook {
  const look = ordinarySeal(random);
  if (!hard) return { ...look, ink: random.between(0.3, 0.95) };
  const fault = random.pick(['faded', 'partial', 'over-inked', 'flecked'] as const);
  switch (fault) {
    case 'faded':
      return { ...look, ink: random.between(0.15, 0.3) };
    case 'partial':
      return { ...look, share: random.between(0.5, 0.85), missingAt: random.between(0, 360) };
    case 'over-inked':
      return { ...look, bleedMm: random.between(0.3, 0.7) };
    case 'flecked':
      return { ...look, flecks: random.between(0.2, 0.5), ink: random.between(0.25, 0.7) };
  }
}

const white = (random: Random): [number, number, number] => {
  const warm = random.between(0.005, 0.04);
  return [1, 1 - warm / 2, 1 - warm];
};

function ordinaryLook(random: Random): ScanLook {
  return {
    ...plain,
    dpi: random.pick([150, 200, 200, 300]),
    quality: random.whole(40, 85),
    skew: random.between(-3, 3),
    turns: random.chance(0.25) ? random.whole(1, 3) : 0,
    blur: random.between(0, 0.7),
    noise: random.between(1, 5),
    tint: random.chance(0.1)
      ? random.pick([
          [1, 0.97, 0.82],
          [0.9, 0.97, 1],
          [0.93, 1, 0.92],
        ])
      : white(random),
  };
}

function hardLook(random: Random): ScanLook {
  const phone = random.chance(0.35);
  return {
    ...plain,
    dpi: random.pick([100, 120, 150, 200]),
    quality: random.whole(20, 60),
    skew: random.between(-5, 5),
    turns: random.chance(0.25) ? random.whole(1, 3) : 0,
    blur: random.between(0.3, 1.2),
    noise: random.between(3, 9),
    perspective: phone ? random.between(0.01, 0.04) : 0,
    tint: random.chance(0.15)
      ? random.pick([
          [1, 0.95, 0.78],
          [0.88, 0.95, 1],
          [0.92, 0.99, 0.9],
        ])
      : white(random),
  };
}
