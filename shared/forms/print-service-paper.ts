import PDFDocument from 'pdfkit';
import type { ServicePaper } from '#domain/service-paper.ts';
import { type Doc, drawLine, drawSheet } from './draw.ts';
import { points, sheet } from './page.ts';
import { collect, warningsOf } from './pdf-file.ts';
import type { Row } from './rows.ts';
import { certificateBlocks, footOf, footStyle, letterBlocks, type PaperBlock, titleOf } from './service-papers.ts';
import { type FontFiles, openTypeface, type Typeface } from './typeface.ts';
import { wrap } from './wrap.ts';

export interface PaperToPrint {
  readonly paper: ServicePaper;
  /** When it was issued, in UTC: the same instant gives the same file. */
  readonly issuedAt: string;
  readonly fonts: FontFiles;
}

const top = points(28);
const bottom = points(sheet.height - 25);
/** Official seals are 40 to 50 mm across: 60 mm stay free above the date and beside the office's name. */
const sealHeight = points(60);

/** Prints a certificate or a letter: A4, real text, room for the office's seal; none is drawn. */
export async function printServicePaper(
  print: PaperToPrint,
): Promise<{ pdf: Uint8Array; pages: number; warnings: readonly string[] }> {
  const { paper } = print;
  const typeface = openTypeface(print.fonts);
  const blocks = paper.paper === 'certificate' ? certificateBlocks(typeface, paper) : letterBlocks(typeface, paper);
  const at = new Date(print.issuedAt);
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    // None of the library's own fonts: their files are not in a function's bundle.
    font: '',
    info: { Title: titleOf(paper), CreationDate: at, ModDate: at },
  });
  for (const [name, file] of typeface.files) doc.registerFont(name, file);
  const finished = collect(doc);
  const pages = layOutPaper(blocks);
  pages.forEach((page, index) => {
    doc.addPage({ size: 'A4', margin: 0 });
    doc.lineWidth(0.6);
    for (const { row, y, part } of page) drawPart(doc, row, { y, part });
    drawFoot(doc, typeface, `${footOf(paper)}　第 ${index + 1} 页，共 ${pages.length} 页`);
  });
  doc.end();
  return { pdf: await finished, pages: pages.length, warnings: warningsOf(typeface) };
}

type Part = 'ruled' | 'left' | 'right';
interface PlacedPart {
  readonly row: Row;
  readonly y: number;
  readonly part: Part;
}

/** One below the other; a table's header comes again, and the sign-off stays together with the room for the seal before it. */
function layOutPaper(blocks: readonly PaperBlock[]): PlacedPart[][] {
  const pages: PlacedPart[][] = [[]];
  let y = top;
  const turn = (): void => {
    pages.push([]);
    y = top;
  };
  const place = (row: Row, part: Part): void => {
    pages.at(-1)?.push({ row, y, part });
    y += row.height;
  };
  const signed = blocks.filter((block) => block.kind === 'text' && block.align === 'right');
  const signHeight = signed.reduce((sum, block) => sum + (block.kind === 'text' ? block.row.height : 0), sealHeight);
  blocks.forEach((block) => {
    if (block.kind === 'table') {
      block.rows.forEach((row) => {
        if (y + row.height > bottom) {
          turn();
          if (row.header) place(row.header, 'ruled');
        }
        place(row, 'ruled');
      });
      return;
    }
    const first = block === signed[0];
    if (y + (first ? signHeight : block.row.height) > bottom) turn();
    // The seal stands over the name and the date: the room for it is above and around them.
    if (first) y += sealHeight / 2;
    place(block.row, block.align);
  });
  return pages;
}

function drawPart(doc: Doc, row: Row, { y, part }: { y: number; part: Part }): void {
  if (part === 'ruled') return drawSheet(doc, [{ block: row, y }]);
  for (const { x, width, lines, style, centred } of row.cells)
    lines.forEach((line, index) => {
      const spare = width - line.width;
      const indent = part === 'right' ? spare - points(12) : centred ? spare / 2 : 0;
      const baseline = y + style.padding + index * style.lineHeight + style.lineHeight * 0.7;
      drawLine(doc, line, { x: x + indent, baseline, size: style.size });
    });
}

function drawFoot(doc: Doc, typeface: Typeface, text: string): void {
  const [line] = wrap(typeface, text, { width: 1e6, size: footStyle.size });
  if (!line) return;
  const x = points(sheet.width / 2) - line.width / 2;
  drawLine(doc, line, { x, baseline: points(sheet.height - 14), size: footStyle.size });
}
