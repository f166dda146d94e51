import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { buildPortalWhenChanged, portalFolder } from '../scripts/portal.ts';
import type { Figure } from './budget.ts';

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]), css: z.array(z.string()).default([]) }),
);
const firstPages = {
  unit: ['index.html', 'unit/my-applications.tsx'],
  body: ['index.html', 'body/queue-page.tsx'],
  bureau: ['index.html', 'bureau/intake-page.tsx'],
  evaluator: ['index.html', 'panel/mine-page.tsx'],
} as const;

/** What comes over the line before a role's first page stands: scripts and styles, fonts apart. */
export async function portal(): Promise<Figure[]> {
  await buildPortalWhenChanged();
  const file = join(portalFolder, '.vite', 'manifest.json');
  if (!existsSync(file)) throw new Error('the portal was built without its manifest');
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const filesOf = (name: string, seen: Set<string>): Set<string> => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`the portal has no ${name}`);
    if (seen.has(chunk.file)) return seen;
    for (const one of [chunk.file, ...chunk.css]) seen.add(one);
    for (const imported of chunk.imports) filesOf(imported, seen);
    return seen;
  };
  return Object.entries(firstPages).map(([role, entries]): Figure => {
    const seen = new Set<string>();
    for (const entry of entries) filesOf(entry, seen);
    const bytes = [...seen].reduce(
      (sum, one) => sum + gzipSync(readFileSync(join(portalFolder, one)), { level: 9 }).length,
      0,
    );
    return { name: `first page (${role})`, value: Math.round(bytes / 102.4) / 10, must: 360, unit: 'KB gzip' };
  });
}
