import { PDFiumLibrary } from '@hyzyla/pdfium';

export interface Rendered {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel; blue, green, red order does not matter to a test of ink. */
  readonly data: Uint8Array;
  readonly text: string;
}

// One for all tests of a file: it is a machine of its own, and made once.
const library = PDFiumLibrary.init();

/** The pages as pixels, as a printer would see them: text extraction alone proves no glyph. */
export async function renderPages(pdf: Uint8Array, pixelsPerMm: number): Promise<Rendered[]> {
  const document = await (await library).loadDocument(Buffer.from(pdf));
  const texts = [...document.pages()].map((page) => page.getText());
  const pages: Rendered[] = [];
  for (const [index, page] of [...document.pages()].entries()) {
    const { width, height, data } = await page.render({ scale: (pixelsPerMm * 25.4) / 72, render: 'bitmap' });
    pages.push({ width, height, data: new Uint8Array(data), text: texts[index] ?? '' });
  }
  document.destroy();
  return pages;
}

/** The share of dark pixels in a box of millimetres. */
export function inkIn(page: Rendered, [x, y, w, h]: readonly [number, number, number, number], perMm: number): number {
  let dark = 0;
  let all = 0;
  for (let row = Math.round(y * perMm); row < Math.round((y + h) * perMm); row += 1) {
    for (let column = Math.round(x * perMm); column < Math.round((x + w) * perMm); column += 1) {
      const at = (row * page.width + column) * 4;
      if ((page.data[at] ?? 255) + (page.data[at + 1] ?? 255) + (page.data[at + 2] ?? 255) < 384) dark += 1;
      all += 1;
    }
  }
  return all === 0 ? 0 : dark / all;
}
