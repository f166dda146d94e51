import { crc32 } from 'node:zlib';
import { found, type GateLimits, type Inspection, nothingFound } from './inspection.ts';

/** Walks a PNG's chunks: the header with its checksum first, IEND last, nothing behind it, nothing inflated. */
export function inspectPng(bytes: Uint8Array, limits: GateLimits): Inspection {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (data.length < 45) return found('file-truncated');
  if (data.toString('latin1', 12, 16) !== 'IHDR' || data.readUInt32BE(8) !== 13) return found('file-unreadable');
  if (crc32(data.subarray(12, 29)) !== data.readUInt32BE(29)) return found('file-unreadable');
  const pixels = data.readUInt32BE(16) * data.readUInt32BE(20);
  if (pixels === 0) return found('file-unreadable');
  if (pixels > limits.maxPixels) return found('image-too-large');
  let at = 8;
  while (at + 12 <= data.length) {
    const type = data.toString('latin1', at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(type)) return found('file-unreadable');
    at += 12 + data.readUInt32BE(at);
    if (type === 'IEND') return at === data.length ? nothingFound(1) : found('type-mismatch');
  }
  return found('file-truncated');
}
