/** A name's characters may each be written as `#` and two digits: no spelling hides one (PDF 32000-1, 7.3.5). */
export function unescapeNames(text: string): string {
  if (!text.includes('#')) return text;
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What a scan never needs: scripts, starts of programs, attachments, forms that submit, media, remote places. */
const foreign = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'SubmitForm',
  'ImportData',
  'RichMedia',
  'GoToE',
  'GoToR',
  'Rendition',
  'FileAttachment',
];

/** Names so short that the data of a picture holds them by chance: they count between objects alone. */
const short = /\/(?:JS|XFA|Sound|Movie)\b|\/AA\s*(?:<<|\d+\s+\d+\s+R\b)/;

const spelled = (letter: string): string =>
  `(?:${letter}|#${letter
    .charCodeAt(0)
    .toString(16)
    .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
const anywhere = new RegExp(`/(?:${foreign.map((name) => [...name].map(spelled).join('')).join('|')})`);

/**
 * Whether a PDF holds something active. The long names are looked for in the whole file, streams too: a table of contents may
 * point into a stream's data and find an object there.
 */
export function isActive(file: Buffer, structure: string): boolean {
  return short.test(structure) || anywhere.test(structure) || holdsForeign(file);
}

/** Piece by piece: the text of a whole file of 60 MB is never held. Pieces overlap by more than the longest spelling. */
function holdsForeign(file: Buffer): boolean {
  const [piece, overlap] = [1024 * 1024, 64];
  for (let from = 0; from < file.length; from += piece)
    if (anywhere.test(file.toString('latin1', from, from + piece + overlap))) return true;
  return false;
}
