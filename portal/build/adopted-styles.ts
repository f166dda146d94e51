import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const substitute = fileURLToPath(new URL('style-sheets.js', import.meta.url));

/** The one of the components, and the copy that the icons bring. */
const writers =
  /@rc-component[\\/]util[\\/](es|lib)[\\/]Dom[\\/]dynamicCSS\.js$|@ant-design[\\/]icons[\\/](es|lib)[\\/]cssUtils\.js$/;

/**
 * Ant Design writes its styles into `<style>` elements, which a policy without `unsafe-inline` refuses. The modules that
 * write them are replaced: the same styles become constructed sheets that the document adopts.
 */
export function adoptedStyles(): Plugin {
  return {
    name: 'adopted-styles',
    enforce: 'pre',
    load(id) {
      return writers.test(id) ? readFileSync(substitute, 'utf8') : undefined;
    },
  };
}
