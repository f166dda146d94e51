import { sameUnit } from './rules/names.ts';

/** Who could evaluate, and for which units this person works: by credit code, and by name as it was told. */
export interface PanelMember {
  readonly id: string;
  readonly unitCodes: readonly string[];
  readonly employers: readonly string[];
}

/** The units behind one version of a form: the applicant, and the employers of its experts. */
export interface UnitsOfCase {
  readonly creditCode: string;
  /** As the form says it, and as a body confirmed it for the credit code: what is typed may be a short form. */
  readonly applicantNames: readonly string[];
  readonly employers: readonly string[];
}

/** An application with the units behind it. */
export interface CaseToEvaluate extends UnitsOfCase {
  readonly id: string;
  /** Those who have it now, and those who left it (never given again by the distribution). */
  readonly assigned: readonly string[];
  readonly left: readonly string[];
}

export const conflictReasons = ['applicant-unit', 'applicant-name', 'expert-employer'] as const;
export type ConflictReason = (typeof conflictReasons)[number];
export const exclusionReasons = [...conflictReasons, 'left-before'] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];
export interface Exclusion {
  readonly applicationId: string;
  readonly memberId: string;
  readonly reason: ExclusionReason;
}

export interface Distribution {
  /** Only what is new. */
  readonly assignments: readonly { readonly applicationId: string; readonly memberId: string }[];
  readonly exclusions: readonly Exclusion[];
  /** Applications for which too few are free: open, until somebody is assigned by hand or joins the panel. */
  readonly short: readonly { readonly applicationId: string; readonly missing: number }[];
  /** Applications in each evaluator's hands afterwards. */
  readonly loads: Readonly<Record<string, number>>;
}

/** Why this person may not evaluate this application; undefined: nothing is known against it. */
export function exclusionOf(member: PanelMember, one: CaseToEvaluate): ExclusionReason | undefined {
  return one.left.includes(member.id) ? 'left-before' : conflictOf(member, one);
}

/**
 * What ties this person to a unit behind the case. It holds whenever they would see or score it, not only when it is given:
 * the form may be corrected afterwards, and what is known of the person, too.
 */
export function conflictOf(member: PanelMember, one: UnitsOfCase): ConflictReason | undefined {
  if (member.unitCodes.includes(one.creditCode)) return 'applicant-unit';
  const worksFor = (units: readonly string[]): boolean =>
    member.employers.some((employer) => units.some((name) => sameUnit(employer, name)));
  if (worksFor(one.applicantNames)) return 'applicant-name';
  return worksFor(one.employers) ? 'expert-employer' : undefined;
}

/**
 * Gives each application the evaluators that it lacks, as evenly as the exclusions allow and always in the same way: first
 * those with the fewest free evaluators, each to whoever has least, then over chains of exchanges until nobody has two more
 * than somebody who could take over. What was assigned before stays where it is.
 */
export function distribute(
  cases: readonly CaseToEvaluate[],
  panel: readonly PanelMember[],
  perApplication: number,
): Distribution {
  const members = panel.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const exclusions = cases.flatMap((one) =>
    members.flatMap((member): Exclusion[] => {
      const reason = exclusionOf(member, one);
      return reason ? [{ applicationId: one.id, memberId: member.id, reason }] : [];
    }),
  );
  const barred = new Set(exclusions.map(({ applicationId, memberId }) => `${applicationId} ${memberId}`));
  const free = new Map(
    cases.map((one) => [
      one.id,
      members.map(({ id }) => id).filter((id) => !barred.has(`${one.id} ${id}`) && !one.assigned.includes(id)),
    ]),
  );
  const loads = new Map(
    members.map(({ id }) => [id, cases.filter(({ assigned }) => assigned.includes(id)).length] as const),
  );
  const given = new Map<string, Set<string>>();
  const freeOf = (id: string): readonly string[] => free.get(id) ?? [];
  const scarcest = cases.toSorted(
    (left, right) => freeOf(left.id).length - freeOf(right.id).length || (left.id < right.id ? -1 : 1),
  );
  for (const one of scarcest) {
    const lacking = Math.max(0, perApplication - one.assigned.length);
    const chosen = freeOf(one.id)
      .toSorted((left, right) => (loads.get(left) ?? 0) - (loads.get(right) ?? 0) || (left < right ? -1 : 1))
      .slice(0, lacking);
    for (const id of chosen) loads.set(id, (loads.get(id) ?? 0) + 1);
    given.set(one.id, new Set(chosen));
  }
  level({ given, free, loads });
  return {
    assignments: [...given].flatMap(([applicationId, chosen]) =>
      [...chosen].toSorted().map((memberId) => ({ applicationId, memberId })),
    ),
    exclusions,
    short: cases.flatMap(({ id, assigned }) => {
      const missing = perApplication - assigned.length - (given.get(id)?.size ?? 0);
      return missing > 0 ? [{ applicationId: id, missing }] : [];
    }),
    loads: Object.fromEntries(loads),
  };
}

interface Plan {
  readonly given: ReadonlyMap<string, Set<string>>;
  readonly free: ReadonlyMap<string, readonly string[]>;
  readonly loads: Map<string, number>;
}
interface Move {
  readonly applicationId: string;
  readonly from: string;
  readonly to: string;
}

/** Exchanges until the plan is as even as it can be; every round lowers the sum of squares, so it ends. */
function level(plan: Plan): void {
  for (;;) {
    const ways = [...plan.loads.keys()].map((id) => chainFrom(plan, id)).filter((chain) => chain.length > 0);
    const [chain] = ways;
    const first = chain?.[0];
    const last = chain?.at(-1);
    if (!chain || !first || !last) return;
    for (const { applicationId, from, to } of chain) {
      plan.given.get(applicationId)?.delete(from);
      plan.given.get(applicationId)?.add(to);
    }
    plan.loads.set(first.from, (plan.loads.get(first.from) ?? 0) - 1);
    plan.loads.set(last.to, (plan.loads.get(last.to) ?? 0) + 1);
  }
}

/** The shortest chain of moves from one evaluator to another who has at least two fewer; empty: there is none. */
function chainFrom(plan: Plan, start: string): readonly Move[] {
  const load = plan.loads.get(start) ?? 0;
  const reached = new Map<string, readonly Move[]>([[start, []]]);
  for (const [here, chain] of reached) {
    if ((plan.loads.get(here) ?? 0) <= load - 2) return chain;
    for (const move of movesFrom(plan, here)) {
      const used = chain.some(({ applicationId }) => applicationId === move.applicationId);
      if (!used && !reached.has(move.to)) reached.set(move.to, [...chain, move]);
    }
  }
  return [];
}

function movesFrom({ given, free }: Plan, from: string): Move[] {
  return [...given].flatMap(([applicationId, chosen]) =>
    chosen.has(from)
      ? (free.get(applicationId) ?? []).filter((to) => !chosen.has(to)).map((to) => ({ applicationId, from, to }))
      : [],
  );
}
