import { project } from './geometry.ts';
import type { PageImage } from './pages.ts';
import type { Placement } from './sheet.ts';

/**
 * How sharp the darkest edges of a page are: the steepest step of light between neighbouring pixels, as a share of the whole
 * step from paper to ink, averaged over the steepest tenth. A page in focus reaches a half and more.
 */
export function sharpnessOf({ width, height, data }: PageImage, placement: Placement): number {
  const steepest: number[] = [];
  const lines = 60;
  // Finer scans spread an edge over more pixels: steps are taken over a tenth of a millimetre.
  const reach = Math.max(1, Math.round(placement.pixelsPerMm / 8));
  for (let line = 1; line < lines; line += 1) {
    const row = Math.floor((height * line) / lines) * width;
    let most = 0;
    let light = 0;
    let dark = 255;
    for (let x = reach; x < width; x += 1) {
      const here = data[(row + x) * 3 + 1] ?? 0;
      const before = data[(row + x - reach) * 3 + 1] ?? 0;
      most = Math.max(most, Math.abs(here - before));
      light = Math.max(light, here);
      dark = Math.min(dark, here);
    }
    if (light - dark > 60) steepest.push(most / (light - dark));
  }
  if (steepest.length < 5) return 1;
  const best = steepest.toSorted((left, right) => right - left).slice(0, Math.ceil(steepest.length / 4));
  return best.reduce((sum, value) => sum + value, 0) / best.length;
}

/** How far, at the worst corner, the sheet reaches beyond its image. */
export function sidesOutside({ width, height }: PageImage, { toPixels, pageMm, pixelsPerMm }: Placement): number {
  const [wide, high] = pageMm;
  const corners = [
    [0, 0],
    [wide, 0],
    [wide, high],
    [0, high],
  ] as const;
  const beyond = corners.map((corner) => {
    const [x, y] = project(toPixels, corner);
    return Math.max(-x, -y, x - width, y - height, 0) / pixelsPerMm;
  });
  return Math.round(Math.max(...beyond) * 10) / 10;
}
