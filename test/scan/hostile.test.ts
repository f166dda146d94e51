import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hostileFiles } from '../../bench/scan/hostile-files.ts';
import { checkFile } from '#scan/check-file.ts';
import { readIsolated } from '#scan/reader/isolated.ts';

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
