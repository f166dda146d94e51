import type { ApplicationKind } from '#events/value-types.ts';

/** R26, "每单位申报不超过1个项目或基地": a setting of the round, because the notice can be read in two ways. */
export interface Quota {
  readonly scope: 'body' | 'applicant' | 'both';
  readonly max: number;
  readonly kinds: 'combined' | 'per-kind';
}

/** What an applicant's claim is counted under; undefined where the applicant has no limit. */
export function applicantClaim(quota: Quota, kind: ApplicationKind): { bucket: string; max: number } | undefined {
  if (quota.scope === 'body') return undefined;
  return { bucket: bucketOf(quota, kind), max: quota.max };
}

/** May one more of `kind` be placed by a body that already placed `placed`? `cap` is the bureau's raised limit, if any. */
export function bodyHasRoom(
  quota: Quota,
  placed: readonly { readonly kind: ApplicationKind }[],
  candidate: { readonly kind: ApplicationKind; readonly cap?: number | undefined },
): boolean {
  if (quota.scope === 'applicant') return true;
  const bucket = bucketOf(quota, candidate.kind);
  const taken = placed.filter(({ kind }) => bucketOf(quota, kind) === bucket).length;
  return taken < Math.max(candidate.cap ?? 0, quota.max);
}

/** How many places are taken where most are: a limit below that would make what stands on the summary illegal. */
export function placesTaken(quota: Quota, placed: readonly { readonly kind: ApplicationKind }[]): number {
  if (quota.scope === 'applicant') return 0;
  const buckets = placed.map(({ kind }) => bucketOf(quota, kind));
  return Math.max(0, ...buckets.map((bucket) => buckets.filter((other) => other === bucket).length));
}

function bucketOf(quota: Quota, kind: ApplicationKind): string {
  return quota.kinds === 'per-kind' ? kind : 'any';
}
