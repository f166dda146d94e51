import { inflateSync } from 'node:zlib';
import { found, type GateLimits, type Inspection, nothingFound } from './inspection.ts';

/** Everything that is inflated together; real forms stay below 1 MB (F4). */
const inflateBudget = 20 * 1024 * 1024;
const maxStreams = 20_000;
const maxNesting = 500;

/**
 * The structure of a PDF without its streams' content: what stands between objects, and the object streams, inflated within
 * a budget. Names are compared after their #xx escapes are undone, so no spelling hides one (F5).
 */
export function inspectPdf(bytes: Uint8Array, limits: GateLimits): Inspection {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const tail = text.slice(-2048);
  if (!tail.includes('%%EOF') || !tail.includes('startxref')) return found('file-truncated');
  const structure = structureOf(text);
  if (structure === undefined) return found('file-too-complex');
  const plain = unescapeNames(structure);
  if (/\/Encrypt\b/.test(plain)) return found('file-encrypted');
  if (active.some((pattern) => pattern.test(plain))) return found('file-active-content');
  if (nesting(plain) > maxNesting) return found('file-too-complex');
  if (largestImage(plain) > limits.maxPixels) return found('image-too-large');
  const pages = plain.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
  if (pages === 0) return found('file-unreadable');
  const counted = [...plain.matchAll(/\/Count\s+(\d{1,10})/g)].map(([, count]) => Number(count));
  const most = Math.max(pages, ...counted.slice(0, 1000));
  return most > limits.maxPages ? { findings: ['too-many-pages'], pages: most } : nothingFound(pages);
}

/** What a scan never needs: scripts, starts of programs, attachments, forms that submit, media, remote places. */
const active = [
  /\/JavaScript\b/,
  /\/JS\b/,
  /\/Launch\b/,
  /\/EmbeddedFiles?\b/,
  /\/SubmitForm\b/,
  /\/ImportData\b/,
  /\/XFA\b/,
  /\/RichMedia\b/,
  /\/GoTo[ER]\b/,
  /\/Rendition\b/,
  /\/AA\s*<</,
  /\/FileAttachment\b/,
  /\/Sound\b/,
  /\/Movie\b/,
];

function structureOf(text: string): string | undefined {
  const parts: string[] = [];
  let [at, streams, left] = [0, 0, inflateBudget];
  for (;;) {
    const begin = text.indexOf('stream', at);
    if (begin < 0) break;
    const data = dataStart(text, begin);
    if (data === undefined) {
      parts.push(text.slice(at, begin + 6));
      at = begin + 6;
      continue;
    }
    streams += 1;
    if (streams > maxStreams) return undefined;
    const head = text.slice(at, begin);
    parts.push(head);
    const end = streamEnd(text, data, head);
    const inflated = objectStream(head, text, { from: data, to: end, budget: left });
    if (inflated === undefined) return undefined;
    left -= inflated.length;
    parts.push(inflated);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('\n');
}

/** The keyword `stream` followed by its line end; `endstream` and words in text are something else. */
function dataStart(text: string, begin: number): number | undefined {
  if (text.startsWith('end', begin - 3)) return undefined;
  const before = text.slice(Math.max(0, begin - 16), begin);
  if (!/>>\s*$/.test(before)) return undefined;
  if (text.startsWith('\r\n', begin + 6)) return begin + 8;
  return text[begin + 6] === '\n' || text[begin + 6] === '\r' ? begin + 7 : undefined;
}

/** A direct /Length is believed only where `endstream` really follows: a false one must not hide an object. */
function streamEnd(text: string, data: number, head: string): number {
  const length = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)/.exec(lastDictionary(head))?.[1];
  if (length !== undefined) {
    const end = data + Number(length);
    if (/^\s{0,2}endstream/.test(text.slice(end, end + 12))) return end;
  }
  const end = text.indexOf('endstream', data);
  return end < 0 ? text.length : end;
}

const lastDictionary = (head: string): string => head.slice(Math.max(0, head.lastIndexOf(' obj')));

/** The inflated content of an object stream, '' for any other; undefined when it does not fit the budget. */
function objectStream(
  head: string,
  text: string,
  range: { from: number; to: number; budget: number },
): string | undefined {
  const dictionary = unescapeNames(lastDictionary(head));
  if (!/\/Type\s*\/ObjStm\b/.test(dictionary)) return '';
  // Any other filter chain on an object stream is legal, unheard of in scans, and unreadable to this gate.
  const filters = dictionary.match(/\/[A-Za-z0-9]+Decode\b/g) ?? [];
  if (filters.some((filter) => filter !== '/FlateDecode') || filters.length > 1) return undefined;
  const raw = Buffer.from(text.slice(range.from, range.to), 'latin1');
  if (filters.length === 0) return raw.toString('latin1');
  try {
    return inflateSync(raw, { maxOutputLength: Math.max(range.budget, 1), finishFlush: 2 }).toString('latin1');
  } catch {
    return undefined;
  }
}

function unescapeNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function nesting(text: string): number {
  let [depth, deepest] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b) depth += 1;
    else if (code === 0x5d && depth > 0) depth -= 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** Pixels of the largest picture, from its dictionary: nothing is decoded (F10). */
function largestImage(text: string): number {
  let largest = 0;
  for (const { index } of text.matchAll(/\/Subtype\s*\/Image\b/g)) {
    const near = text.slice(Math.max(0, index - 400), index + 400);
    const width = Number(/\/Width\s+(\d{1,9})/.exec(near)?.[1] ?? 0);
    const height = Number(/\/Height\s+(\d{1,9})/.exec(near)?.[1] ?? 0);
    largest = Math.max(largest, width * height);
  }
  return largest;
}
