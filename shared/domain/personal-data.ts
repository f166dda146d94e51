/**
 * Phone numbers are shown in full on an entitled person's request alone (Personal Information Protection Law, art. 6 and 19).
 * Masking looks at what a value says, not at the field it stands in: a number typed into a plan is masked like any other.
 */
const mobile = /(?<!\d)(?:\+86|0086)?(1[3-9]\d)\d{4}(\d{4})(?!\d)/g;
const landlineField = /phone|tel|mobile|电话/i;
const landline = /(?<!\d)((?:0\d{2,3}-?)?\d{2})\d{3,4}(\d{2}(?:-\d{1,6})?)(?!\d)/g;

/** `13812345678` → `138****5678`; every text inside is looked through, shapes and other values stay as they are. */
export function maskPhones(value: unknown, field = ''): unknown {
  if (typeof value === 'string') {
    const masked = value.replaceAll(mobile, '$1****$2');
    return landlineField.test(field) ? masked.replaceAll(landline, '$1****$2') : masked;
  }
  if (Array.isArray(value)) return value.map((inner) => maskPhones(inner, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskPhones(inner, key)]));
}
