import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { Figure } from './budget.ts';

const budgets = { 'on-notification-due': 140, 'on-scan-uploaded': 165, 'http-applicant': 185 } as const;
const metafileSchema = z.object({
  outputs: z.record(z.string(), z.object({ inputs: z.record(z.string(), z.unknown()) })),
});

/** What each bundle weighs, minified and gzipped, and what must not be in any: zod's locales but one, a tracer. */
export function bundles(): Figure[] {
  const sizes = Object.entries(budgets).map(([name, must]): Figure => {
    const bytes = gzipSync(readFileSync(`.build/functions/${name}/index.mjs`), { level: 9 }).length;
    return { name: `bundle of ${name}`, value: Math.round(bytes / 102.4) / 10, must, unit: 'KB gzip' };
  });
  const { outputs } = metafileSchema.parse(JSON.parse(readFileSync('.build/metafile.json', 'utf8')));
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
