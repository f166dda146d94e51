import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { Figure } from './budget.ts';

const budgets = { 'on-notification-due': 140, 'on-scan-uploaded': 165, 'http-applicant': 185 } as const;
const metafileSchema = z.object({
  outputs: z.record(z.string(), z.object({ inputs: z.record(z.string(), z.unknown()) })),
});

/** All code in a function's folder, also what a cold start does not read, minified and gzipped file by file. */
function kilobytes(folder: string): number {
  const files = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  const bytes = files.map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length);
  return Math.round(bytes.reduce((sum, one) => sum + one, 0) / 102.4) / 10;
}

/** What each bundle weighs, and what must not be in any: zod's locales but one, a tracer. */
export function bundles({ functionsDir, metafile }: { functionsDir: string; metafile: string }): Figure[] {
  const sizes = Object.entries(budgets).map(
    ([name, must]): Figure => ({
      name: `bundle of ${name}`,
      value: kilobytes(join(functionsDir, name)),
      must,
      unit: 'KB gzip',
    }),
  );
  const { outputs } = metafileSchema.parse(JSON.parse(readFileSync(metafile, 'utf8')));
  const locales = Object.values(outputs).map(
    ({ inputs }) => Object.keys(inputs).filter((path) => /zod\/v4\/locales\/(?!index)/.test(path)).length,
  );
  const tracers = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((path) => path.includes('xray')),
  );
  return [
    ...sizes,
    { name: 'zod locales in a bundle', value: Math.max(...locales), must: 1, unit: '' },
    { name: 'tracers in the bundles', value: tracers.length, must: 0, unit: '' },
  ];
}
