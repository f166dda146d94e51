import { join } from 'node:path';
import { keptByContent, pointTo } from './kept-by-content.ts';

export const portalFolder = '.build/portal';
const sources = [
  'portal',
  'shared/texts',
  'shared/domain',
  'shared/forms/table',
  'shared/forms/xlsx',
  'package-lock.json',
  'scripts/portal.ts',
];

/** Vite keeps what it finds in `NODE_ENV`: built by a test, the portal would carry the libraries for development, a fifth more. */
async function asShipped(build: () => Promise<void>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** Builds the portal unless this state of its sources was built before; `.build/portal` points to it. Answers whether it had to. */
export async function buildPortalWhenChanged(): Promise<boolean> {
  const { dir, made } = await keptByContent({ root: '.build/portals', sources }, async (unfinished) => {
    await asShipped(async () => {
      const { build } = await import('vite');
      await build({
        configFile: 'portal/vite.config.ts',
        logLevel: 'warn',
        build: { outDir: join(process.cwd(), unfinished) },
      });
    });
  });
  pointTo(portalFolder, dir);
  return made;
}

if (import.meta.main) {
  const began = performance.now();
  const did = await buildPortalWhenChanged();
  process.stderr.write(
    `${did ? 'built the portal' : 'the portal is up to date'} (${Math.round(performance.now() - began)} ms)\n`,
  );
}
