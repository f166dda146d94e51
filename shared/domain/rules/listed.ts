const han = '零一二三四五六七八九';
const figure = '[一二三四五六七八九十]{1,3}';

/** Signs that begin an item, by kind: `(1)`, `1.`, `一、`, `一是`, `第一，`. A number with decimals is none, nor is a list of numbers. */
const kinds = [
  new RegExp(String.raw`\((\d{1,2}|${figure})\)`, 'g'),
  /(?<![\dA-Za-z.(第])(\d{1,2})(?:[.)](?!\d)|、(?!\s*\d))/g,
  new RegExp(String.raw`(?<![一二三四五六七八九十第(])(${figure})(?:[、.)]|是)(?![一二三四五六七八九十])`, 'g'),
  new RegExp(String.raw`第(${figure})[、,是:]`, 'g'),
];

/** How many things a text names: those that it counts (`①…②…`, `1.… 2.…`), or one; none where it is empty. */
export function listedIn(text: string): number {
  if (text === '') return 0;
  const plain = text
    .replaceAll(/[①-⑳]/g, (circled) => `(${circled.normalize('NFKC')})`)
    .replaceAll(/[❶-❿]/g, (circled) => `(${circled.charCodeAt(0) - '❶'.charCodeAt(0) + 1})`)
    .normalize('NFKC');
  return Math.max(
    1,
    ...kinds.map((kind) => counted([...plain.matchAll(kind)].map(([, number = '']) => valueOf(number)))),
  );
}

/** The length of all sequences together; a number that stands alone counts nothing. */
function counted(numbers: readonly number[]): number {
  return numbers.filter((number, index) => numbers[index - 1] === number - 1 || numbers[index + 1] === number + 1)
    .length;
}

function valueOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number];
  const value = (digit = ''): number => Math.max(0, han.indexOf(digit || '零'));
  return number.includes('十') ? 10 * (tens === '' ? 1 : value(tens)) + value(ones) : value(ones);
}
