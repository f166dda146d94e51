import type { Fact } from '#events/catalogue.ts';
import { bodyOffice, unitOffice } from '#domain/members.ts';
import type { NotificationKind } from '#domain/notifications.ts';
import type { Round } from '#domain/round.ts';
import { effectsOf, type Moved } from '#cases/deadline-moves.ts';
import type { ApplicationLists, RecordStore } from '#ports/record-store.ts';
import type { NotificationOrder } from '#ports/notifications.ts';

/**
 * Everybody whose own deadline a move has changed and who has yet to act: units with an unfiled application, or with one that
 * opens again, and the bodies that have not forwarded. Whoever has acted, or is bound by another deadline, hears nothing.
 */
export async function everyoneBehind(
  services: { store: Pick<RecordStore, 'loadRound' | 'loadSummary'>; lists: ApplicationLists; round: Round },
  fact: Fact,
  kind: NotificationKind,
): Promise<NotificationOrder[]> {
  const moved = movedBy(fact);
  if (!moved) return [];
  const { id: eventId, roundId, at } = fact;
  const base = { roundId, day: at.slice(0, 10), kind };
  const { cases, bodies } = await effectsOf(services, moved, at);
  const units = cases
    .filter(({ told }) => told)
    .map(({ row: { id, creditCode } }) => ({
      ...base,
      office: unitOffice(creditCode),
      subject: `application/${id}`,
      eventId: `${eventId}/${id}`,
    }));
  const offices = bodies
    .filter(({ told }) => told)
    .map(({ bodyId }) => ({ ...base, eventId, office: bodyOffice(bodyId), subject: `round/${roundId}` }));
  return [...units, ...offices];
}

function movedBy(fact: Fact): Moved | undefined {
  switch (fact.type) {
    case 'round-deadline-moved':
      return { what: 'round', previousAt: fact.data.previousDeadlineAt, at: fact.data.deadlineAt };
    case 'body-cut-off-set': {
      const previousAt = 'previousCutOffAt' in fact.data ? fact.data.previousCutOffAt : undefined;
      return { what: 'cut-off', bodyId: fact.subject.split('/')[2] ?? '', previousAt, at: fact.data.cutOffAt };
    }
    default:
      return undefined;
  }
}
