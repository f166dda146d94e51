import { found, type GateLimits, type Inspection, nothingFound } from './inspection.ts';

/** Bytes a field's value takes, by its type (TIFF 6.0, section 2); unknown ones are not read. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4 };
const tags = { width: 256, height: 257, stripOffsets: 273, stripBytes: 279, tileOffsets: 324, tileBytes: 325 } as const;
const maxFields = 200;
/** Places of strips and tiles together: a scanner's sixty pages have some hundred thousand. */
const maxNumbers = 1_000_000;

interface Reading {
  readonly data: Buffer;
  readonly little: boolean;
  numbersLeft: number;
}

/** Walks a TIFF's directories, one a page: sizes, and whether all that they point to is there. Nothing is unpacked. */
export function inspectTiff(bytes: Uint8Array, limits: GateLimits): Inspection {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const file: Reading = { data, little: data[0] === 0x49, numbersLeft: maxNumbers };
  if (data.length < 16) return found('file-truncated');
  const seen = new Set<number>();
  let at = long(file, 4);
  while (at !== 0) {
    // A directory that is met twice would be read for ever.
    if (seen.has(at)) return found('file-too-complex');
    seen.add(at);
    if (seen.size > limits.maxPages) return { findings: ['too-many-pages'], pages: seen.size };
    const fields = at + 2 <= data.length ? short(file, at) : maxFields + 1;
    const end = at + 2 + fields * 12;
    if (fields > maxFields || end + 4 > data.length) return found('file-truncated');
    const fault = pageFault(file, { at: at + 2, fields }, limits);
    if (fault) return found(fault);
    at = long(file, end);
  }
  return seen.size === 0 ? found('file-unreadable') : nothingFound(seen.size);
}

function pageFault(file: Reading, directory: { at: number; fields: number }, limits: GateLimits): string | undefined {
  const values = new Map<number, number[]>();
  for (let field = 0; field < directory.fields; field += 1) {
    const at = directory.at + field * 12;
    const read = valuesAt(file, at);
    if (typeof read === 'string') return read;
    values.set(short(file, at), read);
  }
  const first = (tag: number): number => values.get(tag)?.[0] ?? 0;
  const pixels = first(tags.width) * first(tags.height);
  if (pixels === 0) return 'file-unreadable';
  if (pixels > limits.maxPixels) return 'image-too-large';
  const offsets = values.get(tags.stripOffsets) ?? values.get(tags.tileOffsets) ?? [];
  const lengths = values.get(tags.stripBytes) ?? values.get(tags.tileBytes) ?? [];
  if (offsets.length === 0 || offsets.length !== lengths.length) return 'file-unreadable';
  const whole = offsets.every((offset, index) => offset + (lengths[index] ?? 0) <= file.data.length);
  return whole ? undefined : 'file-truncated';
}

/** The numbers of one field, [] for those that are not asked for; or what is wrong with it. */
function valuesAt(file: Reading, at: number): number[] | string {
  const wanted: readonly number[] = Object.values(tags);
  const size = sizes[short(file, at + 2)];
  if (size === undefined || !wanted.includes(short(file, at))) return [];
  const count = long(file, at + 4);
  const from = count * size <= 4 ? at + 8 : long(file, at + 8);
  if (from + count * size > file.data.length) return 'file-truncated';
  file.numbersLeft -= count;
  if (file.numbersLeft < 0) return 'file-too-complex';
  return Array.from({ length: count }, (_value, index) => number(file, from + index * size, size));
}

function number(file: Reading, at: number, size: number): number {
  if (size === 1) return file.data[at] ?? 0;
  return size === 2 ? short(file, at) : long(file, at);
}

const short = ({ data, little }: Reading, at: number): number =>
  little ? data.readUInt16LE(at) : data.readUInt16BE(at);
const long = ({ data, little }: Reading, at: number): number =>
  little ? data.readUInt32LE(at) : data.readUInt32BE(at);
