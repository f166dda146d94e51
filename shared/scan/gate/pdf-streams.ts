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
const inflateBudget = 6 * 1024 * 1024;
const maxStreams = 20_000;

export class TooComplexError extends Error {
  override readonly name = 'TooComplexError';
}

/** Cuts a file at its streams: tells of each, and of the text that stands before, between and behind them. */
export function eachStream(text: string, on: { text: (text: string) => void; stream: (one: PdfStream) => void }): void {
  let [at, from, streams, words] = [0, 0, 0, 0];
  for (;;) {
    const begin = text.indexOf('stream', at);
    if (begin < 0) break;
    const data = dataStart(text, begin);
    if (data === undefined) {
      words += 1;
      at = begin + 6;
    } else streams += 1;
    if (streams > maxStreams || words > 2 * maxStreams) throw new TooComplexError();
    if (data === undefined) continue;
    const head = text.slice(from, begin);
    on.text(head);
    const object = lastObject(head);
    const to = streamEnd(text, data, object.dictionary);
    on.stream({ ...object, from: data, to });
    at = to;
    from = to;
  }
  on.text(text.slice(from));
}

/** The keyword `stream` followed by its line end; `endstream` and words in text are something else. */
function dataStart(text: string, begin: number): number | undefined {
  if (text.startsWith('end', begin - 3)) return undefined;
  const before = text.slice(Math.max(0, begin - 200), begin);
  // Between the dictionary and the keyword may stand a comment.
  if (!/>>\s*(?:%[^\r\n]*[\r\n]\s*)*$/.test(before)) return undefined;
  if (text.startsWith('\r\n', begin + 6)) return begin + 8;
  return text[begin + 6] === '\n' || text[begin + 6] === '\r' ? begin + 7 : undefined;
}

function lastObject(head: string): { dictionary: string; number: number | undefined } {
  let at = head.lastIndexOf('obj');
  while (at > 0 && head.startsWith('end', at - 3)) at = head.lastIndexOf('obj', at - 1);
  const number = /(\d{1,10})\s+\d{1,5}\s+$/.exec(head.slice(Math.max(0, at - 40), Math.max(0, at)))?.[1];
  return { dictionary: unescapeNames(head.slice(Math.max(0, at))), number: number ? Number(number) : undefined };
}

/** A direct /Length is believed only where `endstream` really follows: a false one must not hide an object. */
function streamEnd(text: string, data: number, dictionary: string): number {
  const length = /\/Length\s+(\d{1,9})(?!\d|\s+\d+\s+R)/.exec(dictionary)?.[1];
  if (length !== undefined) {
    const end = data + Number(length);
    if (/^\s{0,2}endstream/.test(text.slice(end, end + 12))) return end;
  }
  const end = text.indexOf('endstream', data);
  return end < 0 ? text.length : end;
}

/** Unpacks streams within one budget for the whole file. */
export function unpacker(text: string) {
  let left = inflateBudget;
  /** The content as text; undefined where its filters are not read here. @throws TooComplexError beyond the budget. */
  return ({ dictionary, from, to }: PdfStream): string | undefined => {
    const filters = filtersOf(dictionary);
    if (filters === undefined) return undefined;
    if (filters === 'none') return text.slice(from, to);
    try {
      const options = { maxOutputLength: Math.max(left, 1), finishFlush: 2, chunkSize: 256 * 1024 };
      const content = inflateSync(Buffer.from(text.slice(from, to), 'latin1'), options);
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
