import sharp from 'sharp';
import { printedSample } from './samples/printed-forms.ts';
import { printSummarySample } from './samples/printed-summary.ts';
import { type Paper, paperOf } from './samples/scanner.ts';

/** Writes the pictures of docs/forms.md: some pages of each sample side by side, as they are printed. */
const dpi = 72;
const gap = 8;

async function sideBySide(file: string, shown: readonly Paper[]): Promise<void> {
  const width = shown.reduce((sum, paper) => sum + paper.width + gap, gap);
  const height = Math.max(...shown.map((paper) => paper.height)) + 2 * gap;
  const sheet = sharp({ create: { width, height, channels: 3, background: '#9aa0a6' } });
  const placed = shown.map((paper, index) => ({
    input: paper.data,
    raw: { width: paper.width, height: paper.height, channels: 3 as const },
    left: gap + shown.slice(0, index).reduce((sum, before) => sum + before.width + gap, 0),
    top: gap,
  }));
  await sheet.composite(placed).png({ palette: true, colours: 32 }).toFile(file);
  process.stdout.write(`${file}\n`);
}

for (const annex of [1, 2] as const) {
  const { pdf, expectation } = await printedSample(annex);
  const papers = await paperOf(pdf, dpi);
  const sealed = (expectation.seals[0]?.page ?? 1) - 1;
  await sideBySide(
    `docs/samples/annex-${annex}.png`,
    [papers[0], papers[1], papers[sealed]].flatMap((one) => one ?? []),
  );
}
const { pdf } = await printSummarySample({ notes: ['候选项目尚在公示（示例）。'] });
await sideBySide('docs/samples/annex-3.png', (await paperOf(pdf, dpi)).slice(0, 2));
