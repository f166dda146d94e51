import type { ApplicationKind } from '#events/value-types.ts';

/**
 * The code on every printed page: which form, which version of it, which page, and what that page said. It is written in
 * the 45 characters of a QR code's alphanumeric mode, at most 64 of them: version 5 at error correction H.
 *
 * `SB1` · annex · form (26) · form version · page-of-pages · hash of the version (12) · hash of the page (8), for example
 * `SB1:1:06KXD2W8GX4SF1Z90BRMPA7T3C:2:3-4:9F3KQ0T2M5ZX:7H2MQ0AB`. Hashes are Crockford base32 of a SHA-256's first bits.
 */
export interface PageCode {
  readonly annex: Annex;
  /** `formCodeOf` of what the form is about. */
  readonly form: string;
  readonly version: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** 12 characters: 60 bits of the form's SHA-256. */
  readonly versionHash: string;
  /** 8 characters: 40 bits of the SHA-256 of the text that stands on the page. */
  readonly pageHash: string;
}

/** Annex 1: service team, annex 2: service base, annex 3: summary. */
export type Annex = 1 | 2 | 3;

export const annexOf: Record<ApplicationKind, Annex> = { 'service-team': 1, 'service-base': 2 };

// Crockford's base32: no I, L, O or U, so that a person reads it back without doubt.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const hash = `[${alphabet}]`;
const layout = new RegExp(
  `^SB1:([123]):(${hash}{26}):([1-9]\\d{0,2}):([1-9]\\d{0,2})-([1-9]\\d{0,2}):(${hash}{12}):(${hash}{8})$`,
);

/** The code's text; `parsePageCode` reads it back. */
export function pageCodeText(code: PageCode): string {
  const { annex, form, version, page, pages, versionHash, pageHash } = code;
  return `SB1:${annex}:${form}:${version}:${page}-${pages}:${versionHash}:${pageHash}`;
}

/** @returns undefined when the text is no page code of this system. */
export function parsePageCode(text: string): PageCode | undefined {
  const match = layout.exec(text);
  if (!match) return undefined;
  const [, annex, form = '', version, page, pages, versionHash = '', pageHash = ''] = match;
  const code = { form, version: Number(version), page: Number(page), pages: Number(pages), versionHash, pageHash };
  if (code.page > code.pages) return undefined;
  return { annex: annex === '1' ? 1 : annex === '2' ? 2 : 3, ...code };
}

/** The first `characters` × 5 bits of a hash given in hexadecimal, in Crockford's base32. */
export function shortHash(hex: string, characters: number): string {
  let bits = BigInt(`0x${hex}`) >> BigInt(hex.length * 4 - characters * 5);
  let text = '';
  for (let index = 0; index < characters; index++) {
    text = alphabet.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}

/**
 * What a code calls its form: 130 bits of the SHA-256 of the subject (`application/<id>`, `summary/<round>/<body>`), so
 * that a photographed page gives away no id that opens anything.
 */
export function formCodeOf(subject: string, sha256OfText: (text: string) => string): string {
  return shortHash(sha256OfText(subject), 26);
}
