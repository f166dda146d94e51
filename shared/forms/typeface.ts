import { create, type Font } from 'fontkit';

/** The fonts of the print, as TrueType files: the text's, a bold one for headings, and those for rare characters in order. */
export interface FontFiles {
  readonly text: Buffer;
  readonly bold: Buffer;
  readonly rare: readonly Buffer[];
}

/** A stretch of text in one font; `box`: no font has this character, its code point is printed in a box instead. */
export interface Run {
  readonly font: string;
  readonly text: string;
  readonly width: number;
  readonly box?: true;
}

export interface Typeface {
  /** Splits a text into runs and measures them, in points at `size`. */
  readonly runsOf: (text: string, size: number, bold?: boolean) => Run[];
  /** Name and file of every font, to be registered with the document. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Characters that could not be printed as they are, in the order met. */
  readonly unprintable: Set<string>;
}

/** Marks without a shape of their own (direction, joining, variants): they would change a text without being seen. */
const invisible = /\p{Cf}|\p{Variation_Selector}/u;

/** The box of a character without a glyph is as wide as two: four to six hexadecimal digits in two lines. */
const boxWidth = 1.2;

export function openTypeface(files: FontFiles): Typeface {
  const named = new Map<string, Buffer>([
    ['text', files.text],
    ['bold', files.bold],
  ]);
  files.rare.forEach((file, index) => named.set(`rare-${index}`, file));
  const fonts = new Map([...named].map(([name, file]) => [name, single(file)] as const));
  const unprintable = new Set<string>();
  const fontFor = (code: number, bold: boolean): string | undefined =>
    [bold ? 'bold' : 'text', ...[...named.keys()].filter((name) => name.startsWith('rare'))].find((name) =>
      fonts.get(name)?.hasGlyphForCodePoint(code),
    );
  const measure = (name: string, code: number): number => {
    const font = fonts.get(name);
    return font ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm : 0;
  };
  return {
    files: named,
    unprintable,
    runsOf(text, size, bold = false) {
      const runs: Run[] = [];
      for (const character of text.normalize('NFC')) {
        if (invisible.test(character)) {
          unprintable.add(character);
          continue;
        }
        const code = character.codePointAt(0) ?? 0;
        const font = fontFor(code, bold);
        if (font === undefined) {
          unprintable.add(character);
          runs.push({ font: 'text', text: hex(code), width: boxWidth * size, box: true });
          continue;
        }
        const width = measure(font, code) * size;
        const last = runs.at(-1);
        if (last && last.font === font && !last.box)
          runs[runs.length - 1] = { font, text: last.text + character, width: last.width + width };
        else runs.push({ font, text: character, width });
      }
      return runs;
    },
  };
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

function single(file: Buffer): Font {
  const font = create(file);
  if (!('glyphForCodePoint' in font)) throw new TypeError('a collection of fonts instead of one');
  return font;
}
