import type { Inked } from './ink.ts';
import { ovalMarks } from './oval-seals.ts';
import { candidateCentres, type Centre } from './ring-candidates.ts';
import { measureRing, type Ring } from './ring-measure.ts';
import type { Mark } from './result.ts';
import { perMm } from './sheet.ts';
import { thresholds } from './thresholds.ts';

/** Looked for a little beyond what is taken for a seal. */
const diameters = { from: 34, to: 56 } as const;

/**
 * Red round marks of a page, best first. A ring of the right size, thin, round, with something inside and white around it is
 * a seal; whatever falls short in one of these is uncertain; the rest is not reported. Where no round one is found, an oval one
 * is looked for.
 */
export function findMarks(ink: Inked): Mark[] {
  const round = marksOn(ink);
  const settled = round.some(({ state }) => state === 'present') || !hasRed(ink);
  const marks = settled ? round : [...round, ...ovalMarks(ink, markAt)];
  return apart(marks).slice(0, 6);
}

function marksOn(ink: Inked): Mark[] {
  const radius = { from: (diameters.from / 2) * perMm, to: (diameters.to / 2) * perMm };
  return candidateCentres(ink, radius).flatMap((centre) => markAt(ink, centre) ?? []);
}

function markAt(ink: Inked, centre: Centre): Mark | undefined {
  const ring = measureRing(ink, centre);
  return ring && judge(ring, ink);
}

/** Each mark once: the surest of those that lie on one another. */
function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.toSorted((left, right) => right.confidence - left.confidence)) {
    const [x, y] = mark.centreMm;
    if (kept.every(({ centreMm: [u, v] }) => Math.hypot(x - u, y - v) > 14)) kept.push(mark);
  }
  return kept;
}

/** A page without red needs no second look. */
function hasRed({ red }: Inked): boolean {
  let count = 0;
  for (let at = 0; at < red.length; at += 3) if ((red[at] ?? 0) > 0.12) count += 1;
  return count > red.length * 0.0006;
}

function judge(ring: Ring, ink: Inked): Mark | undefined {
  const mm = (pixels: number): number => Math.round((pixels / perMm) * 10) / 10;
  const diameterMm = mm(ring.radius * 2);
  const width = ink.width / perMm;
  const x = ring.x / perMm;
  const place = { centreMm: [mm(ring.x), mm(ring.y)], diameterMm } as const;
  const confidence = Math.round(score(ring) * 100) / 100;
  if (x < thresholds.edgeMm || x > width - thresholds.edgeMm) {
    return ring.coverage > 0.15 && ring.thin > 0.4
      ? { shape: 'edge-arc', state: 'uncertain', confidence, ...place }
      : undefined;
  }
  if (confidence < thresholds.confidence.reported) return undefined;
  const oval = ring.oval > 0.1;
  const { sealMm, showsThrough } = thresholds;
  const sized = diameterMm >= sealMm.least && diameterMm <= sealMm.most;
  const sure = confidence >= thresholds.confidence.present && ring.level >= showsThrough;
  const present = !oval && sized && sure;
  return { shape: oval ? 'oval' : 'round', state: present ? 'present' : 'uncertain', confidence, ...place };
}

/**
 * How much of a seal this ring is, 0 to 1. The pieces of a real ring lie on one circle to a fraction of a millimetre, those of a
 * table, a square stamp or a headline do not: that tells them apart best.
 */
function score({ coverage, thin, inside, outside, lone }: Ring): number {
  return coverage * clamp(thin * 1.4) * clamp(0.35 + inside * 9) * clamp(1.25 - outside) * clamp((lone - 0.42) * 3);
}

const clamp = (value: number): number => Math.max(0, Math.min(1, value));
