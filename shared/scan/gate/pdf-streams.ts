import { inflateSync } from 'node:zlib';
import { unescapeNames } from './pdf-names.ts';

/** One stream of a file: what its dictionary says, and its data as they stand in the file. */
export interface PdfStream {
  readonly dictionary: string;
  /** The number of its object; undefined where none stands before it. */
  readonly number: number | undefined;
  readonly from: number;
  readonly to: number;
}

/** Everything that is inflated of a file together; real forms stay below 1 MB (F4). */
const inflateBudget = 4 * 1024 * 1024;
const maxStreams = 20_000;

export class TooComplexError extends Error {
  override readonly name = 'TooComplexError';
}

/** Everything between the streams of a file together: a scan has some kilobytes, a long export some hundred. */
const maxStructure = 8 * 1024 * 1024;

/**
 * Cuts a file at its streams: tells of each, and of the text that stands before, between and behind them. Only that text is
 * made a string: the data of streams stay bytes, and a file that is nearly all text is refused before it is looked at.
 * @throws TooComplexError for more streams or more text than any scan has
 */
export function eachStream(file: Buffer, on: { text: (text: string) => void; stream: (one: PdfStream) => void }): void {
  let [at, from, streams, words, between] = [0, 0, 0, 0, 0];
  const textUpTo = (to: number): string => {
    between += to - from;
    if (between > maxStructure) throw new TooComplexError();
    const text = file.toString('latin1', from, to);
    on.text(text);
    return text;
  };
  for (;;) {
    const begin = file.indexOf('stream', at, 'latin1');
    if (begin < 0) break;
    const data = dataStart(file, begin);
    if (data === undefined) {
      words += 1;
      at = begin + 6;
    } else streams += 1;
    if (streams > maxStreams || words > 2 * maxStreams) throw new TooComplexError();
    if (data === undefined) continue;
    const object = lastObject(textUpTo(begin));
    const to = streamEnd(file, data, object.dictionary);
    on.stream({ ...object, from: data, to });
    at = to;
    from = to;
  }
  textUpTo(file.length);
}

/** The keyword `stream` followed by its line end; `endstream` and words in text are something else. */
function dataStart(file: Buffer, begin: number): number | undefined {
  const before = file.toString('latin1', Math.max(0, begin - 200), begin);
  if (before.endsWith('end')) return undefined;
  // Between the dictionary and the keyword may stand a comment.
  if (!/>>\s*(?:%[^\r\n]*[\r\n]\s*)*$/.test(before)) return undefined;
  const behind = file.toString('latin1', begin + 6, begin + 8);
  if (behind === '\r\n') return begin + 8;
  return behind.startsWith('\n') || behind.startsWith('\r') ? begin + 7 : undefined;
}

function lastObject(head: string): { dictionary: string; number: number | undefined } {
  let at = head.lastIndexOf('obj');
  while (at > 0 && head.startsWith('end', at - 3)) at = head.lastIndexOf('obj', at - 1);
  const number = /(\d{1,10})\s+\d{1,5}\s+$/.exec(head.slice(Math.max(0, at - 40), Math.max(0, at)))?.[1];
  return { dictionary: unescapeNames(head.slice(Math.max(0, at))), number: number ? Number(number) : undefined };
}

/** A direct /Length is believed only where `endstream` really follows: a false one must not hide an object. */
function streamEnd(file: Buffer, data: number, dictionary: string): number {
  const length = /\/Length\s+(\d{1,9})(?!\d|\s+\d+\s+R)/.exec(dictionary)?.[1];
  if (length !== undefined) {
    const end = data + Number(length);
    if (/^\s{0,2}endstream/.test(file.toString('latin1', end, end + 12))) return end;
  }
  const end = file.indexOf('endstream', data, 'latin1');
  return end < 0 ? file.length : end;
}

/** Unpacks streams within one budget for the whole file. */
export function unpacker(file: Buffer) {
  let left = inflateBudget;
  /** The content as text; undefined where its filters are not read here. @throws TooComplexError beyond the budget. */
  return ({ dictionary, from, to }: PdfStream): string | undefined => {
    const filters = filtersOf(dictionary);
    if (filters === undefined) return undefined;
    if (filters === 'none') return file.toString('latin1', from, to);
    try {
      const options = { maxOutputLength: Math.max(left, 1), finishFlush: 2, chunkSize: 256 * 1024 };
      const content = inflateSync(file.subarray(from, to), options);
      left -= content.length;
      return content.toString('latin1');
    } catch (error) {
      if (error instanceof RangeError) throw new TooComplexError();
      return undefined;
    }
  };
}

/** `none`, `flate`, or undefined for any other chain: legal, and rare around what this gate must read. */
function filtersOf(dictionary: string): 'none' | 'flate' | undefined {
  if (!/\/Filter\b/.test(dictionary)) return 'none';
  const flate = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])(?![A-Za-z])/.test(dictionary);
  return flate && !/\/Predictor\s+(?!1\b)/.test(dictionary) ? 'flate' : undefined;
}
