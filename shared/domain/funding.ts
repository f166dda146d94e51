import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { NewFact } from '#events/catalogue.ts';
import { fundingLineSchema, type FundingLine, type FundingSource } from '#events/value-types.ts';
import type { ApplicationStatus } from './application-lifecycle.ts';
import type { Decision } from './decision.ts';
import { refuse } from './refuse.ts';

/** What a case is granted now; every earlier settlement stands in its history. Amounts are whole numbers of 分. */
export const fundingSchema = lazily(() => z.object({ lines: z.array(fundingLineSchema()) }));

/** R42: the ministry grants and the bureau matches what is listed nationally; what is listed municipally, the bureau grants alone. */
export function sourcesFor(status: ApplicationStatus): readonly FundingSource[] {
  switch (status) {
    case 'nationally-listed':
      return ['ministry-grant', 'municipal-matching'];
    case 'listed':
      return ['municipal-grant'];
    default:
      return [];
  }
}

interface Funded {
  readonly status: ApplicationStatus;
  readonly funding?: { readonly lines: readonly FundingLine[] } | undefined;
}

export interface FundingSettlement {
  readonly name: 'settle-funding';
  readonly lines: readonly FundingLine[];
  /** Wanted as soon as something was settled before. */
  readonly reasonSha256?: string | undefined;
}

/**
 * Decides what a listed application is granted: only lines that fit its outcome, each once, and a reason for every change.
 * Amounts are typed, the notice names none. The same lines again are no fact.
 */
export function decideFunding(
  state: Funded,
  { lines, reasonSha256 }: FundingSettlement,
): Decision<Extract<NewFact, { type: 'funding-settled' }>> {
  const fitting = sourcesFor(state.status);
  if (fitting.length === 0) return refuse('nothing-to-fund');
  const unfit = lines.find(({ source }) => !fitting.includes(source));
  if (unfit) return refuse('funding-unfit', { source: unfit.source });
  if (new Set(lines.map(({ source }) => source)).size < lines.length) return refuse('funding-doubled');
  const ordered = fitting.flatMap((source) => lines.filter((line) => line.source === source));
  if (sameLines(ordered, state.funding?.lines ?? [])) return { facts: [] };
  if (state.funding && reasonSha256 === undefined) return refuse('funding-unexplained');
  const reason = reasonSha256 === undefined ? {} : { reasonSha256 };
  return { facts: [{ type: 'funding-settled', version: 1, data: { lines: ordered, ...reason } }] };
}

function sameLines(left: readonly FundingLine[], right: readonly FundingLine[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ source, fen }, index) => right[index]?.source === source && right[index].fen === fen)
  );
}

/** In 分. */
export const totalOf = (lines: readonly Pick<FundingLine, 'fen'>[]): number =>
  lines.reduce((sum, { fen }) => sum + fen, 0);

export interface FundedRow {
  readonly status: ApplicationStatus;
  readonly lines: readonly FundingLine[];
}

/** Sums in 分 by who pays within each outcome, and over all. */
export function fundingTotals(rows: readonly FundedRow[]) {
  const of = (status: 'nationally-listed' | 'listed') => {
    const own = rows.filter((row) => row.status === status);
    const lines = own.flatMap((row) => row.lines);
    const sources = sourcesFor(status).map((source) => ({
      source,
      fen: totalOf(lines.filter((line) => line.source === source)),
    }));
    const settled = own.filter((row) => row.lines.length > 0).length;
    return { applications: own.length, settled, sources, fen: totalOf(lines) };
  };
  const [national, municipal] = [of('nationally-listed'), of('listed')];
  return { national, municipal, fen: national.fen + municipal.fen };
}
