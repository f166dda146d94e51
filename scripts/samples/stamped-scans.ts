import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { randomFrom } from './random.ts';
import { lay, paperOf, plain, scan, type ScanLook } from './scanner.ts';
import { ordinarySeal, seal } from './stamp.ts';

export interface SealPlace {
  readonly party: string;
  readonly page: number;
  readonly boxMm: readonly [number, number, number, number];
}

export interface Stamping {
  readonly seed?: number;
  readonly look?: Partial<ScanLook>;
  readonly stamped?: boolean;
  /** Whose box is stamped; by default the unit's. */
  readonly party?: string;
  /** Pages that are left out, from 1. */
  readonly without?: readonly number[];
}

const dpi = 130;

/** Prints on paper, stamps its box, scans: the JPEG of each page, as a scanner would give it. */
export async function stampedPages(
  pdf: Uint8Array,
  seals: readonly SealPlace[],
  stamping: Stamping = {},
): Promise<Buffer[]> {
  const { seed = 7, look = {}, stamped = true, without = [], party: whose = 'applicant' } = stamping;
  const random = randomFrom(seed);
  const papers = await paperOf(pdf, dpi);
  const pages: Buffer[] = [];
  for (const [index, paper] of papers.entries()) {
    if (without.includes(index + 1)) continue;
    const here = seals.filter(({ party, page }) => stamped && party === whose && page === index + 1);
    const marks = here.map(({ boxMm: [x, y, width, height] }) => ({
      drawing: seal(ordinarySeal(random), random),
      x: x + width / 2,
      y: y + height / 2,
    }));
    // The page that matters is scanned with grain and skew; the others need not cost a test its time.
    const grain = here.length > 0 ? { noise: 2, skew: random.between(-1, 1) } : { noise: 0 };
    const warm = { ...plain, dpi, tint: [1, 0.985, 0.97] as const, ...grain };
    pages.push(await scan(await lay(paper, marks), { ...warm, ...look }, random));
  }
  return pages;
}

/** Scanned pages bound into one PDF, as most scanners do; a page that lies stays lying. */
export async function boundPdf(pages: readonly Buffer[]): Promise<Buffer> {
  const sizes = await Promise.all(pages.map((page) => sharp(page).metadata()));
  const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  pages.forEach((page, index) => {
    const { width = 0, height = 0 } = sizes[index] ?? {};
    document.addPage({ size: 'A4', layout: width > height ? 'landscape' : 'portrait', margin: 0 });
    document.image(page, 0, 0, { width: document.page.width, height: document.page.height });
  });
  document.end();
  return whole;
}

/** Some files of about as many pages each. */
export async function boundInFiles(pages: readonly Buffer[], files: number): Promise<Buffer[]> {
  const cut = (file: number): number => Math.round((file * pages.length) / files);
  const parts = Array.from({ length: files }, (_file, index) => pages.slice(cut(index), cut(index + 1)));
  return Promise.all(parts.filter((part) => part.length > 0).map(boundPdf));
}
