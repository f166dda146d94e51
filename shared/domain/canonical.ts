import { fillers } from './visible-text.ts';
import { type Field, type FieldType, fieldsOf, type FormDefinition } from './form-definition.ts';

type Data = Readonly<Record<string, unknown>>;

const invisible = /\p{Cf}/gu;
/** What no code and no name holds: spaces, fillers, characters without a width. */
const blanks = /[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** And the joiner of graphemes, which joins nothing in a name. */
const noName = new RegExp(String.raw`[\u034F${fillers}]`, 'g');
const dashes = /\p{Pd}/gu;
/** A landline with or without area code and extension. */
export const landlinePattern = /^(0\d{2,3}-?)?\d{7,8}(-\d{1,6})?$/;

/** Full-width digits and letters become ordinary ones. For numbers and codes alone: texts keep their punctuation. */
export const plainCharacters = (typed: string): string => typed.normalize('NFKC');

/** For comparing as well: two names that look alike are alike. */
export const withoutAnyBlank = (typed: string): string => typed.replaceAll(blanks, '');

/** A text as it was typed, in one of its spellings, without characters that nobody sees. */
export const cleanText = (typed: string): string => typed.normalize('NFC').replaceAll(invisible, '');

const code = (typed: string): string => withoutAnyBlank(plainCharacters(typed));

/** `+86 138-1234-5678` is 13812345678. */
export const plainMobile = (typed: string): string =>
  code(typed)
    .replaceAll(dashes, '')
    .replace(/^(?:\+|00)86/, '');

/** Blanks go where a number remains; two numbers, or words beside one, stay apart. */
function plainLandline(typed: string): string {
  const bare = code(typed)
    .replaceAll(dashes, '-')
    .replace(/^(?:\+|00)86-?(?=0)/, '')
    // Abroad the area code is written without its 0.
    .replace(/^(?:\+|00)86-?(?=(?:10|[2-9]\d{1,2})-?\d{7,8}(?:-|$))/, '0');
  return landlinePattern.test(bare) ? bare : plainCharacters(cleanText(typed)).trim();
}

/** Two characters are often drawn apart to the width of three. A line end stays, to be refused. */
const personName = (typed: string): string =>
  cleanText(typed)
    .replaceAll(noName, '')
    .trim()
    .replaceAll(/(?<=\p{Script=Han})\p{Zs}+(?=\p{Script=Han})/gu, '');

const byType: Readonly<Partial<Record<FieldType['type'], (typed: string) => string>>> = {
  'credit-code': (typed) => code(typed).toUpperCase(),
  mobile: plainMobile,
  landline: plainLandline,
  email: code,
  region: code,
  date: code,
  month: code,
  'person-name': personName,
  choice: (typed) => typed.trim(),
  choices: (typed) => typed.trim(),
  text: cleanText,
  'long-text': cleanText,
};

/** One value as everybody reads it: rules, prints, masks and comparisons see no other. Numbers and the like stay as they are. */
export function canonicalValue(type: FieldType['type'], typed: string): string {
  return byType[type]?.(typed) ?? typed;
}

/**
 * A form’s content by its definition: what is checked, frozen and compared. Drafts are kept as they were typed. Rows keep their
 * places, and what the form does not know stays as it is, to be refused by name.
 */
export function canonicalContent(definition: FormDefinition, content: Data): Data {
  return canonicalRow(fieldsOf(definition), content);
}

function canonicalRow(fields: readonly Field[], row: Data): Data {
  const types = new Map(fields.map(({ id, value }) => [id, value]));
  return Object.fromEntries(
    Object.entries(row).map(([id, typed]) => {
      const type = types.get(id);
      return [id, type ? canonicalOf(type, typed) : typed];
    }),
  );
}

function canonicalOf(value: FieldType, typed: unknown): unknown {
  if (typeof typed === 'string') return canonicalValue(value.type, typed);
  if (!Array.isArray(typed)) return typed;
  return typed.map((inner: unknown) => {
    if (typeof inner !== 'object' || inner === null) return canonicalOf(value, inner);
    return value.type === 'table' ? canonicalRow(value.columns, { ...inner }) : inner;
  });
}
