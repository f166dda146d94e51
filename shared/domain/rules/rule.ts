import type { ApplicationKind, ApplicationRoute } from '#events/value-types.ts';
import { type Data, placedRows } from '../form-data.ts';
import type { RuleData } from './rule-data.ts';

/** E blocks its step. W passes with a written reason, which stays on record. */
export type Severity = 'E' | 'W';

export interface Finding {
  /** R01–R45 enforce a clause of the notice, C01… keep a form consistent. */
  readonly rule: string;
  readonly severity: Severity;
  /** The field: `experts.3.title`, rows from 0. */
  readonly path: string;
  /** For the person who fills the form in: what is wrong and what to do. */
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Of a warning: the words that the form itself gives for it, where it has a field for them. */
  readonly reason?: string;
}

/** A form with all that its rules look at. */
export interface FormToCheck {
  readonly kind: ApplicationKind;
  readonly route: ApplicationRoute;
  /** Of the unit whose application this is. */
  readonly creditCode: string;
  /** Whom the application is filed with. */
  readonly recipient: Recipient;
  readonly content: Data;
  readonly data: RuleData;
}

export interface Recipient {
  readonly name: string;
  readonly kind: 'district' | 'commission' | 'bureau';
  readonly regionCode?: string | undefined;
}

/** One rule: what keeps it from holding, field by field. Total: whatever was typed so far, it answers. */
export type FormRule = (form: FormToCheck) => Finding[];

type More = Pick<Finding, 'params' | 'reason'>;

export function error(rule: string, path: string, words: { message: string } & More): Finding {
  return { rule, severity: 'E', path, ...words };
}
export function warning(rule: string, path: string, words: { message: string } & More): Finding {
  return { rule, severity: 'W', path, ...words };
}

/** What was typed, without the blanks around it; empty where it is no text. */
export function textOf(data: Data, field: string): string {
  const value = data[field];
  return typeof value === 'string' ? value.trim() : '';
}

export function numberOf(data: Data, field: string): number | undefined {
  const value = data[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export interface PlacedRow {
  readonly row: Data;
  /** `experts.3` */
  readonly at: string;
}

/** The rows of a table in which something was typed, each with its place. */
export function rowsIn(form: Pick<FormToCheck, 'content'>, table: string): PlacedRow[] {
  return placedRows(form.content, table).map(({ row, index }) => ({ row, at: `${table}.${index}` }));
}
