/**
 * What no form, name or note needs and no printer, signature or log should meet: half a character, control characters other than
 * tab and line ends, marks that turn the direction of what follows (CVE-2021-42574).
 */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;

/** The paths of the texts (keys and values) in a JSON value that hold such characters. */
export function* unprintableTexts(value: unknown, path: readonly string[] = []): Generator<string> {
  if (typeof value === 'string') {
    if (!value.isWellFormed() || unprintable.test(value)) yield path.join('.');
  } else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* unprintableTexts(one, [...path, String(index)]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      if (!key.isWellFormed() || unprintable.test(key)) yield [...path, '?'].join('.');
      else yield* unprintableTexts(one, [...path, key]);
    }
  }
}
