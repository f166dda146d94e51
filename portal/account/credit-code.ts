/** The characters of a unified social credit code in the order of their values (GB 32100-2015). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** What is to be said of a code while it is typed; the API says the last word. */
export function verdictOf(code: string): 'unfinished' | 'wrong' | 'right' {
  const values = Array.from(code, (character) => alphabet.indexOf(character));
  if (values.includes(-1) || code.length > 18) return 'wrong';
  if (code.length < 18) return 'unfinished';
  const sum = values.slice(0, 17).reduce((total, value, index) => total + value * (3 ** index % 31), 0);
  return (31 - (sum % 31)) % 31 === values[17] ? 'right' : 'wrong';
}
