import type { Application } from '#domain/application.ts';
import { committeesOf, type Member } from '#domain/members.ts';
import type { Refusal } from '#domain/refuse.ts';
import { ownOnly } from '#lambda/own-case.ts';

/** The state of a case is also for the committee that proposed it; its data and its steps are the unit's alone (R30). */
export function ownOrProposed(member: Member): (application: Application) => Refusal | undefined {
  return (application) => {
    const { committeeId } = application;
    return committeeId && committeesOf(member).includes(committeeId) ? undefined : ownOnly(member)(application);
  };
}
