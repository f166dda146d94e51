import { type DeclaredType, found, type GateLimits, type Inspection } from './inspection.ts';
import { inspectJpeg } from './jpeg-header.ts';
import { inspectPdf } from './pdf-structure.ts';
import { inspectPng } from './png-header.ts';
import { inspectTiff } from './tiff-header.ts';

/** The type that the first bytes show, whatever name or header says. */
export function sniffType(bytes: Uint8Array): DeclaredType | undefined {
  const starts = (...magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0x49, 0x49, 0x2a, 0) || starts(0x4d, 0x4d, 0, 0x2a)) return 'image/tiff';
  return undefined;
}

/**
 * The safe look at one file before any library opens it: bounded in time and memory whatever the bytes are, and it never
 * throws. Declared type, magic bytes and structure must agree (F1, F2).
 */
export function inspectFile(bytes: Uint8Array, declared: DeclaredType, limits: GateLimits): Inspection {
  if (bytes.length === 0) return found('file-empty');
  const sniffed = sniffType(bytes);
  if (sniffed !== declared) return found(isHeic(bytes) ? 'type-heic' : 'type-mismatch');
  if (carriesArchive(bytes)) return found('type-mismatch');
  switch (declared) {
    case 'application/pdf':
      return inspectPdf(bytes, limits);
    case 'image/jpeg':
      return inspectJpeg(bytes, limits);
    case 'image/png':
      return inspectPng(bytes, limits);
    case 'image/tiff':
      return inspectTiff(bytes, limits);
  }
}

/** What an iPhone takes unless it is told otherwise. */
export function isHeic(bytes: Uint8Array): boolean {
  return /^.{4}ftyp(?:heic|heix|hevc|mif1|msf1|avif)/s.test(Buffer.from(bytes.subarray(0, 12)).toString('latin1'));
}

/** A ZIP (docx, jar, apk …) is read from its end: its directory's mark within the last 64 KiB makes this file two things. */
function carriesArchive(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.length - 65_557);
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.length - from);
  const mark = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (mark < 0 || mark + 22 > tail.length) return false;
  return mark + 22 + tail.readUInt16LE(mark + 20) === tail.length;
}
