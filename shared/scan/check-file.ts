import { explainFinding } from '#texts/findings.ts';
import { inspectFile, sniffType } from './gate/inspect-file.ts';
import type { Finding } from './reader/result.ts';

export const fileLimits = { maxPages: 60, maxPixels: 60_000_000, maxBytes: 60 * 1024 * 1024 } as const;

export function fileFinding(code: string): Finding {
  return { code, severity: 'error', page: null, boxMm: null, message: explainFinding(code).zh };
}

/** The safe look at a file that came without a declared type: what it is, or why it goes no further. */
export function checkFile(bytes: Uint8Array): { mediaType: string | undefined; findings: Finding[] } {
  const mediaType = sniffType(bytes) ?? (isTiff(bytes) ? 'image/tiff' : undefined);
  if (bytes.length === 0) return { mediaType: undefined, findings: [fileFinding('file-empty')] };
  if (mediaType === undefined) return { mediaType, findings: [fileFinding('type-unsupported')] };
  if (mediaType === 'image/tiff') return { mediaType, findings: [] };
  const { findings } = inspectFile(bytes, mediaType, fileLimits);
  return { mediaType, findings: findings.map(fileFinding) };
}

/** Both byte orders; its pages are counted and measured by the reader, in its own process. */
function isTiff(bytes: Uint8Array): boolean {
  const mark = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return mark === 'II*\0' || mark === 'MM\0*';
}
