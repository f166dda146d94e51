import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const substitute = fileURLToPath(new URL('style-sheets.js', import.meta.url));

/**
 * Ant Design writes its styles into `<style>` elements, which a policy without `unsafe-inline` refuses. The one module that
 * writes them is replaced: the same styles become constructed sheets that the document adopts.
 */
export function adoptedStyles(): Plugin {
  return {
    name: 'adopted-styles',
    enforce: 'pre',
    load(id) {
      return /@rc-component[\\/]util[\\/](es|lib)[\\/]Dom[\\/]dynamicCSS\.js$/.test(id)
        ? readFileSync(substitute, 'utf8')
        : undefined;
    },
  };
}
