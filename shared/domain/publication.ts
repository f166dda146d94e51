import { applicationKinds, type ApplicationKind } from '#events/value-types.ts';
import type { ApplicationStatus } from './application-lifecycle.ts';

/** At which level something is listed. */
export const levels = ['national', 'municipal'] as const;
export type Level = (typeof levels)[number];

/** What a published list says of one: no person, no number, no amount. */
export interface PublishedRow {
  readonly level: Level;
  readonly kind: ApplicationKind;
  readonly projectName: string;
  readonly applicantName: string;
}

/** Undefined: it is not listed, or not yet. */
export function levelOf(status: ApplicationStatus): Level | undefined {
  if (status === 'nationally-listed') return 'national';
  return status === 'listed' ? 'municipal' : undefined;
}

/** National before municipal, teams before bases, then by name; the same list from the same data. */
export function inOrder(rows: readonly PublishedRow[]): PublishedRow[] {
  return rows.toSorted(
    (left, right) =>
      levels.indexOf(left.level) - levels.indexOf(right.level) ||
      applicationKinds.indexOf(left.kind) - applicationKinds.indexOf(right.kind) ||
      left.projectName.localeCompare(right.projectName, 'zh') ||
      left.applicantName.localeCompare(right.applicantName, 'zh'),
  );
}
