import type { Fact } from '#events/catalogue.ts';
import { finalStatuses } from '#domain/application-lifecycle.ts';
import { bodyOffice, unitOffice } from '#domain/members.ts';
import type { NotificationKind } from '#domain/notifications.ts';
import type { Round } from '#domain/round.ts';
import type { ApplicationLists } from '#ports/record-store.ts';
import type { NotificationOrder } from '#ports/notifications.ts';

/** Everybody whom a moved deadline of the round concerns: units with an open application, and all nominating bodies. */
export async function everyoneBehind(
  services: { lists: ApplicationLists; round: Round },
  fact: Fact,
  kind: NotificationKind,
): Promise<NotificationOrder[]> {
  const { id: eventId, roundId, at } = fact;
  const base = { eventId, roundId, day: at.slice(0, 10), kind };
  const rows = await services.lists.ofRound(roundId);
  const concerned = rows.filter(
    ({ status }) => !finalStatuses.includes(status) || status === 'lapsed' || status === 'not-forwarded',
  );
  const units = concerned.map(({ id, creditCode }) => ({
    ...base,
    office: unitOffice(creditCode),
    subject: `application/${id}`,
    eventId: `${eventId}/${id}`,
  }));
  const bodies = services.round.bodies.map(({ id }) => ({
    ...base,
    office: bodyOffice(id),
    subject: `round/${roundId}`,
  }));
  return [...units, ...bodies];
}
