import PDFDocument from 'pdfkit';
import { boxOnSheet, type FormExpectation } from '#domain/form-expectation.ts';
import { formCodeOf, type PageCode, pageCodeText, shortHash } from '#domain/page-code.ts';
import type { SummaryDefinition } from '#domain/summary-definition.ts';
import { type Doc, drawCodes, drawLine, drawSheet } from './draw.ts';
import { code, codeMm, landscape, points, sheet } from './page.ts';
import { collect, printedAt, warningsOf } from './pdf-file.ts';
import { boxOf, codeBoxes, layOut, type Sheet, textOf } from './sheets.ts';
import { summaryBlocks, type SummaryContent } from './summary-blocks.ts';
import { type FontFiles, openTypeface, type Typeface } from './typeface.ts';
import { wrap } from './wrap.ts';

export interface SummaryToPrint {
  readonly definition: SummaryDefinition;
  readonly content: SummaryContent;
  /** SHA-256 of the summary's document, in hexadecimal. */
  readonly documentSha256: string;
  /** `summary/<round>/<body>`. */
  readonly subject: string;
  readonly version: number;
  readonly earlier: FormExpectation['earlier'];
  /** An instant in UTC; printed in the round's zone. The same instant gives the same file. */
  readonly printedAt: string;
  readonly timeZone: string;
  readonly fonts: FontFiles;
  readonly sha256OfText: (text: string) => string;
}

export interface PrintedSummary {
  readonly pdf: Uint8Array;
  readonly expectation: FormExpectation;
  readonly warnings: readonly string[];
}

/** Prints an issued summary: A4 landscape, its codes on every page where every sheet of this house has them. */
export async function printSummary(summary: SummaryToPrint): Promise<PrintedSummary> {
  const { content, printedAt: at, fonts } = summary;
  const typeface = openTypeface(fonts);
  const pages = layOut(summaryBlocks(typeface, summary.definition, content), landscape);
  const codes = pages.map((page, index) => codeOf(summary, { page, number: index + 1, of: pages.length }));
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    autoFirstPage: false,
    font: '',
    info: { Title: content.title, CreationDate: new Date(at), ModDate: new Date(at) },
  });
  for (const [name, file] of typeface.files) doc.registerFont(name, file);
  const finished = collect(doc);
  pages.forEach((page, index) => {
    const own = codes[index];
    if (!own) return;
    doc.addPage({ size: 'A4', layout: 'landscape', margin: 0 });
    doc.lineWidth(0.6);
    drawSheet(doc, page);
    drawTurnedCodes(doc, pageCodeText(own));
    drawMargins(doc, typeface, { summary, own });
  });
  doc.end();
  const pdf = await finished;
  return { pdf, expectation: expectationOf(summary, { pages, codes }), warnings: warningsOf(typeface) };
}

function codeOf(summary: SummaryToPrint, place: { page: Sheet; number: number; of: number }): PageCode {
  return {
    annex: 3,
    form: formCodeOf(summary.subject, summary.sha256OfText),
    version: summary.version,
    page: place.number,
    pages: place.of,
    versionHash: shortHash(summary.documentSha256, 12),
    pageHash: shortHash(summary.sha256OfText(textOf(place.page)), 8),
  };
}

/** The sheet is turned clockwise by a quarter for its reader, and its codes with it. */
function drawTurnedCodes(doc: Doc, text: string): void {
  doc.save();
  doc.transform(0, 1, -1, 0, points(sheet.height), 0);
  drawCodes(doc, text);
  doc.restore();
}

/** Beside the upper code: title, version, page and the code's own letters; beside the lower one, when it was printed. */
function drawMargins(doc: Doc, typeface: Typeface, about: { summary: SummaryToPrint; own: PageCode }): void {
  const { summary, own } = about;
  const write = (text: string, at: { x: number; y: number; size: number }): void => {
    const [line] = wrap(typeface, text, { width: 1e6, size: at.size });
    if (line) drawLine(doc, line, { x: points(at.x), baseline: points(at.y), size: at.size });
  };
  const letters = pageCodeText(own);
  const { title, bodyName } = summary.content;
  const x = code.edge + codeMm + 5;
  const which = `第${summary.version}版　第 ${own.page} 页，共 ${own.pages} 页`;
  write(`${title}　${bodyName}　${which}`, { x, y: 20, size: 9 });
  write(letters, { x, y: 26, size: 7.5 });
  const foot = landscape.height - code.edge - codeMm;
  const { left } = landscape;
  write(`${which}　版本校验码 ${own.versionHash}`, { x: left, y: foot + 8, size: 9 });
  write(`打印时间 ${printedAt(summary)}　请勿在二维码上涂写或加盖印章。`, { x: left, y: foot + 14, size: 8 });
  write(letters, { x: left, y: foot + 20, size: 7.5 });
}

function expectationOf(
  summary: SummaryToPrint,
  printed: { pages: readonly Sheet[]; codes: readonly PageCode[] },
): FormExpectation {
  const { subject, version, documentSha256, earlier } = summary;
  return {
    schema: 1,
    annex: 3,
    form: formCodeOf(subject, summary.sha256OfText),
    version,
    sha256: documentSha256,
    versionHash: shortHash(documentSha256, 12),
    pageMm: [sheet.width, sheet.height],
    turned: 90,
    pages: printed.codes.map(({ page, pageHash }) => ({ page, pageHash, codes: codeBoxes })),
    seals: printed.pages.flatMap((page, index) =>
      page.flatMap(({ block, y }) => {
        if (block.kind !== 'opinion') return [];
        const { party, required } = block.seal;
        const box = boxOf(block.seal, y + block.caption.height);
        return [{ party, page: index + 1, boxMm: boxOnSheet(box, sheet.height), required }];
      }),
    ),
    earlier: [...earlier],
  };
}
