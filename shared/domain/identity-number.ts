import { checkCharacter } from './rules/credit-code.ts';
import { isOnCalendar } from './value-patterns.ts';
import { fillers } from './visible-text.ts';

/** What somebody hears who typed one, in a form, a report or a note. */
export const identityNumberSaid = '此处填有居民身份证号码。本系统不收集身份证号码，请删除。';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** What stands between groups: blanks, line ends, dashes, points, marks of a list. */
const gap = String.raw`[\s\p{Cf}\p{Pd}.·•・_/,、:;|]{0,3}`;
// Each begins at a digit that no digit goes before; looked at without being consumed, so that every beginning is tried.
const long = new RegExp(String.raw`(?<!\d)(?=(\d(?:${gap}\d){16}${gap}[\dXx])(?!\d))`, 'gu');
const short = new RegExp(String.raw`(?<!\d)(?=(\d{6}${gap}\d{6}${gap}\d{3})(?![\dXx]))`, 'gu');
/** Province, prefecture and county, as they are counted. */
const area =
  /^(?:(?:1[12]|31)0[12]|(?:1[3-5]|2[1-3]|3[2-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])(?:0[1-9]|[12]\d|3[0-4]|90))(?:0[1-9]|[1-7]\d|8[0-5])/;

/**
 * A resident identity number (GB 11643-1999), typed in groups or in one, with full-width digits or words around it: its area,
 * its date of birth and the check character of the first seventeen; or the fifteen digits of before 1999, without one.
 */
export function holdsIdentityNumber(text: string): boolean {
  const plain = plainly(text);
  const holds = (pattern: RegExp, is: (digits: string, typed: string) => boolean): boolean =>
    [...plain.matchAll(pattern)].some(([, typed = '']) => is(typed.toUpperCase().replaceAll(/[^\dX]/g, ''), typed));
  return (
    holds(long, (digits, typed) => isLong(digits, typed.length === 18)) ||
    holds(
      short,
      (digits) => area.test(digits) && digits[6] !== '0' && digits[6] !== '1' && bornOn(`19${digits.slice(6)}`),
    )
  );
}

/** Marks on a character, and what joins or fills. */
const drawnOver = new RegExp(String.raw`[\p{M}\u034F${fillers}]`, 'gu');

/** Digits of any script as ours, without marks on them, and X by whatever looks like it. */
const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(drawnOver, '')
    .replaceAll(/[ХхΧχ×✕✖╳]/g, 'X')
    .replaceAll(/(?!\d)\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0) ?? 0)));

/** The digits of a script stand in a row, from its nought on. */
function valueOf(digit: number): number {
  let before = digit;
  while (/\p{Nd}/u.test(String.fromCodePoint(before - 1))) before -= 1;
  return (digit - before) % 10;
}

function isLong(digits: string, inOne: boolean): boolean {
  if (digits.length !== 18 || !area.test(digits) || !bornOn(digits.slice(6))) return false;
  const year = Number(digits.slice(6, 10));
  // Groups of digits with a date among them are often something else; of those, adults alone.
  if (year < 1900 || year > (inOne ? 2029 : 2009)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] === digits[17] && !(inOne && isCreditCode(digits));
}

/** `yyyymmdd` at the beginning is a day of the calendar. */
const bornOn = (digits: string): boolean =>
  isOnCalendar(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`);

/** A unit’s code of digits alone: whose registry it is, then the region, then its own check character. */
const isCreditCode = (digits: string): boolean =>
  /^(?:1[1239]|5[1239])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/.test(digits) &&
  checkCharacter(digits) === digits[17];
