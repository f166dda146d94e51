import { found, type GateLimits, type Inspection, nothingFound } from './inspection.ts';

/** Walks a JPEG's segments up to its image data: size from the frame header, the end where it must be. */
export function inspectJpeg(bytes: Uint8Array, limits: GateLimits): Inspection {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 2;
  let pixels = 0;
  while (at + 4 <= data.length) {
    if (data[at] !== 0xff) return found('file-unreadable');
    const marker = data[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = data.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > data.length) return found('file-truncated');
    if (isFrame(marker)) {
      if (length < 9) return found('file-unreadable');
      pixels = data.readUInt16BE(at + 5) * data.readUInt16BE(at + 7);
    }
    at += 2 + length;
    if (marker === 0xda) return atScan(data, at, { pixels, limits });
  }
  return found('file-truncated');
}

/** SOF0 to SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function atScan(data: Buffer, from: number, image: { pixels: number; limits: GateLimits }): Inspection {
  if (image.pixels === 0) return found('file-unreadable');
  if (image.pixels > image.limits.maxPixels) return found('image-too-large');
  const end = data.lastIndexOf(Buffer.from([0xff, 0xd9]));
  if (end < from) return found('file-truncated');
  // Phones put previews and makers' data behind the image; a page of script or text there is another matter.
  const tail = data.subarray(end + 2, end + 2 + 1024).toString('latin1');
  return /<\?php|<script|<html|%PDF-/i.test(tail) ? found('type-mismatch') : nothingFound(1);
}
