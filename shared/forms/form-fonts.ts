import { readFileSync } from 'node:fs';
import type { FontFiles } from './typeface.ts';

/**
 * Reads the fonts from where they lie: each name is asked of `find`, which knows the folder of a bundle or of a checkout.
 * About 21 MB, read once.
 */
export function readFonts(find: (name: FontName) => string): FontFiles {
  return {
    text: readFileSync(find('NotoSansSC_400Regular.ttf')),
    bold: readFileSync(find('NotoSansSC_700Bold.ttf')),
    rare: [readFileSync(find('rare-a.ttf')), readFileSync(find('rare-b.ttf'))],
  };
}

export type FontName = 'NotoSansSC_400Regular.ttf' | 'NotoSansSC_700Bold.ttf' | 'rare-a.ttf' | 'rare-b.ttf';

/** Where the fonts lie in a checkout, from its root. */
export const fontPaths: Readonly<Record<FontName, string>> = {
  'NotoSansSC_400Regular.ttf': 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'NotoSansSC_700Bold.ttf': 'node_modules/@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'rare-a.ttf': 'shared/forms/fonts/rare-a.ttf',
  'rare-b.ttf': 'shared/forms/fonts/rare-b.ttf',
};
