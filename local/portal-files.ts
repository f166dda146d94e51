import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { portalHeaders } from '#infra/config/portal-headers.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface PortalFiles {
  /** The built portal. */
  readonly folder: string;
  /** The policy of its pages. */
  readonly policy: string;
}

/**
 * Serves a file of the portal as its hosting does. Only what has a known type is served, never a hidden file nor one that
 * lies (by `..` or a link) outside the folder. A path without an extension is a view of the portal and gets its page; files
 * under `assets/` carry the hash of what they hold in their name and stay fresh for ever.
 */
export function servePortalFile(response: ServerResponse, pathname: string, files: PortalFiles): void {
  const file = fileFor(pathname, files.folder);
  const type = file === undefined ? undefined : types[extname(file)];
  const caching = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = { ...portalHeaders, 'content-security-policy': files.policy, 'cache-control': caching };
  if (file === undefined || type === undefined) {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end('Not Found');
    return;
  }
  response.writeHead(200, { ...headers, 'content-type': type });
  createReadStream(file).pipe(response);
}

function fileFor(pathname: string, folder: string): string | undefined {
  const wanted = decoded(pathname);
  if (wanted === undefined || wanted.includes('\0') || wanted.split('/').some((part) => part.startsWith('.')))
    return undefined;
  const file = join(folder, extname(wanted) === '' ? 'index.html' : wanted);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return realpathSync(file).startsWith(realpathSync(folder) + sep) ? file : undefined;
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
