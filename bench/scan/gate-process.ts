import { checkFile } from '#scan/check-file.ts';
import { catalog, page, pages, pdfOf } from './small-pdf.ts';

/** What the gate's look at one file has cost: processor time, and what the process grew beyond all that it held before. */
export interface GateCost {
  readonly milliseconds: number;
  readonly grownMegabytes: number;
  readonly refused: boolean;
}

/** A process of its own: the most that one ever held in memory never shrinks, and whoever made the files has held more. */
for (let turn = 0; turn < 3; turn += 1) checkFile(pdfOf([catalog(), pages(), page()]));
process.on('message', (bytes: Uint8Array) => {
  const before = process.resourceUsage().maxRSS;
  const began = process.cpuUsage();
  const { findings } = checkFile(bytes);
  const { user, system } = process.cpuUsage(began);
  const cost: GateCost = {
    milliseconds: (user + system) / 1000,
    grownMegabytes: (process.resourceUsage().maxRSS - before) / 1024,
    refused: findings.length > 0,
  };
  process.send?.(cost);
});
