/** UTF-8 bytes that a name may take, as on most file systems. */
const maxBytes = 255;

/**
 * A file's name as it is kept: what its person called it, without what only deceives a reader. It never becomes part of a key
 * or of a path (F13): it is shown, and nothing more.
 * Composed (NFC), so that one name is one name (F14); without paths, controls, direction marks and zero-width characters
 * (F13, F15); at most 255 bytes with its extension (F16). Never empty.
 */
export function fileNameOf(given: string): string {
  const last = given.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? '';
  const plain = last
    .normalize('NFC')
    // Controls, formats (directions, zero widths, byte order marks), lone surrogates, line and paragraph separators.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^ +|[ .]+$/g, '');
  return shortened(plain === '' ? '未命名' : plain);
}

const bytesOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (one < '\u0080' ? 1 : one < '\u0800' ? 2 : one.length === 1 ? 3 : 4), 0);

function shortened(name: string): string {
  if (bytesOf(name) <= maxBytes) return name;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  let kept = '';
  for (const one of name) {
    if (bytesOf(kept) + bytesOf(one) + bytesOf(`…${extension}`) > maxBytes) break;
    kept += one;
  }
  return `${kept}…${extension}`;
}
