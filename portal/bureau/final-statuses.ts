import type { components } from '#portal/api/contract.generated.ts';

/** The states in which nothing more is decided about an application; the same as the domain's, to which a test holds them. */
export const finalStatuses: readonly components['schemas']['ReviewedRow']['status'][] = [
  'declined',
  'not-selected',
  'listed',
  'nationally-listed',
  'lapsed',
  'not-forwarded',
  'withdrawn',
];
