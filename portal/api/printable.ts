/** How office programs end a line: Word’s Shift+Enter is U+000B. */
const lineEnds = /[\v\f\u0085\u2028\u2029]/g;
/** What the API refuses in every text: other control characters, halves of characters, marks that turn the direction of a text. */
const unprintable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** A text as it was typed or pasted, without what no field takes: foreign line ends become ordinary ones, what nobody sees goes. */
export const printable = (typed: string, lineEnd: '\n' | ' ' = '\n'): string =>
  typed.replaceAll(lineEnds, lineEnd).replaceAll(unprintable, '');

/** The body of every request: what a paste brings along keeps nothing from being sent. */
export const sentAs = (body: unknown): string =>
  JSON.stringify(body, (_key, value: unknown) => (typeof value === 'string' ? printable(value) : value));
