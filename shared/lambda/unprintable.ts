import { isPrintable } from '#domain/value-patterns.ts';

/** The paths of the texts (keys and values) in a JSON value that hold characters which cannot be printed. */
export function* unprintableTexts(value: unknown, path: readonly string[] = []): Generator<string> {
  if (typeof value === 'string') {
    if (!isPrintable(value)) yield path.join('.');
  } else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* unprintableTexts(one, [...path, String(index)]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      if (!isPrintable(key)) yield [...path, '?'].join('.');
      else yield* unprintableTexts(one, [...path, key]);
    }
  }
}
