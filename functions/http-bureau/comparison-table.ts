import { type Compared, compare } from '#domain/comparison.ts';
import { bodyName } from '#domain/round.ts';
import type { EvaluatorEntry, PreparedSet } from '#ports/evaluations.ts';
import type { ApplicationRow } from '#ports/record-store.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { requireBureau } from '#lambda/reviewer-access.ts';
import { type Conflict, conflictIn } from '#cases/panel-conflicts.ts';
import type { BureauServices } from './bureau-services.ts';
import { conflictsOf } from './conflicts.ts';

/** The states in which a case lies, or lay, before the panel. */
export const compared: readonly ApplicationRow['status'][] = [
  'forwarded',
  'recommended',
  'listed',
  'not-selected',
  'nationally-listed',
];

/** One application with all that a decision about it looks at. */
export interface WeighedCase {
  readonly row: ApplicationRow;
  readonly result: Compared;
  /** Scores of a version before the unit corrected it: they count no more. */
  readonly outdated: number;
  /** Scores of somebody who is tied to a unit of the case: they do not count either. */
  readonly excluded: number;
}

export interface Weighed {
  readonly cases: ReadonlyMap<string, WeighedCase>;
  readonly prepared: PreparedSet;
}

/** The round as it is weighed: the list, all evaluators' parts and the prepared decisions, one query each. */
export async function weigh(services: BureauServices): Promise<Weighed> {
  const { id } = services.round;
  const [rows, entries, prepared] = await Promise.all([
    services.lists.ofRound(id),
    services.evaluations.ofRound(id),
    services.prepared.loadPrepared(id),
  ]);
  const byCase = Map.groupBy(
    entries.filter(({ status }) => status === 'assigned'),
    ({ applicationId }) => applicationId,
  );
  const shown = rows.filter(({ status }) => compared.includes(status));
  const present = new Map(shown.map(({ id, formVersion }) => [id, formVersion]));
  const parts = entries.filter(({ applicationId, score }) => score?.formVersion === present.get(applicationId));
  const conflicts = await conflictsOf(services, parts, shown);
  const results = compare(
    shown.map((row) => {
      const own = (byCase.get(row.id) ?? []).filter((one) => !conflictIn(conflicts, one));
      return { id: row.id, kind: row.kind, assigned: own.length, scores: own.flatMap((one) => counted(one, row)) };
    }),
  );
  const cases = shown.flatMap((row, index): [string, WeighedCase][] => {
    const result = results[index];
    const scored = (byCase.get(row.id) ?? []).filter(({ score }) => score !== undefined).length;
    const excluded = excludedFrom(conflicts, row.id);
    return result ? [[row.id, { row, result, excluded, outdated: scored - result.scored - excluded }]] : [];
  });
  return { cases: new Map(cases), prepared };
}

const excludedFrom = (conflicts: readonly Conflict[], id: string): number =>
  conflicts.filter(({ applicationId }) => applicationId === id).length;

function counted({ memberId, score }: EvaluatorEntry, { formVersion }: ApplicationRow) {
  return score?.formVersion === formVersion ? [{ evaluatorId: memberId, total: score.total }] : [];
}

const points = (hundredths: number | undefined): number | undefined =>
  hundredths === undefined ? undefined : hundredths / 100;

/** Is enough evaluation on record for a decision (R39)? */
export const isEvaluated = (services: Pick<BureauServices, 'round'>, { result }: WeighedCase): boolean =>
  result.scored >= services.round.evaluation.minScores;

/** Mean, spread, rank, ties and reserve of everything that lies or lay with the bureau, best first in each kind. */
export async function readComparison(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const { cases, prepared } = await weigh(services);
  const last = Number.MAX_SAFE_INTEGER;
  const ordered = [...cases.values()].toSorted(
    (left, right) =>
      left.row.kind.localeCompare(right.row.kind) ||
      (left.result.rank ?? last) - (right.result.rank ?? last) ||
      left.row.id.localeCompare(right.row.id),
  );
  const decisions = new Map(prepared.decisions.map((one) => [one.applicationId, one]));
  const rows = ordered.map((one) => ({
    ...comparedRow(services, one),
    prepared: decisions.get(one.row.id),
    released: prepared.released.includes(one.row.id),
  }));
  return { status: 200, body: { rows } };
}

function comparedRow(services: BureauServices, one: WeighedCase) {
  const { id, kind, route, status, bodyId, projectName, applicantName, rank: bodyRank } = one.row;
  const { mean, spread, lowest, highest, scored, missing, rank, tiedWith } = one.result;
  return {
    id,
    kind,
    route,
    status,
    projectName,
    applicantName,
    body: { id: bodyId, name: bodyName(services.round, bodyId) },
    district: services.round.bodies.find((known) => known.id === bodyId)?.regionCode,
    /** Among the candidates of its body. */
    bodyRank,
    mean: points(mean),
    spread: points(spread),
    lowest: points(lowest),
    highest: points(highest),
    scored,
    missing,
    outdated: one.outdated,
    excluded: one.excluded,
    evaluated: isEvaluated(services, one),
    rank,
    tied: tiedWith.length > 0,
    tiedWith,
  };
}
