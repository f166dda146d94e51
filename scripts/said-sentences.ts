import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

type Rows = Readonly<Record<string, unknown>>;

/** Read by what a stored record names, and not by a code of the bundle alone: stays whole. */
const whole = 'refusals-of-files.ts';
const partOfTheTable = /shared[\\/]domain[\\/]refusals-of-[\w-]+\.ts$/;

/**
 * Every function can explain every refusal, and would carry the sentences of all the others with it. A code stands in the
 * bundle of whoever refuses with it: so a first build without any sentence tells which ones the second needs.
 *
 * @param keeps whether a sentence with this code is to be kept
 */
export function sentencesWhere(keeps: (code: string) => boolean): Plugin {
  return {
    name: 'said-sentences',
    setup(build) {
      build.onLoad({ filter: partOfTheTable }, async ({ path }) => {
        if (basename(path) === whole) return undefined;
        const part: Readonly<Record<string, Rows>> = await import(pathToFileURL(path).href);
        const tables = Object.entries(part).map(([name, rows]) => {
          const kept = Object.entries(rows).filter(([code]) => keeps(code));
          return `export const ${name} = ${JSON.stringify(Object.fromEntries(kept))};`;
        });
        if (tables.length === 0) throw new Error(`${basename(path)} holds no refusals`);
        return { contents: tables.join('\n'), loader: 'js' };
      });
    },
  };
}

/** Whether a code stands in a bundle that was built without sentences: as a text, or as the name of a property. */
export function namedIn(bundle: string): (code: string) => boolean {
  return (code) => new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(bundle);
}
