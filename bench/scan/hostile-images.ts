import { crc32 } from 'node:zlib';
import type { Hostile } from './hostile.ts';

const side = 60_000;

/** Images that say of themselves what nobody could hold: ten gigabytes from a header. */
export function hostileImages(): Hostile[] {
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  size.set([8, 2], 8);
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, side >> 8, side & 255, side >> 8, side & 255, 1, 1, 0x11, 0]);
  const jpeg = [Buffer.from([0xff, 0xd8]), frame, Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 0xff, 0xd9])];
  return [
    { name: 'pixel flood', bytes: Buffer.concat([mark, chunk('IHDR', size), chunk('IEND', Buffer.alloc(0))]) },
    { name: 'pixel flood, JPEG', bytes: Buffer.concat(jpeg) },
    { name: 'pixel flood, TIFF', bytes: tiff({ width: side, height: side, next: 0 }) },
    { name: 'TIFF that never ends', bytes: tiff({ width: 100, height: 100, next: 8 }) },
  ];
}

/** A chunk of a PNG with its checksum. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** One directory at 8, little-endian, with the one strip behind it. */
function tiff({ width, height, next }: { width: number; height: number; next: number }): Buffer {
  const fields = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 120],
    [279, 8],
  ] as const;
  const bytes = Buffer.alloc(128);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(fields.length, 8);
  fields.forEach(([tag, value], index) => {
    const at = 10 + index * 12;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(4, at + 2);
    bytes.writeUInt32LE(1, at + 4);
    bytes.writeUInt32LE(value, at + 8);
  });
  bytes.writeUInt32LE(next, 10 + fields.length * 12);
  return bytes;
}
