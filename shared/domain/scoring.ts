import type { ApplicationKind } from '#events/value-types.ts';
import { type Refusal, refuse } from './refuse.ts';
import type { Round } from './round.ts';

export type Criterion = Round['rubric'][number];
export type Points = Readonly<Record<string, number>>;

/** The criteria for an application of this kind; their weights make 100 (the round's schema holds them to it). */
export const rubricFor = (round: Pick<Round, 'rubric'>, kind: ApplicationKind): Criterion[] =>
  round.rubric.filter(({ kinds }) => kinds.includes(kind));

/** R18, R19, R39: every criterion of the rubric gets its points, whole ones within its limit, and nothing else does. */
export function pointsRefusal(criteria: readonly Criterion[], points: Points): Refusal | undefined {
  const wrong = criteria.filter(({ id, max }) => {
    const given = points[id];
    return given === undefined || !Number.isInteger(given) || given < 0 || given > max;
  });
  const unknown = Object.keys(points).filter((id) => !criteria.some((criterion) => criterion.id === id));
  if (wrong.length === 0 && unknown.length === 0) return undefined;
  return refuse('score-incomplete', {
    ...(wrong.length > 0 ? { missing: wrong.map(({ id }) => id).join(', ') } : {}),
    ...(unknown.length > 0 ? { unknown: unknown.join(', ') } : {}),
  }).refusal;
}

/** The weighted sum, in hundredths of a point out of 100: whole numbers, so that equal means are equal. */
export function weightedTotal(criteria: readonly Criterion[], points: Points): number {
  return Math.round(criteria.reduce((sum, { id, max, weight }) => sum + ((points[id] ?? 0) * weight * 100) / max, 0));
}
