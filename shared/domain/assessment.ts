import type { ApplicationKind } from '#events/value-types.ts';
import { type Refusal, refuse } from './refuse.ts';
import type { Round } from './round.ts';

type ChecklistItem = Round['checklist'][number];

/** A reviewer's answer to one judgement of the notice; the note says why, above all where it is a "no". */
export interface Answer {
  readonly met: boolean;
  readonly note?: string | undefined;
}

/** The opinion stands on the summary (annex 3) as it is written: so many characters fit into its row. */
export const opinionCharacters = 300;

/** The judgements that a tier makes about an application of this kind, in the order of the notice. */
export function checklistFor(round: Round, about: { tier: 'body' | 'bureau'; kind: ApplicationKind }): ChecklistItem[] {
  return round.checklist.filter(({ tiers, kinds }) => tiers.includes(about.tier) && kinds.includes(about.kind));
}

/**
 * R32, "进行评估后": an assessment answers every judgement of the checklist, and no question that was not asked.
 * @returns undefined when it is complete.
 */
export function assessmentRefusal(
  items: readonly ChecklistItem[],
  answers: Readonly<Record<string, Answer>>,
): Refusal | undefined {
  const missing = items.filter(({ rule }) => answers[rule] === undefined).map(({ rule }) => rule);
  const unknown = Object.keys(answers).filter((rule) => !items.some((item) => item.rule === rule));
  if (missing.length === 0 && unknown.length === 0) return undefined;
  return refuse('assessment-incomplete', {
    ...(missing.length > 0 ? { missing: missing.join('、') } : {}),
    ...(unknown.length > 0 ? { unknown: unknown.join('、') } : {}),
  }).refusal;
}

/**
 * R33, "优中选优": who among the candidates has no place of its own in the ranking. A single candidate needs none; two at
 * the same rank have none either.
 */
export function unranked<C extends { readonly rank?: number | undefined }>(candidates: readonly C[]): C[] {
  if (candidates.length < 2) return [];
  const holders = (rank: number): number => candidates.filter((one) => one.rank === rank).length;
  return candidates.filter(({ rank }) => rank === undefined || holders(rank) > 1);
}

/** Nominated and not placed, best first: who would be placed next (the reserve of a body). */
export function inRankOrder<C extends { readonly rank?: number | undefined; readonly id: string }>(
  candidates: readonly C[],
): C[] {
  const last = Number.MAX_SAFE_INTEGER;
  return candidates.toSorted(
    (left, right) => (left.rank ?? last) - (right.rank ?? last) || left.id.localeCompare(right.id),
  );
}
