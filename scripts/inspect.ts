import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { type FormExpectation, formExpectationSchema } from '#domain/form-expectation.ts';
import { checkFile, fileFinding, fileLimits } from '#scan/check-file.ts';
import { isolatedReader } from '#scan/reader/isolated.ts';
import type { ScanFile, ScanReading } from '#scan/reader/read-scan.ts';
import type { Finding } from '#scan/reader/result.ts';
import { argumentsOf } from './arguments.ts';

const usage = `usage: npm run inspect -- FILE… [--json] [--expect FORM.expect.json] [--set]
  --expect  what the scan must show: written beside the form by npm run print; without it only the file is judged
  --set     the files together are one scan
ends with 0 whatever the verdict, with 2 where a file or the expectation cannot be read`;
const timeoutMilliseconds = 120_000;

interface Inspected extends ScanReading {
  readonly file: string;
  readonly sha256: string;
}

const refused = (findings: readonly Finding[]): ScanReading => ({ verdict: 'refused', pages: [], findings });

const readIsolated = isolatedReader();

function open(path: string): { file: ScanFile | undefined; sha256: string; findings: Finding[] } {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: undefined };
  if (size === undefined) throw new Error(`${path}: no such file`);
  if (!statSync(path).isFile()) throw new Error(`${path}: no file`);
  // What is too large is never loaded.
  if (size > fileLimits.maxBytes) return { file: undefined, sha256: '', findings: [fileFinding('file-too-large')] };
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { mediaType, findings } = checkFile(bytes, path);
  return { file: mediaType && findings.length === 0 ? { bytes, mediaType } : undefined, sha256, findings };
}

async function inspectSet(paths: readonly string[], expectation: FormExpectation | undefined): Promise<Inspected> {
  const opened = paths.map((path) => open(path));
  const findings = opened.flatMap((one) => one.findings);
  const files = opened.flatMap(({ file }) => (file ? [file] : []));
  const reading =
    findings.length > 0 ? refused(findings) : await readIsolated(files, { expectation, timeoutMilliseconds });
  return { file: paths.join(' '), sha256: opened.map(({ sha256 }) => sha256).join(' '), ...reading };
}

function show({ file, verdict, pages, findings }: Inspected): string {
  const lines = [`${file}: ${verdict}`];
  for (const page of pages) {
    const { index, dpi, rotation, skewDegrees, colour, code, seal, marks } = page;
    const what = code ? `form ${code.form} version ${code.version} page ${code.page} of ${code.pages}` : 'no code';
    lines.push(
      `  page ${index + 1}: ${dpi} dpi, turned ${rotation}°, skew ${skewDegrees}°, ${colour}, ${what}, seal ${seal}`,
    );
    for (const { shape, state, centreMm, diameterMm, confidence } of marks)
      lines.push(
        `    ${shape} ${state} at ${centreMm.join(' × ')} mm, ${diameterMm} mm across, confidence ${confidence}`,
      );
  }
  for (const { severity, page, code, message } of findings)
    lines.push(`  ${severity} ${code}${page === null ? '' : ` (page ${page + 1})`}: ${message}`);
  return lines.join('\n');
}

function expectationFrom(path: string): FormExpectation {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Error(
      `${path}: not there, or not JSON; give the FORM.expect.json that was written beside the printed form`,
    );
  }
  const read = formExpectationSchema.safeParse(json);
  if (read.success) return read.data;
  throw new Error(
    `${path}: no expectation of a form (wrong at ${read.error.issues[0]?.path.join('.') ?? ''}); give the FORM.expect.json that was written beside it`,
  );
}

const { values, positionals } = argumentsOf(usage, {
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    set: { type: 'boolean', default: false },
    expect: { type: 'string' },
  },
});
if (positionals.length === 0) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
try {
  const expectation = values.expect === undefined ? undefined : expectationFrom(values.expect);
  const sets = values.set ? [positionals] : positionals.map((path) => [path]);
  const inspected: Inspected[] = [];
  for (const paths of sets) inspected.push(await inspectSet(paths, expectation));
  process.stdout.write(values.json ? `${JSON.stringify(inspected)}\n` : `${inspected.map(show).join('\n')}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
