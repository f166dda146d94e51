import PDFDocument from 'pdfkit';
import { type FormDefinition, titleOf } from '#domain/form-definition.ts';
import type { FormExpectation } from '#domain/form-expectation.ts';
import { formCodeOf, type PageCode, pageCodeText, shortHash } from '#domain/page-code.ts';
import { type Doc, drawCodes, drawLine, drawSheet } from './draw.ts';
import type { Regions } from '#domain/rules/regions.ts';
import { formRows } from './form-rows.ts';
import { opinionBlocks } from './opinions.ts';
import { code, codeMm, points, sheet } from './page.ts';
import { phonePlaces } from './phone-places.ts';
import { type PrintedReason, reasonRows } from './reasons.ts';
import { collect, printedAt, warningsOf } from './pdf-file.ts';
import { rowOf, styles } from './rows.ts';
import { type Block, boxOf, codeBoxes, layOut, type Sheet, textOf } from './sheets.ts';
import { type FontFiles, openTypeface, type Typeface } from './typeface.ts';
import { wrap } from './wrap.ts';

export interface FormToPrint {
  readonly definition: FormDefinition;
  readonly regions: Regions;
  readonly year: number;
  /** The frozen data: fields by id, tables as arrays of rows. */
  readonly content: Readonly<Record<string, unknown>>;
  /** The unit's reasons for warnings of the rules; printed before the opinions where there are any. */
  readonly justifications?: readonly PrintedReason[];
  /** SHA-256 of the frozen document, in hexadecimal. */
  readonly formSha256: string;
  /** What the form is about: `application/<id>`. */
  readonly subject: string;
  readonly version: number;
  readonly earlier: FormExpectation['earlier'];
  /** An instant in UTC; printed in the round's zone. The same instant gives the same file. */
  readonly printedAt: string;
  readonly timeZone: string;
  readonly fonts: FontFiles;
  readonly sha256OfText: (text: string) => string;
}

export interface PrintedForm {
  readonly pdf: Uint8Array;
  readonly expectation: FormExpectation;
  /** Characters that no font has, printed as marked boxes (or, where they have no shape, left out), as `U+XXXX`. */
  readonly warnings: readonly string[];
}

/** Prints a frozen form: A4, real text, two codes on every page that bind the paper to the data. */
export async function printForm(form: FormToPrint): Promise<PrintedForm> {
  const typeface = openTypeface(form.fonts);
  const title = titleOf(form.definition, form.year);
  const pages = layOut(blocksOf(typeface, form, title));
  const codes = pages.map((page, index) => codeOf(form, { page, number: index + 1, of: pages.length }));
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    // None of the library's own fonts: their files are not in a function's bundle.
    font: '',
    info: { Title: title, CreationDate: new Date(form.printedAt), ModDate: new Date(form.printedAt) },
  });
  for (const [name, file] of typeface.files) doc.registerFont(name, file);
  const finished = collect(doc);
  pages.forEach((page, index) => {
    const own = codes[index];
    if (!own) return;
    doc.addPage({ size: 'A4', margin: 0 });
    doc.lineWidth(0.6);
    drawSheet(doc, page);
    drawCodes(doc, pageCodeText(own));
    drawMargins(doc, typeface, { form, title, own });
  });
  doc.end();
  const pdf = await finished;
  return { pdf, expectation: expectationOf(form, { pages, codes }), warnings: warningsOf(typeface) };
}

function blocksOf(typeface: Typeface, form: FormToPrint, title: string): Block[] {
  const heading = rowOf(typeface, [
    {
      text: title,
      x: points(sheet.left),
      width: points(sheet.right - sheet.left),
      style: styles.title,
      centred: true,
      bold: true,
    },
  ]);
  return [
    heading,
    ...formRows({ typeface, regions: form.regions }, form.definition, form.content),
    ...reasonRows(typeface, form.definition, form.justifications ?? []),
    ...opinionBlocks(typeface, form.definition),
  ];
}

function codeOf(form: FormToPrint, place: { page: Sheet; number: number; of: number }): PageCode {
  return {
    annex: form.definition.annex,
    form: formCodeOf(form.subject, form.sha256OfText),
    version: form.version,
    page: place.number,
    pages: place.of,
    versionHash: shortHash(form.formSha256, 12),
    pageHash: shortHash(form.sha256OfText(textOf(place.page)), 8),
  };
}

/** What a person reads beside the codes: title, version, page and the code's own letters; below, when it was printed. */
function drawMargins(doc: Doc, typeface: Typeface, about: { form: FormToPrint; title: string; own: PageCode }): void {
  const { form, title, own } = about;
  const write = (text: string, at: { x: number; y: number; size: number }): void => {
    const [line] = wrap(typeface, text, { width: 1e6, size: at.size });
    if (line) drawLine(doc, line, { x: points(at.x), baseline: points(at.y), size: at.size });
  };
  const letters = pageCodeText(own);
  write(`${title}　第${form.version}版　第 ${own.page} 页，共 ${own.pages} 页`, { x: sheet.left, y: 20, size: 9 });
  write(letters, { x: sheet.left, y: 26, size: 7.5 });
  const x = code.edge + codeMm + 5;
  const foot = sheet.height - code.edge - codeMm;
  write(`第 ${own.page} 页，共 ${own.pages} 页　版本校验码 ${own.versionHash}`, { x, y: foot + 8, size: 9 });
  write(`打印时间 ${printedAt(form)}　请勿在二维码上涂写或加盖印章。`, { x, y: foot + 14, size: 8 });
  write(letters, { x, y: foot + 20, size: 7.5 });
}

/** A page's words, its place among the others and the form's title, in full: the code's own hash of it is short. */
function contentOf(form: FormToPrint, pages: readonly Sheet[], index: number): string {
  const title = titleOf(form.definition, form.year);
  return form.sha256OfText([title, `${index + 1}/${pages.length}`, textOf(pages[index] ?? [])].join('\n'));
}

function expectationOf(
  form: FormToPrint,
  printed: { pages: readonly Sheet[]; codes: readonly PageCode[] },
): FormExpectation {
  const { definition, subject, version, formSha256, earlier } = form;
  return {
    schema: 1,
    annex: definition.annex,
    form: formCodeOf(subject, form.sha256OfText),
    version,
    sha256: formSha256,
    versionHash: shortHash(formSha256, 12),
    pageMm: [sheet.width, sheet.height],
    pages: printed.codes.map(({ page, pageHash }, index) => ({
      page,
      pageHash,
      contentSha256: contentOf(form, printed.pages, index),
      codes: codeBoxes,
    })),
    seals: printed.pages.flatMap((page, index) =>
      page.flatMap(({ block, y }) =>
        block.kind === 'opinion'
          ? [
              {
                party: block.seal.party,
                page: index + 1,
                boxMm: boxOf(block.seal, y + block.caption.height),
                required: block.seal.required,
              },
            ]
          : [],
      ),
    ),
    phones: phonePlaces(printed.pages),
    earlier: [...earlier],
  };
}
