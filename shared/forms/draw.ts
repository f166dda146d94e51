import { encode } from 'uqr';
import type PDFDocument from 'pdfkit';
import { code, codePlaces, points } from './page.ts';
import { type Cell, linesOf, type Row } from './rows.ts';
import type { OpinionBlock, Sheet } from './sheets.ts';
import type { Line } from './wrap.ts';

export type Doc = InstanceType<typeof PDFDocument>;

const ink = '#000000';
const shade = '#f0f0f0';

export function drawSheet(doc: Doc, page: Sheet): void {
  for (const { block, y } of page) {
    if (block.kind === 'row') drawRow(doc, block, y);
    else drawOpinion(doc, block, y);
  }
}

function drawRow(doc: Doc, row: Row, y: number): void {
  for (const cell of row.cells) {
    doc.rect(cell.x, y, cell.width, row.height);
    if (cell.shaded) doc.fillAndStroke(shade, ink);
    else doc.stroke(ink);
    drawCell(doc, cell, { y, height: row.height });
  }
}

/** The words stand at the left of one frame; inside its right part nothing is drawn at all. */
function drawOpinion(doc: Doc, block: OpinionBlock, y: number): void {
  drawRow(doc, block.caption, y);
  const top = y + block.caption.height;
  const [words] = block.words.cells;
  if (!words) return;
  doc.rect(words.x, top, words.width + block.seal.width, block.seal.height).stroke(ink);
  drawCell(doc, words, { y: top, height: block.words.height });
}

function drawCell(doc: Doc, cell: Cell, at: { y: number; height: number }): void {
  const { style } = cell;
  for (const { line, top } of linesOf(cell, at)) {
    const x = cell.centred ? cell.x + (cell.width - line.width) / 2 : cell.x + style.padding;
    drawLine(doc, line, { x, baseline: top + style.lineHeight * 0.74, size: style.size });
  }
}

export function drawLine(doc: Doc, line: Line, at: { x: number; baseline: number; size: number }): void {
  let { x } = at;
  for (const run of line.runs) {
    if (run.box) drawMissing(doc, run, { ...at, x });
    else {
      doc.font(run.font, at.size).fillColor(ink);
      doc.text(run.text, x, at.baseline, { lineBreak: false, baseline: 'alphabetic', features: [] });
    }
    x += run.width;
  }
}

/** A character that no font has: its code point in a box, so that it can be written in by hand. */
function drawMissing(
  doc: Doc,
  run: { text: string; width: number },
  at: { x: number; baseline: number; size: number },
): void {
  const half = Math.ceil(run.text.length / 2);
  const size = at.size * 0.4;
  doc.rect(at.x + 0.5, at.baseline - at.size * 0.82, run.width - 1, at.size * 0.98).stroke(ink);
  doc.font('text', size).fillColor(ink);
  const options: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: 'alphabetic', features: [] };
  doc.text(run.text.slice(0, half), at.x + 1.2, at.baseline - at.size * 0.4, options);
  doc.text(run.text.slice(half), at.x + 1.2, at.baseline + at.size * 0.05, options);
}

/** The page's code on two opposite corners: error correction H, so a seal or a fold may cover a part of either. */
export function drawCodes(doc: Doc, text: string): void {
  const { data, size } = encode(text, { ecc: 'H', border: 0 });
  const module = points(code.moduleMm * (code.modules / size));
  for (const [left, top] of codePlaces) {
    data.forEach((row, line) =>
      row.forEach((dark, column) => {
        if (dark) doc.rect(points(left) + column * module, points(top) + line * module, module, module);
      }),
    );
    doc.fill(ink);
  }
}
