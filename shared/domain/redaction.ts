import { plainMobile, withoutAnyBlank } from './canonical.ts';

/** A person as a case names one; `unit` tells two of one name apart: the employer that stands in the person's row. */
export interface NamedPerson {
  readonly name: string;
  readonly unit?: string | undefined;
}

export const redacted = '〔已删除〕';

/** Was something of somebody taken out of it? */
export const isRedacted = (document: unknown): boolean => JSON.stringify(document).includes(redacted);

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const contactField = /phone|tel|mobile|email/i;

/** What parts the names of one person, however it is typed. */
const dots = '·•・‧∙⋅.';
const dot = new RegExp(`[${dots}]`, 'gu');
/** What tells a name from another; nothing where it is made of blanks and dots alone. */
const folded = (text: string): string => withoutAnyBlank(text.normalize('NFKC')).replaceAll(dot, '').toLowerCase();

/** The same words, whatever blanks, widths, cases and unseen characters stand in them: drafts are kept as they were typed. */
const alike = (one: unknown, other: string): boolean =>
  typeof one === 'string' && (one === other || (folded(one) !== '' && folded(one) === folded(other)));

const unseen = String.raw`\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800`;
const escaped = (one: string): string => one.replace(/[\\^$.*+?()[\]{}|/-]/, String.raw`\$&`);

/** One character in its own width or the full one; one dot of a name stands for each of them, or for none. */
function spelt(one: string): string {
  if (dots.includes(one)) return `[${dots}．･]?`;
  return /[!-~]/.test(one) ? `[${escaped(one)}${String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfe_e0)}]` : one;
}

/** Finds a word however it is drawn apart, in any width and case; a number also where dashes and the like part it. */
function anywhere(word: string): RegExp {
  const number = plainMobile(word);
  const isNumber = /^\d{7,}$/.test(number);
  const plain = isNumber ? number : withoutAnyBlank(word.normalize('NFKC'));
  const between = isNumber ? String.raw`[${unseen}\p{Pd}·•._/()（）]*` : `[${unseen}]*`;
  return new RegExp(
    folded(word) === '' ? Array.from(word, escaped).join('') : Array.from(plain, spelt).join(between),
    'giu',
  );
}

export const isNamedIn = (text: string, { name }: NamedPerson): boolean => anywhere(name).test(text);

export const withoutName = (text: string, { name }: NamedPerson): string => text.replaceAll(anywhere(name), redacted);

/** A row of somebody else of the same name: it stays as it is. */
function isNamesake(row: Row, person: NamedPerson): boolean {
  const employer = row['employer'];
  const named = Object.values(row).some((value) => alike(value, person.name));
  return named && person.unit !== undefined && typeof employer === 'string' && !alike(employer, person.unit);
}

/**
 * Which fields of a row are the person's: all where its `name` is, those of one beginning where it is named so
 * (`leadName` → `leadPost`, `leadMobile` …).
 */
function ownFields(row: Row, person: NamedPerson): Set<string> {
  const own = new Set<string>();
  if (isNamesake(row, person)) return own;
  for (const [field, value] of Object.entries(row)) {
    if (!alike(value, person.name)) continue;
    const [, beginning] = /^(.*)(?:name|Name)$/.exec(field) ?? [];
    if (beginning === undefined) own.add(field);
    else for (const other of Object.keys(row)) if (other.startsWith(beginning)) own.add(other);
  }
  return own;
}

/** Everything that a value says, as texts. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRow(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** The person's numbers and addresses, which may stand in other places without the name. */
function contactsOf(value: unknown, person: NamedPerson): string[] {
  if (Array.isArray(value)) return value.flatMap((inner) => contactsOf(inner, person));
  if (!isRow(value)) return [];
  const own = [...ownFields(value, person)].filter((field) => contactField.test(field));
  const inside = Object.values(value).flatMap((inner) => contactsOf(inner, person));
  return [...own.flatMap((field) => textsIn(value[field])), ...inside].filter((one) => one.trim().length >= 5);
}

function blank(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : redacted;
  if (typeof value === 'number') return 0;
  if (Array.isArray(value)) return [];
  return isRow(value) ? {} : value;
}

function without(value: unknown, person: NamedPerson, words: readonly RegExp[]): unknown {
  if (typeof value === 'string') return words.reduce((text, word) => text.replaceAll(word, redacted), value);
  if (Array.isArray(value)) return value.map((inner) => without(inner, person, words));
  if (!isRow(value) || isNamesake(value, person)) return value;
  const own = ownFields(value, person);
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      own.has(field) ? blank(inner) : without(inner, person, words),
    ]),
  );
}

/**
 * A document of JSON without one person's data: their rows and fields blanked, their name and numbers gone from every text.
 * A name that is part of a longer one goes with it: rather too much than too little.
 * @returns the same value, equal in content, where the document does not name the person.
 */
export function redact(document: unknown, person: NamedPerson): unknown {
  const words = [person.name, ...new Set(contactsOf(document, person))];
  return without(document, person, words.map(anywhere));
}

/** What a document says of the person: each row of theirs and each text that names them, by its place (`experts.3`). */
export function saidOf(document: unknown, person: NamedPerson, path = ''): { path: string; says: unknown }[] {
  const at = (part: string | number): string => (path === '' ? String(part) : `${path}.${part}`);
  if (typeof document === 'string') return isNamedIn(document, person) ? [{ path, says: document }] : [];
  if (Array.isArray(document)) return document.flatMap((inner, index) => saidOf(inner, person, at(index)));
  if (!isRow(document) || isNamesake(document, person)) return [];
  const own = ownFields(document, person);
  const row = Object.fromEntries(Object.entries(document).filter(([field]) => own.has(field)));
  const others = Object.entries(document).filter(([field]) => !own.has(field));
  return [
    ...(own.size > 0 ? [{ path, says: row }] : []),
    ...others.flatMap(([field, inner]) => saidOf(inner, person, at(field))),
  ];
}
