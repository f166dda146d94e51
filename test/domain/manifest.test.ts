import { describe, expect, it } from 'vitest';
import { fileNameOf } from '#domain/file-name.ts';
import { readManifest } from '#domain/manifest.ts';
import { explain } from '#domain/refusals.ts';
import { round } from './fixtures.ts';

const pdf = { bytes: 1000, mediaType: 'application/pdf' };
const named = (...names: string[]) =>
  readManifest(
    names.map((name) => ({ name, ...pdf })),
    round.scan,
  );
const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('F13 a name with a path in it', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..%2f..%2fetc%2fpasswd', '..%2f..%2fetc%2fpasswd'],
    ['/srv/clerk/scan.pdf', 'scan.pdf'],
    ['C:\\fakepath\\扫描.pdf', '扫描.pdf'],
    ['scan\0.pdf', 'scan.pdf'],
    ['..', '未命名'],
    ['///', '未命名'],
  ])('%j is kept as %j: it only ever is shown', (given, kept) => {
    expect(fileNameOf(given)).toBe(kept);
  });
});

describe('F14 one name in two forms of Unicode', () => {
  it('is one name', () => {
    const composed = 'pr\u00fcfung.pdf';
    const apart = 'pru\u0308fung.pdf';
    expect(composed).not.toBe(apart);
    const manifest = named(composed, apart);
    expect('files' in manifest && manifest.files.map(({ name }) => name)).toEqual([composed, composed]);
  });
});

describe('F15 a name that deceives', () => {
  it.each([
    ['scan\u202egpj.exe', 'scangpj.exe'],
    ['a\u2066b\u2069.pdf', 'ab.pdf'],
    ['zero\u200bwidth\u200d\ufeff.pdf', 'zerowidth.pdf'],
    ['two\u2028lines\r\n.pdf', 'twolines.pdf'],
  ])('%j is shown as %j', (given, kept) => {
    expect(fileNameOf(given)).toBe(kept);
  });
});

describe('F16 an odd name', () => {
  it.each([
    ['申报表.pdf.exe', '申报表.pdf.exe'],
    ['trailing. . ', 'trailing'],
    ['CON', 'CON'],
    ['-rf.pdf', '-rf.pdf'],
    ['📄🖨', '📄🖨'],
    ['<img onerror=x>.pdf', '<img onerror=x>.pdf'],
    ['   ', '未命名'],
  ])('%j is kept as %j', (given, kept) => {
    expect(fileNameOf(given)).toBe(kept);
  });

  it.each([255, 256, 1024])('of %i bytes is kept within 255, with its extension', (size) => {
    const kept = fileNameOf(`${'a'.repeat(size - 4)}.pdf`);
    expect(bytes(kept)).toBeLessThanOrEqual(255);
    expect(kept).toMatch(size > 255 ? /…\.pdf$/ : /^a+\.pdf$/);
  });

  it('is never cut within a character', () => {
    const kept = fileNameOf(`${'𠮷'.repeat(100)}.pdf`);
    expect(bytes(kept)).toBeLessThanOrEqual(255);
    expect(kept.isWellFormed()).toBe(true);
  });
});

describe('a manifest', () => {
  it.each(['application/pdf', 'image/jpeg', 'image/png', 'image/tiff'])('takes %s', (mediaType) => {
    expect(readManifest([{ name: 'scan', bytes: 1, mediaType }], round.scan)).toHaveProperty('files');
  });

  it.each([
    ['IMG_1.HEIC', 'image/heic', 'type-heic'],
    ['IMG_1.heic', '', 'type-heic'],
    ['form.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'type-unsupported'],
    ['form.html', 'text/html', 'type-unsupported'],
    ['form.svg', 'image/svg+xml', 'type-unsupported'],
  ])('says what to do with %s (%s)', (name, mediaType, code) => {
    const manifest = readManifest([{ name, bytes: 1, mediaType }], round.scan);
    expect(manifest).toEqual({ refusal: { code, detail: { file: 1 } } });
    expect('refusal' in manifest && explain(manifest.refusal.code).zh).toMatch(/上传。$/);
  });

  it('F9 is refused for a file, or files, beyond the limits of the round', () => {
    const { maxBytesPerFile, maxBytes, maxFiles } = round.scan;
    const sized = (...sizes: number[]) =>
      readManifest(
        sizes.map((size) => ({ ...pdf, name: 'a.pdf', bytes: size })),
        round.scan,
      );
    expect(sized(maxBytesPerFile)).toHaveProperty('files');
    expect(sized(200 * 1024 * 1024)).toMatchObject({ refusal: { code: 'file-too-large' } });
    const many = Math.floor(maxBytes / maxBytesPerFile) + 1;
    expect(sized(...Array.from({ length: many }, () => maxBytesPerFile))).toMatchObject({
      refusal: { code: 'scan-too-large' },
    });
    expect(sized(...Array.from({ length: maxFiles + 1 }, () => 1))).toMatchObject({
      refusal: { code: 'too-many-files' },
    });
  });
});
