import { unescapeNames } from './pdf-names.ts';
import { eachStream, type PdfStream, TooComplexError, unpacker } from './pdf-streams.ts';

/** The structure of a PDF: its objects without the data of their streams, names spelled out. */
export interface PdfObjects {
  /** Everything between streams, and the content of object streams. */
  readonly structure: string;
  /** Each object's text, once for every version of it in the file. */
  readonly bodies: ReadonlyMap<number, readonly string[]>;
  /** What pages and forms draw, by the number of its stream. */
  readonly contents: ReadonlyMap<number, string>;
  /** Dictionaries of pictures. */
  readonly pictures: readonly string[];
}

/** Real scans have some hundred, exports of word processors some thousand. */
const maxObjects = 100_000;

/** @throws TooComplexError for more than any scan needs, and for object streams that cannot be looked into. */
export function readObjects(file: Buffer): PdfObjects {
  const parts: string[] = [];
  const contents = new Map<number, string>();
  const pictures: string[] = [];
  const bodies = new Map<number, string[]>();
  let all = 0;
  const add = (number: number, body: string): void => {
    all += 1;
    if (all > maxObjects) throw new TooComplexError();
    const known = bodies.get(number);
    if (known) known.push(body);
    else bodies.set(number, [body]);
  };
  const unpack = unpacker(file);
  const take = (stream: PdfStream): void => {
    const { dictionary, number } = stream;
    if (isObjectStream(dictionary)) {
      const content = unpack(stream);
      if (content === undefined) throw new TooComplexError();
      parts.push(unescapeNames(content));
      for (const [own, body] of packedObjects(dictionary, content)) add(own, unescapeNames(body));
    } else if (/\/Subtype\s*\/Image\b/.test(dictionary)) pictures.push(dictionary);
    else if (number !== undefined && mayDraw(dictionary)) contents.set(number, unpack(stream) ?? '');
  };
  eachStream(file, { text: (part) => void parts.push(unescapeNames(part)), stream: take });
  const structure = parts.join('\n');
  for (const [number, body] of plainObjects(structure)) add(number, body);
  return { structure, bodies, contents, pictures };
}

/** By its keys, not by its type alone: what is read as one is looked into. */
function isObjectStream(dictionary: string): boolean {
  return /\/ObjStm\b/.test(dictionary) || (/\/N\b/.test(dictionary) && /\/First\b/.test(dictionary));
}

/** Fonts, colour profiles, tables and metadata draw nothing. */
function mayDraw(dictionary: string): boolean {
  return !/\/(?:Length1|CIDFontType0C|Type1C|OpenType|XRef|Metadata|Alternate|N\s+\d)\b/.test(dictionary);
}

/** The objects of an object stream: pairs of number and place first, then the objects (PDF 32000-1, 7.5.7). */
function packedObjects(dictionary: string, content: string): [number, string][] {
  const first = Number(/\/First\s+(\d{1,8})/.exec(dictionary)?.[1] ?? 0);
  const header = content.slice(0, first).match(/\d{1,10}/g) ?? [];
  const places = header.map(Number);
  return Array.from({ length: Math.floor(places.length / 2) }, (_object, index) => {
    const [number = 0, from = 0, , to = content.length] = places.slice(index * 2, index * 2 + 4);
    return [number, content.slice(first + from, first + to)];
  });
}

function* plainObjects(structure: string): Generator<[number, string]> {
  let open: { number: number; from: number } | undefined;
  for (const match of structure.matchAll(/(\d{1,10})\s+\d{1,5}\s+obj\b/g)) {
    if (open) yield [open.number, structure.slice(open.from, match.index)];
    open = { number: Number(match[1]), from: match.index + match[0].length };
  }
  if (open) yield [open.number, structure.slice(open.from)];
}

/** The values of a key in a text: dictionaries or arrays, there or in the objects that it refers to. */
export function valuesOf({ bodies }: PdfObjects, text: string, key: string): string[] {
  const values: string[] = [];
  const keys = new RegExp(`/${key}(?![A-Za-z0-9])\\s*(?:(\\d{1,10})\\s+\\d{1,5}\\s+R\\b|<<|\\[)`, 'g');
  for (let match = keys.exec(text); match; match = keys.exec(text)) {
    if (match[1] !== undefined) values.push(...(bodies.get(Number(match[1])) ?? []));
    else {
      const end = endOf(text, keys.lastIndex);
      values.push(text.slice(keys.lastIndex, end));
      keys.lastIndex = end;
    }
    if (values.length > maxObjects) throw new TooComplexError();
  }
  return values;
}

/** The end of a dictionary or an array from within it. */
function endOf(text: string, from: number): number {
  let depth = 1;
  const brackets = /<<|>>|[[\]]/g;
  brackets.lastIndex = from;
  for (let match = brackets.exec(text); match; match = brackets.exec(text)) {
    depth += match[0] === '<<' || match[0] === '[' ? 1 : -1;
    if (depth === 0) return match.index;
  }
  return text.length;
}

/** The numbers of the objects that a text refers to. */
export function references(text: string): number[] {
  return [...text.matchAll(/(\d{1,10})\s+\d{1,5}\s+R\b/g)].map(([, number]) => Number(number));
}
