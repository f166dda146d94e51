import { parseArgs } from 'node:util';
import { table } from './measures.ts';
import { measureScans } from './measure-scans.ts';
import { measureCosts } from './measure-costs.ts';
import { measureGate } from './measure-gate.ts';
import { measureZip } from './measure-zip.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    pages: { type: 'string', default: '400' },
    json: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const pages = Number(values.pages);
const say = (text: string): void => void process.stderr.write(`${text}\n`);

say(`seed ${seed}, ${pages} pages`);
const measures = [
  ...(await measureScans({ seed, pages, say })),
  ...(await measureCosts(say)),
  ...(await measureGate()),
  await measureZip(),
];
const missed = measures.filter(({ ok }) => !ok);
process.stdout.write(
  values.json ? `${JSON.stringify({ seed, pages, ok: missed.length === 0, measures })}\n` : `${table(measures)}\n`,
);
process.exitCode = missed.length > 0 ? 1 : 0;
