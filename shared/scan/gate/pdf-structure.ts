import { found, type GateLimits, type Inspection, nothingFound } from './inspection.ts';
import { checkDraws } from './pdf-draws.ts';
import { isActive } from './pdf-names.ts';
import { type PdfObjects, readObjects } from './pdf-objects.ts';
import { walkPages } from './pdf-pages.ts';
import { TooComplexError } from './pdf-streams.ts';

const maxNesting = 500;

/**
 * A PDF by its structure alone, before any library opens it: what stands between its streams, its object streams and what its
 * pages draw, unpacked within one budget. Bounded in time and memory whatever the bytes are.
 */
export function inspectPdf(bytes: Uint8Array, limits: GateLimits): Inspection {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const tail = file.toString('latin1', Math.max(0, file.length - 2048));
  if (!tail.includes('%%EOF') || !tail.includes('startxref')) return found('file-truncated');
  try {
    return inspectObjects(file, readObjects(file), limits);
  } catch (error) {
    if (error instanceof TooComplexError) return found('file-too-complex');
    throw error;
  }
}

function inspectObjects(file: Buffer, objects: PdfObjects, limits: GateLimits): Inspection {
  const { structure } = objects;
  if (/\/Encrypt\b/.test(structure)) return found('file-encrypted');
  if (isActive(file, structure)) return found('file-active-content');
  if (nestsTooDeep(structure)) return found('file-too-complex');
  if (objects.pictures.some((picture) => pixelsOf(picture) > limits.maxPixels)) return found('image-too-large');
  const pages = walkPages(objects);
  if (pages.count === 0) return found('file-unreadable');
  if (pages.count > limits.maxPages) return { findings: ['too-many-pages'], pages: pages.count };
  checkDraws(objects, pages.leaves);
  return nothingFound(pages.count);
}

/** Arrays within arrays, dictionaries (two steps each) within dictionaries. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= maxNesting; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x3c) depth += 1;
    else if ((code === 0x5d || code === 0x3e) && depth > 0) depth -= 1;
  }
  return depth > maxNesting;
}

/** From its dictionary: nothing is decoded (F10). */
function pixelsOf(picture: string): number {
  const width = Number(/\/Width\s+(\d{1,9})/.exec(picture)?.[1] ?? 0);
  return width * Number(/\/Height\s+(\d{1,9})/.exec(picture)?.[1] ?? 0);
}
