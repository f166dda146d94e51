import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { copyAssets, nativePackages } from './bundle-assets.ts';
import { contractAtBuildTime, withoutJsonSchemas } from './bundle-plugins.ts';

const functionsDir = 'functions';
const sources = [
  'events',
  'functions',
  'rounds',
  'shared',
  'package-lock.json',
  'scripts/bundle.ts',
  'scripts/bundle-assets.ts',
  'scripts/bundle-plugins.ts',
];

/** Names of all functions: one folder each. */
export function functionNames(): string[] {
  return readdirSync(functionsDir)
    .filter((name) => existsSync(join(functionsDir, name, 'handler.ts')))
    .toSorted();
}

/** One esbuild call for all functions; each ends in a folder of its own that needs nothing else. */
export async function bundleFunctions(
  outDir: string,
  entries: Readonly<Record<string, string>> = handlers(),
): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([name, path]) => [name.includes('/') ? name : `${name}/index`, path]),
    ),
    outdir: outDir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    // Credentials of a Lambda stand in its environment: the chain of providers for files, SSO and instances stays out.
    alias: {
      '@aws-sdk/credential-provider-node': './shared/adapters/environment-credentials.ts',
      '@smithy/core/event-streams': './shared/adapters/no-event-streams.ts',
    },
    // Machine code of its own: copied beside the bundle, not into it.
    external: [...nativePackages],
    plugins: [contractAtBuildTime, withoutJsonSchemas],
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

/** What a function starts as a process of its own. */
const processes = { 'on-scan-gated/reader-process': 'shared/scan/reader/reader-process.ts' };

/** A function's folder may hold a second composition root: `<name>-smtp` where mails go through a relay. */
export function handlers(): Record<string, string> {
  const roots = functionNames().flatMap((name) => [
    [name, join(functionsDir, name, 'handler.ts')] as const,
    [`${name}-smtp`, join(functionsDir, name, 'handler-smtp.ts')] as const,
  ]);
  return { ...Object.fromEntries(roots.filter(([, path]) => existsSync(path))), ...processes };
}

/** One hash over all files of these folders: what was built from them is up to date while it stands. */
export function stampOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).toSorted()) visit(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) if (existsSync(path)) visit(path);
  return hash.digest('hex');
}

/** Bundles into `.build/functions` unless nothing has changed since; answers whether it had to. */
export async function bundleWhenChanged(): Promise<boolean> {
  const stampFile = '.build/bundle-stamp';
  const stamp = stampOf(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  rmSync('.build/functions', { recursive: true, force: true });
  mkdirSync('.build', { recursive: true });
  const metafile = await bundleFunctions('.build/functions');
  copyAssets('.build/functions');
  writeFileSync('.build/metafile.json', JSON.stringify(metafile));
  writeFileSync(stampFile, stamp);
  return true;
}

if (import.meta.main) {
  const began = performance.now();
  const did = await bundleWhenChanged();
  process.stderr.write(
    `${did ? `bundled ${functionNames().length} functions` : 'bundles are up to date'} (${Math.round(performance.now() - began)} ms)\n`,
  );
}
