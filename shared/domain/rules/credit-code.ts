/** The characters of a unified social credit code in the order of their values, 0 to 30 (GB 32100-2015). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character of the first seventeen; undefined where one of them is none of the alphabet. */
export function checkCharacter(code: string): string | undefined {
  const values = Array.from(code.slice(0, 17), (character) => alphabet.indexOf(character));
  if (values.length < 17 || values.includes(-1)) return undefined;
  const sum = values.reduce((total, value, index) => total + value * (3 ** index % 31), 0);
  return alphabet[(31 - (sum % 31)) % 31];
}
