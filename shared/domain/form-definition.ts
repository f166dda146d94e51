import type { ApplicationKind } from '#events/value-types.ts';
import type { Annex } from './page-code.ts';

/** Words for a person, and for the team beside them. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export interface Option {
  readonly value: string;
  readonly label: Label;
}

/** What a field holds. Lengths in characters (code points), money in whole 分, dates as `yyyy-mm-dd`, months as `yyyy-mm`. */
export type FieldType =
  | { readonly type: 'text'; readonly max: number }
  | { readonly type: 'long-text'; readonly max: number }
  | { readonly type: 'person-name' | 'mobile' | 'landline' | 'email' | 'credit-code' | 'region' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly unit?: string }
  | { readonly type: 'money' | 'date' | 'month' | 'boolean' }
  | { readonly type: 'choice' | 'choices'; readonly options: readonly Option[] }
  | {
      readonly type: 'computed';
      readonly sum: { readonly table: string; readonly column: string };
      readonly unit?: string;
    }
  | { readonly type: 'table'; readonly columns: readonly Field[]; readonly min: number; readonly max: number };

export interface Field {
  /** Its place in the data; columns of a table stand inside each of its rows. */
  readonly id: string;
  readonly label: Label;
  readonly value: FieldType;
  readonly required?: true;
  /** The rules of the notice that this field serves. */
  readonly rules?: readonly string[];
  /** Two halves share a printed row; the default is a whole one. */
  readonly width?: 'half';
  /** A column's share of its printed table; the default is 1. */
  readonly share?: number;
}

export interface Section {
  readonly id: string;
  readonly label: Label;
  readonly fields: readonly Field[];
}

/** A box for an opinion, a signature, a date and a seal. */
export interface OpinionBox {
  readonly party: 'applicant' | 'body' | 'bureau';
  readonly label: Label;
  /** The words above the signature. */
  readonly statement: Label;
  /** Must a scan show a seal here? */
  readonly sealRequired: boolean;
}

/** A form as data of the round: from it come the schema of its data, the API's contract and the print. */
export interface FormDefinition {
  readonly annex: Annex;
  readonly kind: ApplicationKind;
  /** `{year}` stands for the round's year. */
  readonly title: Label;
  readonly sections: readonly Section[];
  readonly opinions: readonly OpinionBox[];
}

/** All fields in order, tables as one. */
export function fieldsOf(definition: FormDefinition): Field[] {
  return definition.sections.flatMap(({ fields }) => fields);
}

export function titleOf(definition: FormDefinition, year: number): string {
  return definition.title.zh.replace('{year}', String(year));
}

/** A path of the data in words: `experts.3.title` is `专家名单 第4行 职称`. */
export function placeOf(definition: FormDefinition, path: string): string {
  const [id, row, column] = path.split('.');
  const field = fieldsOf(definition).find((one) => one.id === id);
  if (!field) return path;
  const columns = field.value.type === 'table' ? field.value.columns : [];
  const within = columns.find((one) => one.id === column)?.label.zh;
  return [field.label.zh, ...(row === undefined ? [] : [`第${Number(row) + 1}行`]), ...(within ? [within] : [])].join(
    ' ',
  );
}
