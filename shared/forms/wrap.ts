import type { Run, Typeface } from './typeface.ts';

export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
  /** What the line says, for the page's hash. */
  readonly text: string;
}

/** What must not begin a line, and what must not end one (GB/T 15834, CLREQ). */
const notFirst = /^[，。、；：？！）》」』】〕〉’”…·,.;:?!)\]}%‰℃°]/u;
const notLast = /[（《「『【〔〈‘“([{￥$]$/u;
// A word, a number or an address stays whole; everything else may be broken at each character.
const pieces = /[A-Za-z0-9][A-Za-z0-9@._/:+-]*|\s|[\s\S]/gu;

/** Breaks a text into lines of at most `width` points; newlines are kept, an empty text is one empty line. */
export function wrap(typeface: Typeface, text: string, style: { width: number; size: number; bold?: boolean }): Line[] {
  const { width, size, bold = false } = style;
  const measure = (part: string): number => sum(typeface.runsOf(part, size, bold));
  const lines: string[] = [];
  for (const paragraph of text.replaceAll('\t', '  ').split(/\r\n|\r|\n|\u2028|\u2029/u)) {
    let line = '';
    let used = 0;
    for (const piece of tooLongCut(paragraph.match(pieces) ?? [], width, measure)) {
      const wide = measure(piece);
      if (used + wide > width && line !== '' && !hangs(piece)) {
        const carried = carriedOver(line);
        lines.push(line.slice(0, line.length - carried.length).trimEnd());
        line = carried + (piece.trim() === '' ? '' : piece);
        used = measure(line);
      } else {
        line += piece;
        used += wide;
      }
    }
    lines.push(line.trimEnd());
  }
  return lines.map((line) => {
    const runs = typeface.runsOf(line, size, bold);
    return { runs, width: sum(runs), text: line };
  });
}

const sum = (runs: readonly Run[]): number => runs.reduce((total, run) => total + run.width, 0);

/** One closing mark may stand a little beyond the edge rather than alone on the next line. */
const hangs = (piece: string): boolean => notFirst.test(piece);

/** An opening mark at the end goes to the next line with what it opens. */
function carriedOver(line: string): string {
  return notLast.exec(line)?.[0] ?? '';
}

/** A word longer than a line is cut where the line ends. */
function tooLongCut(all: readonly string[], width: number, measure: (part: string) => number): string[] {
  return all.flatMap((piece) => {
    if (piece.length < 8 || measure(piece) <= width) return [piece];
    const cut: string[] = [];
    let part = '';
    for (const character of piece) {
      if (measure(part + character) > width) {
        cut.push(part);
        part = '';
      }
      part += character;
    }
    return [...cut, part];
  });
}
