import { describe, expect, it } from 'vitest';
import { type FormExpectation, keepingPages } from '#domain/form-expectation.ts';

/** A version whose pages say these words; the last one is sealed. */
function version(number: number, words: readonly string[], more: Partial<FormExpectation> = {}): FormExpectation {
  const box = { party: 'applicant', page: words.length, boxMm: [120, 200, 62, 60], required: true } as const;
  return {
    schema: 1,
    annex: 1,
    form: '0'.repeat(26),
    version: number,
    sha256: String(number).repeat(64),
    versionHash: String(number).repeat(12),
    pageMm: [210, 297],
    pages: words.map((word, index) => ({
      page: index + 1,
      pageHash: word,
      contentSha256: `${index + 1}/${words.length} ${word}`,
      codes: [],
    })),
    seals: [{ ...box, boxMm: [...box.boxMm] }],
    earlier: [],
    ...more,
  };
}

/** `page: versions`, for each page that holds. */
const held = ({ pages }: FormExpectation): string[] =>
  pages.flatMap(({ page, kept }) => (kept ? [`${page}: ${kept.map((one) => one.version).join(' ')}`] : []));

const first = version(1, ['a', 'b', 'c', 'seal']);

describe('after a return, a page', () => {
  it('holds where it says the same as in the version that was returned, and only there', () => {
    expect(held(keepingPages(version(2, ['a', 'B', 'c', 'seal']), first))).toEqual(['1: 1', '3: 1']);
  });

  it('is done anew where a seal belongs on it, now or before, though it says the same', () => {
    expect(held(keepingPages(version(2, ['a', 'b', 'c', 'seal']), first))).toEqual(['1: 1', '2: 1', '3: 1']);
    const elsewhere = { ...first, seals: first.seals.map((seal) => ({ ...seal, page: 1 })) };
    expect(held(keepingPages(version(2, ['a', 'b', 'c', 'seal']), elsewhere))).toEqual(['2: 1', '3: 1']);
  });

  it('is done anew with all others where their number changed', () => {
    expect(held(keepingPages(version(2, ['a', 'b', 'c', 'd', 'seal']), first))).toEqual([]);
    expect(held(keepingPages(version(2, ['a', 'b', 'seal']), first))).toEqual([]);
  });

  it('holds in every version since which it is the same, and never again once it changed in between', () => {
    const second = keepingPages(version(3, ['a', 'B', 'c', 'seal']), first);
    expect(held(keepingPages(version(5, ['a', 'b', 'c', 'seal']), second))).toEqual(['1: 1 3', '3: 1 3']);
  });

  it('is done anew where the earlier print tells no hash of what it says in full', () => {
    const old = { ...first, pages: first.pages.map(({ contentSha256: _none, ...page }) => page) };
    expect(held(keepingPages(version(2, ['a', 'b', 'c', 'seal']), old))).toEqual([]);
    const next = version(2, ['a', 'b', 'c', 'seal']);
    const untold = { ...next, pages: next.pages.map(({ contentSha256: _none, ...page }) => page) };
    expect(held(keepingPages(untold, old))).toEqual([]);
  });
});
