import type { Schemas } from '#portal/api/client.ts';

interface Placing {
  readonly cap?: number | undefined;
  readonly placed: readonly { readonly kind: string }[];
}

/** How many places the body has for this kind, where all are taken; undefined while one is left (R26). */
export function fullAt(quota: Schemas['Round']['quota'], summary: Placing, kind: string): number | undefined {
  if (quota.scope === 'applicant') return undefined;
  const taken = summary.placed.filter((one) => quota.kinds === 'combined' || one.kind === kind).length;
  const max = Math.max(summary.cap ?? 0, quota.max);
  return taken < max ? undefined : max;
}
