import type { Schemas } from '#portal/api/client.ts';

export interface Places {
  readonly taken: number;
  readonly max: number;
}

/** How many places there are, where none is left. */
export const fullAt = (places: Places | undefined): number | undefined =>
  places && places.taken >= places.max ? places.max : undefined;

interface Placing {
  readonly cap?: number | undefined;
  readonly placed: readonly { readonly kind: string }[];
}

/** How many places the body has for this kind, and how many are taken (R26); undefined where a body has no limit. */
export function placesFor(quota: Schemas['Round']['quota'], summary: Placing, kind: string): Places | undefined {
  if (quota.scope === 'applicant') return undefined;
  const taken = summary.placed.filter((one) => quota.kinds === 'combined' || one.kind === kind).length;
  return { taken, max: Math.max(summary.cap ?? 0, quota.max) };
}
