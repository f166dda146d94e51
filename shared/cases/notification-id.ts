import type { NotificationKey } from '#ports/notifications.ts';

/** `<round>:<day>:<kind>:<member>:<event id>`: how a report finds its way back to the record. */
export const notificationId = (key: NotificationKey): string =>
  [key.roundId, key.day, key.kind, key.memberId, key.eventId].join(':');

/** Undefined for an id that is none of ours. */
export function parseNotificationId(
  id: string,
): { roundId: string; day: string; kind: string; memberId: string; eventId: string } | undefined {
  const match = /^([A-Za-z0-9_-]+):(\d{4}-\d{2}-\d{2}):([a-z-]+):([A-Za-z0-9_-]+):([A-Za-z0-9/_.:-]+)$/.exec(id);
  const [, roundId, day, kind, memberId, eventId] = match ?? [];
  return roundId && day && kind && memberId && eventId ? { roundId, day, kind, memberId, eventId } : undefined;
}
