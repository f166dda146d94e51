import type { Change, Subject } from '#ports/record-store.ts';

/** Names of what the fakes hold, as events name subjects. */
export const nameOf = (subject: Subject): string =>
  subject.kind === 'summary' ? `summary/${subject.roundId}/${subject.bodyId}` : `${subject.kind}/${subject.id}`;

export function subjectOfChange({ kind, after }: Change): string {
  return kind === 'summary' ? `summary/${after.roundId}/${after.bodyId}` : `${kind}/${after.id}`;
}

export const claimName = (claim: { roundId: string; creditCode: string; bucket: string }): string =>
  `${claim.roundId}/${claim.creditCode}/${claim.bucket}`;
