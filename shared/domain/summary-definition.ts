import type { ApplicationKind } from '#events/value-types.ts';
import type { Label } from './form-definition.ts';

/** The columns of annex 3, in the words of this house; a round gives them their order, labels and widths. */
export const summaryColumnIds = [
  'number',
  'kind',
  'name',
  'applicant',
  'lead',
  'experts',
  'time',
  'place',
  'content',
  'total',
  'level',
  'rank',
  'opinion',
  'contact',
  'phone',
  'remarks',
] as const;
export type SummaryColumnId = (typeof summaryColumnIds)[number];

export interface SummaryColumn {
  readonly id: SummaryColumnId;
  readonly label: Label;
  /** Of the printed column, in millimetres; all together fit the page. */
  readonly widthMm: number;
  readonly centred?: true;
}

/** The summary (annex 3) as data of the round; its rows are generated from the placed set, never typed. */
export interface SummaryDefinition {
  readonly annex: 3;
  /** `{year}` stands for the round's year. */
  readonly title: Label;
  readonly columns: readonly SummaryColumn[];
  readonly kinds: Readonly<Record<ApplicationKind, Label>>;
  /** Words above the signature of the reporting body. */
  readonly statement: Label;
}
