import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { negative, negatives, placeOf } from './samples/negatives.ts';
import { argumentsOf } from './arguments.ts';
import { printedSample } from './samples/printed-forms.ts';
import { randomFrom, type Random } from './samples/random.ts';
import { type Laid, lay, type Paper, paperOf, plain, scan, type ScanLook } from './samples/scanner.ts';
import { ordinarySeal, seal } from './samples/stamp.ts';

const usage = 'usage: npm run samples -- --out DIR [--seed N]';
const { values } = argumentsOf(usage, { options: { out: { type: 'string' }, seed: { type: 'string', default: '1' } } });
if (!values.out) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
const out = values.out;
const seed = Number(values.seed);
mkdirSync(out, { recursive: true });

interface Label {
  readonly file: string;
  /** What was done to it, by its name. */
  readonly fault: string;
  readonly verdict: 'accepted' | 'accepted-with-warnings' | 'refused';
  readonly findings: readonly string[];
}
const labels: Label[] = [];
const random = randomFrom(seed);

const current = await printedSample(1, { id: 'sample', version: 2 });
const old = await printedSample(1, { id: 'sample', version: 1 });
const foreign = await printedSample(1, { id: 'another', version: 2 });
const expectation = { ...current.expectation, earlier: [{ version: 1, versionHash: old.expectation.versionHash }] };
writeFileSync(join(out, 'FORM.pdf'), current.pdf);
writeFileSync(join(out, 'FORM.expect.json'), `${JSON.stringify(expectation, null, 2)}\n`);
const papers = await paperOf(current.pdf, 200);
const sealPage = expectation.seals[0]?.page ?? 1;
const ink: ScanLook = { ...plain, tint: [1, 0.985, 0.965] };

function mark(page: number, about: Random, more: Partial<Parameters<typeof seal>[0]> = {}): Laid[] {
  const box = expectation.seals.find(({ party }) => party === 'applicant');
  if (!box || page !== box.page) return [];
  const [x, y, width, height] = box.boxMm;
  return [{ drawing: seal({ ...ordinarySeal(about), ...more }, about), x: x + width / 2, y: y + height / 2 }];
}

interface Making {
  readonly look?: Partial<ScanLook>;
  readonly stamp?: false | Partial<Parameters<typeof seal>[0]>;
  readonly from?: readonly Paper[];
  readonly pages?: (pages: Buffer[]) => Buffer[];
  readonly also?: (page: number) => Laid[];
}

async function make(label: Label, making: Making = {}): Promise<void> {
  const { look = {}, stamp = {}, from = papers, pages: arrange = (pages) => pages, also = () => [] } = making;
  const pages: Buffer[] = [];
  for (const [index, paper] of from.entries()) {
    const marks = [...(stamp === false ? [] : mark(index + 1, random, stamp)), ...also(index + 1)];
    pages.push(await scan(await lay(paper, marks), { ...ink, skew: random.between(-1.5, 1.5), ...look }, random));
  }
  writeFileSync(join(out, label.file), await bound(arrange(pages)));
  labels.push(label);
  process.stderr.write(`${label.file}: ${label.fault}\n`);
}

function bound(pages: readonly Buffer[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    for (const page of pages) document.addPage().image(page, 0, 0, { width: 595.28, height: 841.89 });
    document.end();
  });
}

const good = { verdict: 'accepted', findings: [] } as const;
const warned = (...findings: string[]) => ({ verdict: 'accepted-with-warnings', findings }) as const;
const refused = (...findings: string[]) => ({ verdict: 'refused', findings }) as const;

await make({ file: 'good.pdf', fault: 'none', ...good });
await make({ file: 'rotated.pdf', fault: 'upside down', ...good }, { look: { turns: 2 } });
await make({ file: 'sideways.pdf', fault: 'a quarter turn', ...good }, { look: { turns: 1 } });
await make(
  { file: 'any-order.pdf', fault: 'pages in another order', ...good },
  { pages: (pages) => pages.toReversed() },
);
await make({ file: 'phone.pdf', fault: 'photographed', ...good }, { look: { perspective: 0.02, noise: 5 } });
await make({ file: 'unstamped.pdf', fault: 'no seal', ...warned('seal-absent') }, { stamp: false });
await make(
  { file: 'black-and-white.pdf', fault: 'grey scan', ...warned('seal-colourless') },
  { look: { mode: 'grey' } },
);
await make(
  { file: 'oval.pdf', fault: 'an oval seal', ...warned('seal-uncertain') },
  { stamp: { oval: 0.22, diameterMm: 46 } },
);
await make(
  { file: 'oval-turned.pdf', fault: 'an oval seal, stamped askew', ...warned('seal-uncertain') },
  { stamp: { oval: 0.33, diameterMm: 45, turn: 40 } },
);
await make(
  { file: 'missing-page.pdf', fault: 'page 2 left out', ...refused('page-missing') },
  { pages: (pages) => pages.toSpliced(1, 1) },
);
await make(
  { file: 'doubled-page.pdf', fault: 'page 1 twice', ...warned('page-doubled') },
  { pages: (pages) => [...pages.slice(0, 1), ...pages] },
);
await make(
  { file: 'wrong-version.pdf', fault: 'an older version', ...refused('older-version') },
  { from: await paperOf(old.pdf, 200) },
);
await make(
  { file: 'foreign.pdf', fault: 'another application', ...refused('form-foreign') },
  { from: await paperOf(foreign.pdf, 200) },
);
for (const kind of negatives) {
  const also = (page: number): Laid[] =>
    page === sealPage ? [{ drawing: negative(kind, random), ...placeOf(kind, random) }] : [];
  await make({ file: `negative-${kind}.pdf`, fault: kind, ...warned('seal-absent') }, { stamp: false, also });
}
writeFileSync(
  join(out, 'truncated.pdf'),
  (await bound([Buffer.from(await scan(papers[0] ?? fail(), ink, random))])).subarray(0, 20_000),
);
labels.push({ file: 'truncated.pdf', fault: 'cut off', ...refused('file-truncated') });
writeFileSync(join(out, 'labels.json'), `${JSON.stringify({ seed, labels }, null, 2)}\n`);
process.stdout.write(`${labels.length} scans, their labels and FORM.expect.json in ${out} (seed ${seed})\n`);

function fail(): never {
  throw new Error('the form has no page');
}
