import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { applicationKinds } from '#events/value-types.ts';
import { canonicalJson } from '#domain/chain.ts';
import { canonicalContent } from '#domain/canonical.ts';
import { faultsOf } from '#domain/form-data.ts';
import { formDocument, justificationSchema } from '#domain/form-document.ts';
import { fontPaths, readFonts } from '#forms/form-fonts.ts';
import { printForm } from '#forms/print-form.ts';
import { formOf } from '#rounds/forms.ts';
import { roundById } from '#rounds/index.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { argumentsOf } from './arguments.ts';

const usage = 'usage: npm run print -- APPLICATION.json --out FORM.pdf [--json]';
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const sha256OfText = (text: string): string => createHash('sha256').update(text).digest('hex');

const inputSchema = z.object({
  kind: z.enum(applicationKinds),
  id: z.string().min(1).default('sample'),
  version: z.int().positive().default(1),
  salt: z.string().default('sample'),
  printedAt: z.iso.datetime().default('2025-01-20T01:00:00Z'),
  earlier: z.array(z.object({ version: z.int().positive(), versionHash: z.string() })).default([]),
  roundId: z.string().default('2025-expert-service'),
  content: z.record(z.string(), z.unknown()),
  justifications: z.array(justificationSchema()).default([]),
});

class InputFault extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

function readInput(path: string): z.output<typeof inputSchema> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new InputFault([`${path}: no such file, or it cannot be read`]);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputFault([`${path}: not JSON: ${error instanceof Error ? error.message : ''}`]);
  }
  const read = inputSchema.safeParse(json);
  if (read.success) return read.data;
  throw new InputFault(
    read.error.issues.map(({ path: at, message }) => `${path}: ${at.join('.') || '(all)'}: ${message}`),
  );
}

async function print(file: string, out: string) {
  const given = readInput(file);
  const definition = formOf(given.roundId, given.kind);
  const content = canonicalContent(definition, given.content);
  const faults = faultsOf(definition, content);
  if (faults.length > 0)
    throw new InputFault(faults.map(({ path, message }) => `${file}: content.${path}: ${message}`));
  const round = roundById(given.roundId);
  const printed = await printForm({
    definition,
    regions: ruleDataOf(given.roundId).regions,
    year: round.year,
    content,
    justifications: given.justifications,
    formSha256: sha256OfText(canonicalJson(formDocument({ ...given, content }))),
    subject: `application/${given.id}`,
    version: given.version,
    earlier: given.earlier,
    printedAt: given.printedAt,
    timeZone: round.timeZone,
    fonts: readFonts((name) => resolve(root, fontPaths[name])),
    sha256OfText,
  });
  const expectationFile = out.replace(/\.pdf$/i, '') + '.expect.json';
  writeFileSync(out, printed.pdf);
  writeFileSync(expectationFile, `${JSON.stringify(printed.expectation, null, 2)}\n`);
  return {
    form: out,
    expectation: expectationFile,
    pages: printed.expectation.pages.length,
    warnings: printed.warnings,
  };
}

const { values, positionals } = argumentsOf(usage, {
  allowPositionals: true,
  options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (!file || !values.out) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
try {
  if (!existsSync(dirname(resolve(values.out)))) throw new InputFault([`${dirname(values.out)}: no such folder`]);
  const printed = await print(file, values.out);
  if (values.json) process.stdout.write(`${JSON.stringify(printed)}\n`);
  else {
    process.stdout.write(`${printed.form}: ${printed.pages} pages; what a scan must show: ${printed.expectation}\n`);
    for (const one of printed.warnings)
      process.stdout.write(`warning: ${one} has no glyph and is printed as a marked box\n`);
  }
} catch (error) {
  if (!(error instanceof InputFault)) throw error;
  if (values.json) process.stdout.write(`${JSON.stringify({ faults: error.lines })}\n`);
  else process.stderr.write(`${error.lines.join('\n')}\n`);
  process.exitCode = 1;
}
