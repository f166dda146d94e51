import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from './bundle.ts';

export const portalFolder = '.build/portal';
const stampFile = '.build/portal-stamp';
const sources = ['portal', 'shared/texts', 'shared/domain', 'package-lock.json', 'scripts/portal.ts'];

/** Builds the portal into `.build/portal` unless nothing of it has changed since; answers whether it had to. */
export async function buildPortalWhenChanged(): Promise<boolean> {
  const stamp = stampOf(sources);
  const built = existsSync(join(portalFolder, 'index.html'));
  if (built && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  const { build } = await import('vite');
  await build({
    configFile: 'portal/vite.config.ts',
    logLevel: 'warn',
    build: { outDir: join(process.cwd(), portalFolder) },
  });
  mkdirSync('.build', { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

if (import.meta.main) {
  const began = performance.now();
  const did = await buildPortalWhenChanged();
  process.stderr.write(
    `${did ? 'built the portal' : 'the portal is up to date'} (${Math.round(performance.now() - began)} ms)\n`,
  );
}
