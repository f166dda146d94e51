import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { annexOf, formCodeOf, type PageCode, pageCodeText, parsePageCode, shortHash } from '#domain/page-code.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const code: PageCode = {
  annex: annexOf['service-team'],
  form: formCodeOf('application/0b7c2f4e-6a51-4a83-9f0e-2f3a1c5d7e90', sha256),
  version: 2,
  page: 3,
  pages: 12,
  versionHash: shortHash(sha256('version'), 12),
  pageHash: shortHash(sha256('page'), 8),
};

describe('the code on a printed page', () => {
  it('is read back as it was written, and fits the smallest code that holds it', () => {
    const text = pageCodeText(code);
    expect(parsePageCode(text)).toEqual(code);
    expect(text.length).toBeLessThanOrEqual(64);
    expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  });

  it('takes the first bits of a hash', () => {
    expect(shortHash('ff00000000', 8)).toBe('ZW000000');
    expect(shortHash('00443214c7', 8)).toBe('01234567');
  });

  it.each([
    ['another text', 'https://example.org'],
    ['a page after the last', pageCodeText({ ...code, page: 13 })],
    ['page nought', pageCodeText({ ...code, page: 0 })],
    ['a letter outside the alphabet', pageCodeText(code).replace(code.versionHash, 'ILOUILOUILOU')],
    ['an annex that does not exist', pageCodeText(code).replace('SB1:1', 'SB1:4')],
    ['a later layout', pageCodeText(code).replace('SB1', 'SB2')],
  ])('does not read %s', (_what, text) => {
    expect(parsePageCode(text)).toBeUndefined();
  });
});
