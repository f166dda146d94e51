import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { copyAssets, nativePackages } from './bundle-assets.ts';
import { keptByContent, pointTo } from './kept-by-content.ts';
import { namedIn, sentencesWhere } from './said-sentences.ts';
import { contractAtBuildTime, schemasThatShake, versionAlone, withoutJsonSchemas } from './bundle-plugins.ts';

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
  'scripts/kept-by-content.ts',
  'scripts/said-sentences.ts',
];

/** Names of all functions: one folder each. */
export function functionNames(): string[] {
  return readdirSync(functionsDir)
    .filter((name) => existsSync(join(functionsDir, name, 'handler.ts')))
    .toSorted();
}

/**
 * Each function ends in a folder of its own that needs nothing else. What it imports only when it comes to that (the client
 * of its dead-letter queue, say) lies beside `index.mjs` in files that a cold start does not read.
 */
export async function bundleFunctions(
  outDir: string,
  entries: Readonly<Record<string, string>> = handlers(),
): Promise<Metafile> {
  const named = Object.entries(entries).map(
    ([name, path]) => [name.includes('/') ? name : `${name}/index`, path] as const,
  );
  const folders = Map.groupBy(named, ([name]) => name.split('/')[0]);
  const built: Metafile[] = [];
  // One after the other: the bundler uses every core by itself, and all at once wanted ten times the memory and more time.
  for (const own of folders.values()) built.push(await bundleOne(outDir, Object.fromEntries(own)));
  return {
    inputs: Object.assign({}, ...built.map(({ inputs }) => inputs)),
    outputs: Object.assign({}, ...built.map(({ outputs }) => outputs)),
  };
}

/** The maker of archives is a CommonJS module that asks for parts of Node by `require`, which a module does not have by itself. */
const requireOfNode = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

async function bundleOne(outDir: string, entryPoints: Record<string, string>): Promise<Metafile> {
  const options = optionsFor(outDir, entryPoints);
  const plugins = [contractAtBuildTime, schemasThatShake, versionAlone, withoutJsonSchemas];
  const silent = await build({ ...options, plugins: [...plugins, sentencesWhere(() => false)], write: false });
  const isNamed = namedIn(silent.outputFiles.map(({ text }) => text).join('\n'));
  const { metafile } = await build({ ...options, plugins: [...plugins, sentencesWhere(isNamed)], metafile: true });
  return metafile;
}

function optionsFor(outDir: string, entryPoints: Record<string, string>) {
  return {
    entryPoints,
    outdir: outDir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Without splitting, a dynamic import would wrap every module that both sides share.
    splitting: true,
    chunkNames: `${Object.keys(entryPoints)[0]?.split('/')[0]}/[name]-[hash]`,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    // Credentials of a Lambda stand in its environment: the chain of providers for files, SSO and instances stays out.
    alias: {
      '@aws-sdk/credential-provider-node': './shared/adapters/environment-credentials.ts',
      '@smithy/core/event-streams': './shared/adapters/no-event-streams.ts',
      '@aws-sdk/endpoint-cache': './shared/adapters/no-endpoint-discovery.ts',
      bowser: './shared/adapters/no-browser.ts',
    },
    // Machine code of its own: copied beside the bundle, not into it.
    external: [...nativePackages],
    minify: true,
    legalComments: 'none',
    // Chinese as it is: escaped, each character is six bytes, and a sentence compresses badly.
    charset: 'utf8',
    ...('on-dossier-ordered/index' in entryPoints ? { banner: { js: requireOfNode } } : {}),
    logLevel: 'warning',
  } satisfies BuildOptions;
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

export interface Bundles {
  /** One folder a function. */
  readonly functionsDir: string;
  readonly metafile: string;
  /** Whether they had to be made. */
  readonly made: boolean;
}

/**
 * Bundles what stands in the sources now. Each state of the sources has a folder of its own that is complete or not there, so
 * that two runs from one checkout never read each other's half; `.build/functions` points to the latest.
 */
export async function bundleWhenChanged(): Promise<Bundles> {
  const { dir, made } = await keptByContent({ root: '.build/bundles', sources }, async (unfinished) => {
    const functionsDir = join(unfinished, 'functions');
    const metafile = await bundleFunctions(functionsDir);
    copyAssets(functionsDir);
    writeFileSync(join(unfinished, 'metafile.json'), JSON.stringify(metafile));
  });
  const functionsDir = join(dir, 'functions');
  pointTo('.build/functions', functionsDir);
  return { functionsDir, metafile: join(dir, 'metafile.json'), made };
}

if (import.meta.main) {
  const began = performance.now();
  const { made } = await bundleWhenChanged();
  process.stderr.write(
    `${made ? `bundled ${functionNames().length} functions` : 'bundles are up to date'} (${Math.round(performance.now() - began)} ms)\n`,
  );
}
