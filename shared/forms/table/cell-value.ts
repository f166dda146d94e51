import { canonicalValue, cleanText, plainCharacters } from '#domain/canonical.ts';
import type { Field, FieldType, Option } from '#domain/form-definition.ts';
import { withoutBreaks } from '#domain/visible-text.ts';
import { isOnCalendar, isPrintable, valuePatterns } from '#domain/value-patterns.ts';
import { dateOf, monthOf } from './cell-dates.ts';

export const cellFaultCodes = [
  'unprintable',
  'too-long',
  'too-short',
  'precision-lost',
  'not-a-number',
  'not-whole',
  'too-small',
  'too-large',
  'more-than-cents',
  'not-yes-or-no',
  'not-an-option',
  'wrong-mobile',
  'wrong-email',
  'wrong-credit-code',
  'wrong-region',
  'wrong-date',
  'wrong-month',
] as const;

/** What a cell holds, as the form keeps it (`undefined`: nothing), or what is wrong with it. */
export type CellReading =
  | { readonly value: unknown }
  | {
      readonly fault: (typeof cellFaultCodes)[number];
      /** The limit, or what stands there and should not. */
      readonly about?: string;
    };

const reading = (value: unknown): CellReading => ({ value });
const wrong = (fault: (typeof cellFaultCodes)[number], about?: string | number): CellReading =>
  about === undefined ? { fault } : { fault, about: String(about) };

/** Beyond fifteen digits a spreadsheet rounds a number: what was typed is lost. */
const mostDigits = 1e15;
const mostMoney = 1e13;

/**
 * One cell as a value of its column, whatever the spreadsheet made of what was typed: phone numbers that became numbers,
 * dates that became serial days, full-width digits, spaces around.
 */
export function readCell({ value }: Field, raw: unknown): CellReading {
  if (typeof raw === 'number' && Math.abs(raw) >= mostDigits) return wrong('precision-lost');
  const typed = textOf(raw);
  if (typed === '') return reading(undefined);
  if (!isPrintable(typed)) return wrong('unprintable');
  switch (value.type) {
    case 'integer':
      return integerOf(raw, typed, value);
    case 'money':
      return moneyOf(raw, typed);
    case 'boolean':
      return booleanOf(typed);
    case 'choice':
      return choiceOf(typed, value.options);
    case 'choices':
      return choicesOf(typed, value.options);
    case 'date':
      return within(dateOf(raw, plain(typed)), 'date', typed);
    case 'month':
      return within(monthOf(raw, plain(typed)), 'month', typed);
    case 'mobile':
    case 'email':
    case 'region':
    case 'credit-code':
      return within(canonicalValue(value.type, typed), value.type, typed);
    default:
      return wordsOf(value, typed);
  }
}

/** As a person would read the cell; what no text holds (`zero-width`, carriage returns) is left out. */
function textOf(raw: unknown): string {
  if (raw instanceof Date) return raw.toISOString().slice(0, 10);
  if (typeof raw === 'boolean') return raw ? '是' : '否';
  if (typeof raw !== 'string' && typeof raw !== 'number') return '';
  return cleanText(String(raw)).replaceAll('\r', '').trim();
}

const plain = (typed: string): string => plainCharacters(typed).trim();

const length = (text: string): number => Array.from(text).length;

function wordsOf(value: FieldType, typed: string): CellReading {
  switch (value.type) {
    case 'long-text':
      return length(typed) > value.max ? wrong('too-long', value.max) : reading(typed);
    case 'landline':
      return upTo(40, canonicalValue('landline', typed));
    case 'person-name': {
      const name = canonicalValue('person-name', withoutBreaks(typed));
      return length(name) < 2 ? wrong('too-short', 2) : upTo(50, name);
    }
    case 'text':
      return upTo(value.max, withoutBreaks(typed));
    default:
      return reading(undefined);
  }
}

const upTo = (max: number, text: string): CellReading => (length(text) > max ? wrong('too-long', max) : reading(text));

function within(
  given: string | undefined,
  type: 'mobile' | 'email' | 'credit-code' | 'region' | 'date' | 'month',
  typed: string,
): CellReading {
  const [pattern] = valuePatterns[type];
  const right = given !== undefined && pattern.test(given) && (type !== 'date' || isOnCalendar(given));
  return right ? reading(given) : wrong(`wrong-${type}`, shortened(typed));
}

const shortened = (typed: string): string => (length(typed) > 30 ? `${typed.slice(0, 30)}…` : typed);

/** `１,２３４天` is 1234; undefined: no number. */
function numberOf(raw: unknown, typed: string, unit: string): number | undefined {
  if (typeof raw === 'number') return raw;
  const digits = plain(typed).replaceAll(/[,\s¥￥]/g, '');
  const bare = unit !== '' && digits.endsWith(unit) ? digits.slice(0, -unit.length) : digits;
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : undefined;
}

function integerOf(raw: unknown, typed: string, value: Extract<FieldType, { type: 'integer' }>): CellReading {
  const number = numberOf(raw, typed, value.unit ?? '');
  if (number === undefined) return wrong('not-a-number', shortened(typed));
  if (!Number.isInteger(number)) return wrong('not-whole', number);
  if (number < value.min) return wrong('too-small', value.min);
  return number > value.max ? wrong('too-large', value.max) : reading(number);
}

/** Typed in 元, kept in whole 分. */
function moneyOf(raw: unknown, typed: string): CellReading {
  const yuan = numberOf(raw, typed, '元');
  if (yuan === undefined) return wrong('not-a-number', shortened(typed));
  if (yuan < 0) return wrong('too-small', 0);
  const cents = Math.round(yuan * 100);
  if (Math.abs(yuan * 100 - cents) > 1e-6 * Math.max(1, yuan)) return wrong('more-than-cents', yuan);
  return cents > mostMoney ? wrong('too-large', mostMoney / 100) : reading(cents);
}

const yes = ['是', '有', '√', '✓', 'yes', 'y', 'true'];
const no = ['否', '无', '×', 'no', 'n', 'false'];

function booleanOf(typed: string): CellReading {
  const said = plain(typed).toLowerCase();
  if (yes.includes(said)) return reading(true);
  return no.includes(said) ? reading(false) : wrong('not-yes-or-no', shortened(typed));
}

const bare = (text: string): string => plain(text).replaceAll(/\s/g, '').toLowerCase();

function optionOf(typed: string, options: readonly Option[]): Option | undefined {
  const said = bare(typed);
  return options.find(({ value, label }) => [label.zh, label.en, value].some((one) => bare(one) === said));
}

function choiceOf(typed: string, options: readonly Option[]): CellReading {
  const option = optionOf(typed, options);
  return option ? reading(option.value) : wrong('not-an-option', shortened(typed));
}

/** Several, with a comma, a semicolon or a line between them; `、` too, unless it belongs to an option's own name. */
function choicesOf(typed: string, options: readonly Option[]): CellReading {
  const said = typed
    .split(/[,，;；\n]/)
    .flatMap((piece) => (optionOf(piece, options) ? [piece] : piece.split('、')))
    .filter((piece) => piece.trim() !== '');
  const unknown = said.find((piece) => !optionOf(piece, options));
  if (unknown !== undefined) return wrong('not-an-option', shortened(unknown));
  return reading([...new Set(said.flatMap((piece) => optionOf(piece, options)?.value ?? []))]);
}
