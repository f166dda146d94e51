import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { create, type Font } from 'fontkit';
import * as z from 'zod';
import { demoPeople } from '#local/identity/demo-people.ts';

/** Run in the page: its texts one by one, and whatever is cut off where nothing says so. */
export const seenOnPage = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const within = walker.currentNode.parentElement;
    if (text && within && within.checkVisibility()) texts.push(text);
  }
  const cut = [...document.querySelectorAll('main *')].filter((one) => {
    const { overflowX, textOverflow, clipPath } = getComputedStyle(one);
    const hidden = (overflowX === 'hidden' || overflowX === 'clip') && textOverflow !== 'ellipsis' && clipPath === 'none';
    const words = [...one.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim() !== '');
    // What has no width at all is there for a screen reader.
    return hidden && words && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
  });
  const pen = document.createElement('canvas').getContext('2d');
  const short = [...document.querySelectorAll('main select')].flatMap((one) => {
    const { font, fontSize, paddingLeft, paddingRight } = getComputedStyle(one);
    const chosen = one.selectedOptions[0]?.text ?? '';
    pen.font = font;
    // The arrow takes about as much as a character.
    const room = one.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - parseFloat(fontSize);
    return one.checkVisibility() && pen.measureText(chosen).width > room + 1 ? [chosen] : [];
  });
  return { texts, cut: [...cut.map((one) => one.textContent.slice(0, 60)), ...short] };
})()`;

const seenSchema = z.object({ texts: z.array(z.string()), cut: z.array(z.string()) });
/** Names of the code that a page ought to have put into words; ids of demo people are what a log shows. */
const codeName = /^[a-z]+(-[a-z]+)+$/;
const known = new Set(demoPeople.map(({ id }) => id));

const file = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
let font: Font | undefined;
/** Characters for which the page's own font has no glyph: a reader sees a box. Rare ones of people's names (beyond the BMP) are the system's fonts' affair. */
function boxes(text: string): string[] {
  if (!font) {
    const opened = create(readFileSync(resolve(file)));
    if (!('hasGlyphForCodePoint' in opened)) throw new Error('a collection of fonts instead of one');
    font = opened;
  }
  const one = font;
  return [...new Set(text)].filter(
    (char) => char.trim() !== '' && char.length === 1 && !one.hasGlyphForCodePoint(char.codePointAt(0) ?? 0),
  );
}

/** What is wrong with the words of a page: cut off, without a glyph, or left in the language of the code. */
export function readingFaults(seen: unknown): string[] {
  const { texts, cut } = seenSchema.parse(seen);
  return [
    ...cut.map((text) => `cut off: ${text}`),
    ...boxes(texts.join('')).map((char) => `no glyph for ${char} (U+${char.codePointAt(0)?.toString(16)})`),
    ...texts.filter((text) => codeName.test(text) && !known.has(text)).map((text) => `not in words: ${text}`),
  ];
}
