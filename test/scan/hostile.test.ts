import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hostileFiles } from '../../bench/scan/hostile-files.ts';
import { printedSample } from '../../scripts/samples/printed-forms.ts';
import { randomFrom } from '../../scripts/samples/random.ts';
import { paperOf, plain, scan } from '../../scripts/samples/scanner.ts';
import { checkFile } from '#scan/check-file.ts';
import { isolatedReader, startProcess } from '#scan/reader/isolated.ts';
import type { ScanFile } from '#scan/reader/read-scan.ts';

/** What the gate says of each; where it lets one through, the reading is ended from outside. */
const expected: Readonly<Record<string, string>> = {
  script: 'file-active-content',
  'script, escaped': 'file-active-content',
  launch: 'file-active-content',
  attachment: 'file-active-content',
  'form with script': 'file-active-content',
  encrypted: 'file-encrypted',
  'object stream bomb': 'file-too-complex',
  'content bomb': 'file-too-complex',
  'forms within forms': 'file-too-complex',
  'script in an object stream': 'file-active-content',
  'script, escaped, in an object stream': 'file-active-content',
  'script in an object stream behind a comment': 'file-active-content',
  'script in the data of another stream': 'file-active-content',
  'object stream by an odd filter': 'file-too-complex',
  'form that submits': 'file-active-content',
  'actions of a page': 'file-active-content',
  'pages by shared nodes': 'too-many-pages',
  'pages in a circle': 'file-too-complex',
  'nested dictionaries': 'file-too-complex',
  'a million objects': 'file-too-complex',
  'pixel flood, JPEG': 'image-too-large',
  'pixel flood, TIFF': 'image-too-large',
  'TIFF that never ends': 'file-too-complex',
  'pages by count': 'too-many-pages',
  'image by its dimensions': 'image-too-large',
  'nested arrays': 'file-too-complex',
  'pixel flood': 'image-too-large',
  'cut off at a half': 'file-truncated',
  'cut off at the end': 'file-truncated',
  empty: 'file-empty',
  words: 'type-unsupported',
  'a ZIP in a PDF': 'type-mismatch',
};

const files = hostileFiles(deflateSync);
const readIsolated = isolatedReader();

describe('F1 F2 a file by another name', () => {
  it.each([
    ['form.jpg', Buffer.from('%PDF-1.7'), 'type-mismatch'],
    ['photo.heic', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0'), 'type-heic'],
    ['letter.docx', Buffer.from('PK\u0003\u0004'), 'type-unsupported'],
  ])('%s is refused with a sentence', (name, bytes, code) => {
    expect(checkFile(bytes, name).findings).toMatchObject([{ code, severity: 'error' }]);
  });
});

describe('F3 F4 F5 F6 F7 F8 F10 F18 a hostile file', () => {
  it.each(files.filter(({ name }) => name in expected))('is refused at the gate: $name', ({ name, bytes }) => {
    const { findings } = checkFile(bytes);
    expect(findings.map(({ code }) => code)).toEqual([expected[name]]);
    expect(findings[0]?.message).toMatch(/。$/);
  });

  it.each(files.filter(({ name }) => !(name in expected)))('is contained by its reader: $name', async ({ bytes }) => {
    const { mediaType, findings } = checkFile(bytes);
    expect(findings).toEqual([]);
    const reading = await readIsolated([{ bytes, mediaType: mediaType ?? '' }], {
      timeoutMilliseconds: 20_000,
      stuckMilliseconds: 1500,
    });
    expect(reading.verdict).toBe('refused');
  });
});

describe('a reading process', () => {
  const timeoutMilliseconds = 20_000;
  const [survived] = files.filter(({ name }) => !(name in expected));

  it('is kept for the next reading while it does well, and never after a file that it refused', async () => {
    let started = 0;
    const read = isolatedReader(() => {
      started += 1;
      return startProcess();
    });
    const seen: string[] = [];
    const next = async (files: readonly ScanFile[], stuckMilliseconds?: number): Promise<void> => {
      const { verdict } = await read(files, {
        timeoutMilliseconds,
        ...(stuckMilliseconds ? { stuckMilliseconds } : {}),
      });
      seen.push(verdict);
    };
    for (const _ of [1, 2]) await next(await scanned());
    await next(hostile(), 1500);
    for (const _ of [1, 2]) await next(await scanned());
    expect(seen.map((verdict) => verdict === 'refused')).toEqual([false, false, true, false, false]);
    expect(started).toBe(2);
  });

  it('that dies while nobody needs it is replaced', async () => {
    const children: ChildProcess[] = [];
    const read = isolatedReader(() => {
      const child = startProcess();
      children.push(child);
      return child;
    });
    const options = { timeoutMilliseconds };
    await read(await scanned(), options);
    const [first] = children;
    const gone = once(first ?? startProcess(), 'exit');
    first?.kill('SIGKILL');
    await gone;
    expect((await read(await scanned(), options)).verdict).not.toBe('refused');
    expect(children.length).toBe(2);
  });

  async function scanned() {
    const [paper] = await paperOf((await printedSample(1)).pdf, 130);
    const bytes = await scan(paper ?? failed(), { ...plain, dpi: 130 }, randomFrom(4));
    return [{ bytes, mediaType: 'image/jpeg' }];
  }

  function hostile() {
    return [{ bytes: survived?.bytes ?? Buffer.alloc(0), mediaType: 'application/pdf' }];
  }
});

function failed(): never {
  throw new Error('the sample form has no page');
}
