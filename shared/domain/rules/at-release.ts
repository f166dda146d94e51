import type { ApplicationKind } from '#events/value-types.ts';
import { applicantClaim, placesTaken, type Quota } from '../quota.ts';
import { error, type Finding } from './rule.ts';

/** A case that is on a list already, or is about to be put on one. */
export interface ChosenCase {
  readonly id: string;
  readonly kind: ApplicationKind;
  readonly creditCode: string;
  /** The nominating body; absent for a direct route, which counts for no body. */
  readonly bodyId: string | undefined;
}

/**
 * R26 once more before anything is released, over everything that is chosen: submitting and placing have kept the quota by
 * the condition of their writes, so a finding says that something outside them went wrong, or that the round's setting was
 * lowered since. No reason passes it: the bureau decides otherwise, or raises the body's cap.
 * @returns findings by the id of the case; the path is the field that names who has too many.
 */
export function quotaAtRelease(
  chosen: readonly ChosenCase[],
  about: { readonly quota: Quota; readonly capOf: (bodyId: string) => number | undefined },
): ReadonlyMap<string, Finding[]> {
  const findings = new Map<string, Finding[]>();
  const say = (cases: readonly ChosenCase[], path: string, words: Parameters<typeof error>[2]): void => {
    for (const { id } of cases) findings.set(id, [...(findings.get(id) ?? []), error('R26', path, words)]);
  };
  for (const [bodyId, cases] of Map.groupBy(chosen, (one) => one.bodyId)) {
    if (bodyId === undefined) continue;
    const max = Math.max(about.capOf(bodyId) ?? 0, about.quota.max);
    const taken = placesTaken(about.quota, cases);
    if (taken > max)
      say(cases, 'bodyId', {
        message: `该主管部门有${taken}项拟列入或推荐，超过每单位${max}项的名额。请改拟结果，或先增加该部门的名额。`,
        params: { taken, max },
      });
  }
  for (const cases of Map.groupBy(chosen, (one) => claimKey(about.quota, one)).values()) {
    const [first] = cases;
    const max = first && applicantClaim(about.quota, first.kind)?.max;
    if (max !== undefined && cases.length > max)
      say(cases, 'creditCode', {
        message: `该申报单位有${cases.length}项拟列入或推荐，超过每单位${max}项的名额。请改拟结果。`,
        params: { taken: cases.length, max },
      });
  }
  return findings;
}

/** Who has how many of what: the claims of one applicant in one bucket. */
const claimKey = (quota: Quota, { creditCode, kind }: ChosenCase): string =>
  `${creditCode} ${applicantClaim(quota, kind)?.bucket ?? ''}`;
