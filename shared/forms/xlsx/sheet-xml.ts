import { type ZipEntry, zipEntries } from './zip-entries.ts';

const localBytes = 30;
const deflated = 8;

/** What the library does not tell of the sheets of a workbook. */
export interface SheetMarks {
  /**
   * A row or a cell is named twice. No spreadsheet writes that, and whoever opens it sees one of the two: which one is each
   * program's own choice.
   */
  readonly doubled: boolean;
  /** Rows of no height, from 0. */
  readonly flat: ReadonlySet<number>;
}

export async function sheetMarks(bytes: Uint8Array): Promise<SheetMarks> {
  const files = (zipEntries(bytes) ?? []).filter(({ name }) => name.endsWith('.xml'));
  const flat = new Set<number>();
  let doubled = false;
  for (const entry of files) {
    const xml = await textOf(bytes, entry);
    if (!xml.includes('sheetData')) continue;
    const rows = [...xml.matchAll(/<(?:\w+:)?row\s[^>]*>/g)].map(([tag]) => tag);
    const cells = [...xml.matchAll(/<(?:\w+:)?c\s[^>]*>/g)].map(([tag]) => tag);
    doubled ||= isDoubled(rows) || isDoubled(cells);
    for (const tag of rows) if (Number(attribute(tag, 'ht') ?? 1) === 0) flat.add(Number(attribute(tag, 'r')) - 1);
  }
  return { doubled, flat };
}

const attribute = (tag: string, name: 'r' | 'ht'): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

/** An address that is written with an entity is no spreadsheet’s either. */
function isDoubled(tags: readonly string[]): boolean {
  const places = tags.flatMap((tag) => attribute(tag, 'r')?.replaceAll('$', '').toUpperCase() ?? []);
  return new Set(places).size < places.length || places.some((place) => place.includes('&'));
}

async function textOf(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin = entry.at + localBytes + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.slice(begin, begin + entry.packed);
  if (entry.method !== deflated) return new TextDecoder().decode(packed);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  // What lies about its size is not unpacked beyond it.
  for await (const part of new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))) {
    parts.push(part);
    size += part.length;
    if (size > entry.unpacked) break;
  }
  return new Blob(parts).text();
}
