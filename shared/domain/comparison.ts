import { type ApplicationKind, type Outcome, outcomes } from '#events/value-types.ts';

/** One score as it counts: `total` in hundredths of a point out of 100. */
export interface CountedScore {
  readonly evaluatorId: string;
  readonly total: number;
}

export interface CaseToCompare {
  readonly id: string;
  readonly kind: ApplicationKind;
  /** How many evaluators have it. */
  readonly assigned: number;
  /** Of the version that is filed now. */
  readonly scores: readonly CountedScore[];
}

export interface Compared {
  readonly id: string;
  readonly kind: ApplicationKind;
  /** In hundredths; undefined where nobody has scored it. */
  readonly mean: number | undefined;
  /** Between the highest and the lowest score, in hundredths. */
  readonly spread: number;
  /** The lowest and the highest score, in hundredths; undefined where nobody has scored it. */
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
  readonly scored: number;
  readonly missing: number;
  /** Among those of its kind, whose rubric is the same: 1, 2, 2, 4. */
  readonly rank: number | undefined;
  /** Others at the same rank; empty: no tie. */
  readonly tiedWith: readonly string[];
}

/** Means, spreads and ranks; a tie is named and never broken here: that is the panel's word. */
export function compare(cases: readonly CaseToCompare[]): Compared[] {
  const weighed = cases.map((one) => ({ one, mean: meanOf(one.scores) }));
  return weighed.map(({ one, mean }) => {
    const rivals = weighed.filter(({ one: other, mean: theirs }) => other.kind === one.kind && theirs !== undefined);
    const totals = one.scores.map(({ total }) => total).toSorted((left, right) => left - right);
    const [lowest, highest] = [totals[0], totals.at(-1)];
    return {
      id: one.id,
      kind: one.kind,
      mean,
      spread: (highest ?? 0) - (lowest ?? 0),
      lowest,
      highest,
      scored: totals.length,
      missing: Math.max(0, one.assigned - totals.length),
      rank: mean === undefined ? undefined : 1 + rivals.filter(({ mean: theirs = 0 }) => theirs > mean).length,
      tiedWith:
        mean === undefined
          ? []
          : rivals
              .filter(({ one: other, mean: theirs }) => theirs === mean && other.id !== one.id)
              .map(({ one: { id } }) => id),
    };
  });
}

function meanOf(scores: readonly CountedScore[]): number | undefined {
  if (scores.length === 0) return undefined;
  return Math.round(scores.reduce((sum, { total }) => sum + total, 0) / scores.length);
}

export interface Intended {
  readonly applicationId: string;
  readonly outcome: Outcome;
  /** The panel gave a reason. */
  readonly reasoned: boolean;
}

const worth = (outcome: Outcome): number => outcomes.length - outcomes.indexOf(outcome);

/** A decision that says otherwise than the ranking does about another one, and why is not said. */
export interface Departure {
  readonly applicationId: string;
  readonly against: string;
}

/**
 * Decisions that depart from the ranking and lack their reason (R39, R40). The better ranked that gets less needs its own:
 * what is written about the other says nothing of why this one is passed over. The lower ranked that gets more needs one while
 * neither has. Two that are tied and told apart need one on either side.
 */
export function departures(intended: readonly Intended[], table: readonly Compared[]): Departure[] {
  const byId = new Map(table.map((row) => [row.id, row]));
  return intended.flatMap((one) =>
    one.reasoned
      ? []
      : intended.flatMap((other): Departure[] => {
          const [own, theirs] = [byId.get(one.applicationId), byId.get(other.applicationId)];
          if (own?.rank === undefined || theirs?.rank === undefined || own.kind !== theirs.kind) return [];
          const byRank = Math.sign(theirs.rank - own.rank);
          const byOutcome = Math.sign(worth(one.outcome) - worth(other.outcome));
          if (byOutcome === 0 || byRank === byOutcome) return [];
          const passedOver = byRank > 0;
          if (other.reasoned && !passedOver) return [];
          return [{ applicationId: one.applicationId, against: other.applicationId }];
        }),
  );
}
