export type Values = Readonly<Record<string, string | number>>;

/** A sentence with its values: `{count}`, and a word that hangs on a number: `{count|row|rows}`. */
export function filled(text: string, values: Values): string {
  return text
    .replace(/\{(\w+)\|([^}]*)\}/g, (_whole, key: string, words: string) => agreeing(words, Number(values[key])))
    .replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** `row|rows`: the one for a single thing, else the other. */
function agreeing(words: string, count: number): string {
  const [one = '', more = one] = words.split('|');
  return count === 1 ? one : more;
}
