import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { argumentsOf } from './arguments.ts';
import { boundPdf, stampedPages } from './samples/stamped-scans.ts';

const usage = `usage: npm run stamp -- FORM.pdf --seals FORM.json --out SCAN.pdf [--party applicant|body] [--unstamped] [--grey] [--without PAGE]
Prints a form on (drawn) paper, stamps it with a sample seal and scans it: what a unit would upload.
  --seals   where to stamp: what the API answers to GET /applications/{id}/form, or the .expect.json beside a printed form`;

const { values, positionals } = argumentsOf(usage, {
  allowPositionals: true,
  options: {
    seals: { type: 'string' },
    out: { type: 'string' },
    party: { type: 'string', default: 'applicant' },
    unstamped: { type: 'boolean', default: false },
    grey: { type: 'boolean', default: false },
    without: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '7' },
  },
});
const millimetres = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const placesSchema = z.object({
  seals: z.array(z.object({ party: z.string(), page: z.int(), boxMm: millimetres })),
});

const [form] = positionals;
if (!form || !values.seals || !values.out) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
try {
  const { seals } = placesSchema.parse(JSON.parse(readFileSync(values.seals, 'utf8')));
  const { party } = values;
  if (!seals.some((one) => one.party === party))
    throw new Error(
      `${values.seals}: no place for a seal of ${party}; there are ${seals.map((one) => one.party).join(', ')}`,
    );
  const pages = await stampedPages(readFileSync(form), seals, {
    seed: Number(values.seed),
    party,
    stamped: !values.unstamped,
    without: values.without.map(Number),
    ...(values.grey ? { look: { mode: 'grey' } } : {}),
  });
  writeFileSync(values.out, await boundPdf(pages));
  process.stdout.write(
    `${values.out}: ${pages.length} pages${values.unstamped ? ', unstamped' : `, stamped for ${party}`}\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
