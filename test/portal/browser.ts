import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const folder = resolve('.build/browser');

/** The browser out of its npm package, unpacked once; two at a time do not tread on each other. */
async function unpacked(say: (line: string) => void): Promise<string> {
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  say('unpacking the browser, once …');
  mkdirSync(folder, { recursive: true });
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const packed = readFileSync(join(dirname(entry), '..', 'bin', 'chromium.br'));
  const part = `${program}.${process.pid}`;
  writeFileSync(part, await promisify(brotliDecompress)(packed), { mode: 0o755 });
  renameSync(part, program);
  return program;
}

/** Chinese for the test browser: fontconfig is shown the TTF files of a package, and nothing else of this machine. */
function fontConfiguration(): string {
  mkdirSync(folder, { recursive: true });
  const fonts = resolve('node_modules/@expo-google-fonts/noto-sans-sc');
  const file = join(folder, 'fonts.conf');
  const weights = ['400Regular', '600SemiBold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`).join('');
  const family = ['sans-serif', 'serif', 'monospace', 'system-ui']
    .map((name) => `<alias><family>${name}</family><prefer><family>Noto Sans SC</family></prefer></alias>`)
    .join('');
  const text = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${weights}<cachedir>${join(folder, 'cache')}</cachedir>${family}</fontconfig>`;
  const part = `${file}.${process.pid}`;
  writeFileSync(part, text);
  renameSync(part, file);
  return file;
}

/** A headless Chromium that brings its own program and fonts: nothing need be installed on the machine. */
export async function openBrowser(say: (line: string) => void = () => undefined): Promise<Browser> {
  return chromium.launch({
    executablePath: await unpacked(say),
    // Its own list of arguments closes pages under Playwright; this one is what a container needs.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    // Without a locale of UTF-8 it saves a file of a Chinese name as “download”.
    env: { ...process.env, LC_ALL: 'C.UTF-8', FONTCONFIG_FILE: fontConfiguration() },
  });
}
