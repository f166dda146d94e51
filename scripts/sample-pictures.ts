import sharp from 'sharp';
import { printedSample } from './samples/printed-forms.ts';
import { paperOf } from './samples/scanner.ts';

/** Writes the pictures of docs/forms.md: some pages of each sample form side by side, as they are printed. */
const dpi = 72;
for (const annex of [1, 2] as const) {
  const { pdf, expectation } = await printedSample(annex);
  const papers = await paperOf(pdf, dpi);
  const sealed = (expectation.seals[0]?.page ?? 1) - 1;
  const shown = [papers[0], papers[1], papers[sealed]].flatMap((paper) => paper ?? []);
  const [first] = shown;
  if (!first) continue;
  const gap = 8;
  const sheet = sharp({
    create: {
      width: (first.width + gap) * shown.length + gap,
      height: first.height + 2 * gap,
      channels: 3,
      background: '#9aa0a6',
    },
  });
  const placed = shown.map(({ data, width, height }, index) => ({
    input: data,
    raw: { width, height, channels: 3 as const },
    left: gap + index * (first.width + gap),
    top: gap,
  }));
  const file = `docs/samples/annex-${annex}.png`;
  await sheet.composite(placed).png({ palette: true, colours: 32 }).toFile(file);
  process.stdout.write(`${file}\n`);
}
