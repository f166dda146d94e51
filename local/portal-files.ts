import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

export interface PortalFiles {
  /** The built portal, or the landing page's folder. */
  readonly folder: string;
  /** Where pages may connect besides their own origin: S3 for the scans, the issuer for the sign-in. */
  readonly connects: readonly string[];
  /** What `{{name}}` in a page stands for. */
  readonly words: Readonly<Record<string, string>>;
}

/**
 * Serves a file of the portal. Only what has a known type is served, never a hidden file nor one that lies (by `..` or a
 * link) outside the folder. A path without an extension is a view of the portal and gets its page.
 */
export function servePortalFile(response: ServerResponse, pathname: string, files: PortalFiles): void {
  const file = fileFor(pathname, files.folder);
  const type = file === undefined ? undefined : types[extname(file)];
  if (file === undefined || type === undefined) {
    response.writeHead(404, headers('text/plain; charset=utf-8', "default-src 'none'")).end('Not Found');
  } else if (extname(file) === '.html') {
    const html = readFileSync(file, 'utf8').replace(/\{\{(\w+)\}\}/g, (all, word: string) => files.words[word] ?? all);
    response.writeHead(200, headers(type, policyOf(html, files.connects))).end(html);
  } else {
    response.writeHead(200, headers(type, "default-src 'none'"));
    createReadStream(file).pipe(response);
  }
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

/** Only its own origin; a style or script written into the page is let in by its hash, never all of them. */
function policyOf(html: string, connects: readonly string[]): string {
  const hashes = (tag: string): string =>
    [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))]
      .map(([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
      .join('');
  return [
    "default-src 'self'",
    `style-src 'self'${hashes('style')}`,
    `script-src 'self'${hashes('script')}`,
    `connect-src 'self' ${connects.join(' ')}`.trim(),
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function headers(type: string, policy: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
}
