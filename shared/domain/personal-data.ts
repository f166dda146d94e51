/**
 * Phone numbers are shown in full on an entitled person's request alone (Personal Information Protection Law, art. 6 and 19).
 * Masking looks at what a value says, not at the field it stands in: a number typed into a plan is masked like any other, in
 * groups or in one. The pictures of scans are covered where the same finder finds one.
 */
interface PhonePlace {
  readonly start: number;
  readonly end: number;
  readonly masked: string;
}

const gap = String.raw`[\s\p{Cf}\p{Pd}·•.]{0,3}`;
const country = String.raw`(?:\(?(?:\+|00)?86\)?${gap})?`;
/** Beside them what people draw a mobile number apart with. */
const mark = String.raw`[\s\p{Cf}\p{Pd}·•./_]{0,3}`;
const groups = [
  String.raw`${mark}\d{4}${mark}\d{4}`,
  String.raw`\d${mark}\d{3}${mark}\d{4}`,
  String.raw`${mark}\d{3}${mark}\d{5}`,
  String.raw`\d\d[ \p{Cf}\p{Pd}]{1,2}\d{6}`,
].join('|');
const mobile = new RegExp(String.raw`(?<!\d)${country}(?:\(1[3-9]\d\)|1[3-9]\d)(?:${groups})(?!\d)`, 'gu');
/** Of Hong Kong, Macau and Taiwan, by its country code alone. */
const abroad = new RegExp(
  String.raw`(?<!\d)(\(?(?:\+|00)(?:85[23]\)?${gap}(?=\d(?:${gap}\d){7}(?!\d))|886\)?${gap}))(\d(?:${gap}\d){7,8})()(?!\d)`,
  'gu',
);
const area = String.raw`\(?(?:(?:\+|00)86\)?${gap}\(?0?|0)(?:10|2\d|[3-9]\d\d)\)?${gap}`;
const local = String.raw`\d{3,4}${gap}\d{4}`;
const end = String.raw`((?:-\d{1,6})?)(?!\d)`;
const landline = new RegExp(String.raw`(?<![\dA-Za-z]|\d[-.])(${area})(${local})${end}`, 'gu');
/** Without an area code a number is one beside a word that says so, or in a field that does. */
const named = /phone|tel|mobile|电话/i;
const told = String.raw`(?<=(?:电话|座机|热线|[Tt][Ee][Ll]|[Pp]hone)[^\d\n]{0,6})`;
const localToldOf = new RegExp(String.raw`${told}()(${local})${end}`, 'gu');
const inField = new RegExp(String.raw`(?<!\d)((?:0\d{2,3}${gap})?)(${local})${end}`, 'gu');

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** Where a text holds phone numbers, in the order of their kinds, none over another. */
export function phonesIn(text: string, field = ''): PhonePlace[] {
  // Full-width characters are as long as their plain ones, so places stay the same.
  const plain = text.replaceAll(/[（）＋－．０-９]/g, (wide) => wide.normalize('NFKC'));
  const found: PhonePlace[] = [];
  const add = (pattern: RegExp, mask: (match: RegExpExecArray) => string): void => {
    for (const match of plain.matchAll(pattern)) {
      const [start, stop] = [match.index, match.index + match[0].length];
      if (found.every((one) => stop <= one.start || start >= one.end))
        found.push({ start, end: stop, masked: mask(match) });
    }
  };
  add(mobile, ([all]) => `${digitsOf(all).slice(-11, -8)}****${digitsOf(all).slice(-4)}`);
  for (const pattern of [abroad, landline, localToldOf, ...(named.test(field) ? [inField] : [])])
    add(pattern, ([, before = '', number = '', after = '']) => {
      const digits = digitsOf(number);
      return `${before}${digits.slice(0, 2)}****${digits.slice(-2)}${after}`;
    });
  return found;
}

/** `13812345678` → `138****5678`; every text inside is looked through, shapes and other values stay as they are. */
export function maskPhones(value: unknown, field = ''): unknown {
  if (typeof value === 'string')
    return phonesIn(value, field)
      .toSorted((one, other) => other.start - one.start)
      .reduce((text, { start, end: stop, masked }) => text.slice(0, start) + masked + text.slice(stop), value);
  if (Array.isArray(value)) return value.map((inner) => maskPhones(inner, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskPhones(inner, key)]));
}
