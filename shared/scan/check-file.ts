import { explainFinding } from '#texts/findings.ts';
import { inspectFile, isHeic, sniffType } from './gate/inspect-file.ts';
import type { Finding } from './reader/result.ts';

export const fileLimits = { maxPages: 60, maxPixels: 60_000_000, maxBytes: 60 * 1024 * 1024 } as const;

export function fileFinding(code: string): Finding {
  return { code, severity: 'error', page: null, boxMm: null, message: explainFinding(code).zh };
}

/** The type that a file's name declares; undefined: none that is known. */
const typeByExtension: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
};

/** The safe look at a file by its first bytes and its name: what it is, or why it goes no further. */
export function checkFile(bytes: Uint8Array, name = ''): { mediaType: string | undefined; findings: Finding[] } {
  const mediaType = sniffType(bytes);
  if (bytes.length === 0) return { mediaType: undefined, findings: [fileFinding('file-empty')] };
  if (mediaType === undefined)
    return { mediaType, findings: [fileFinding(isHeic(bytes) ? 'type-heic' : 'type-unsupported')] };
  const declared = typeByExtension[/\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (declared !== undefined && declared !== mediaType) return { mediaType, findings: [fileFinding('type-mismatch')] };
  const { findings } = inspectFile(bytes, mediaType, fileLimits);
  return { mediaType, findings: findings.map(fileFinding) };
}
