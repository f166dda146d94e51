import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { fontPaths } from '#forms/form-fonts.ts';

/** Packages of the reader that bring machine code; they go along as they are, with what they need. */
export const nativePackages = ['sharp', '@hyzyla/pdfium', 'zxing-wasm'] as const;

/** The functions that print: each brings the fonts in its own folder. */
const printers = ['on-form-frozen', 'on-service-paper-issued', 'on-summary-issued'] as const;

const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** What a function reads beside its code, copied into its bundle's folder: nothing is looked for anywhere else. */
export function copyAssets(outDir: string): void {
  for (const printer of printers.map((name) => join(outDir, name))) {
    if (!existsSync(printer)) continue;
    mkdirSync(join(printer, 'fonts'), { recursive: true });
    for (const [name, path] of Object.entries(fontPaths)) cpSync(path, join(printer, 'fonts', name));
  }
  const dossiers = join(outDir, 'on-dossier-ordered');
  if (existsSync(dossiers)) cpSync('shared/proof/verify.mjs', join(dossiers, 'verify.mjs'));
  const reader = join(outDir, 'on-scan-gated');
  if (existsSync(reader))
    for (const name of needed(nativePackages)) copyPackage(name, join(reader, 'node_modules', name));
}

/** The packages and all that they depend on, as far as it was installed for this machine. */
function needed(names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    const manifest = join('node_modules', name, 'package.json');
    if (seen.has(name) || !existsSync(manifest)) continue;
    seen.add(name);
    const { dependencies, optionalDependencies } = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
    needed([...Object.keys(dependencies), ...Object.keys(optionalDependencies)], seen);
  }
  return seen;
}

/** Not needed at run time: other shapes of the same code, types, sources. */
const left =
  /(\.d\.ts|\.d\.mts|\.d\.cts|\.map|\.md|\.base64.*|browser\.js|cdn\.js|\.cc|\.h)$|\/(src|full|writer|iife|miniprogram|worker|test|docs)(\/|$)/;

function copyPackage(name: string, to: string): void {
  const root = join('node_modules', name);
  cpSync(root, to, { recursive: true, filter: (path) => !left.test(path.slice(root.length)) });
}
