import { type Data, isData } from '../form-data.ts';
import { error, type FormRule } from './rule.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const shape =
  /(?<![0-9A-Za-z])[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;

/** A resident identity number (GB 11643-1999): its date, and the check character of the first seventeen. */
export function holdsIdentityNumber(text: string): boolean {
  // Typed in groups, or with full-width digits, it is one all the same.
  const plain = text.normalize('NFKC').replaceAll(/(?<=\d)[ \t\u00a0-](?=[\dXx])/g, '');
  return [...plain.matchAll(shape)].some(([number]) => {
    const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
    return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
  });
}

/** C21: no identity number anywhere, whatever the field is for. A unit's own code may look like one and is none. */
export const noIdentityNumbers: FormRule = ({ content }) =>
  textsIn(content).flatMap(({ path, text }) =>
    path !== 'creditCode' && holdsIdentityNumber(text)
      ? [error('C21', path, { message: '此处填有居民身份证号码。本系统不收集身份证号码，请删除。' })]
      : [],
  );

function textsIn(data: Data, at = ''): { path: string; text: string }[] {
  return Object.entries(data).flatMap(([field, value]: [string, unknown]) => {
    const path = `${at}${field}`;
    if (typeof value === 'string') return [{ path, text: value }];
    if (!Array.isArray(value)) return [];
    return value.flatMap((row: unknown, index) => (isData(row) ? textsIn(row, `${path}.${index}.`) : []));
  });
}
