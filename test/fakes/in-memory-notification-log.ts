import type { Office } from '#domain/members.ts';
import {
  mayFollow,
  type NotificationKey,
  type NotificationLog,
  type NotificationRecord,
  type NotificationStatus,
} from '#ports/notifications.ts';

const nameOf = (key: NotificationKey): string => `${key.roundId}/${key.day}/${key.eventId}#${key.kind}#${key.memberId}`;

/** The log of mails in memory, with the conditions of its table. */
export class InMemoryNotificationLog implements NotificationLog {
  readonly records = new Map<string, NotificationRecord>();

  async claim(
    key: NotificationKey,
    claim: { subject: string; office: Office; now: Date; leaseSeconds: number },
  ): Promise<'claimed' | 'settled' | 'busy'> {
    const { subject, office, now, leaseSeconds } = claim;
    const before = this.records.get(nameOf(key));
    const expired = new Date(now.getTime() - leaseSeconds * 1000).toISOString();
    if (before && before.status !== 'claimed') return 'settled';
    if (before && before.claimedAt >= expired) return 'busy';
    const { roundId, day, eventId, kind, memberId } = key;
    const claimed = { status: 'claimed', subject, office, claimedAt: now.toISOString(), attempts: 1 } as const;
    this.records.set(nameOf(key), { roundId, day, eventId, kind, memberId, ...claimed });
    return 'claimed';
  }

  async release(key: NotificationKey): Promise<void> {
    this.#set(key, { claimedAt: '1970-01-01T00:00:00.000Z' });
  }

  async markSent(key: NotificationKey, { providerMessageId }: { providerMessageId: string; at: string }) {
    if (!this.#advance(key, { status: 'sent', providerMessageId })) this.#set(key, { providerMessageId });
  }

  async report(
    key: NotificationKey,
    { status, reason }: { status: NotificationStatus; at: string; reason?: string },
  ): Promise<boolean> {
    const told = reason ? { status, reason: reason.slice(0, 200) } : { status };
    return this.#advance(key, told) || this.records.has(nameOf(key));
  }

  async load(key: NotificationKey): Promise<NotificationRecord | undefined> {
    return this.records.get(nameOf(key));
  }

  async ofDay(roundId: string, day: string): Promise<NotificationRecord[]> {
    return [...this.records]
      .filter(([, record]) => record.roundId === roundId && record.day === day)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, record]) => record);
  }

  #advance(key: NotificationKey, step: Partial<NotificationRecord> & { status: NotificationStatus }): boolean {
    const before = this.records.get(nameOf(key));
    if (!before || !mayFollow[step.status].includes(before.status)) return false;
    this.records.set(nameOf(key), { ...before, ...step });
    return true;
  }

  #set(key: NotificationKey, fields: Partial<NotificationRecord>): void {
    const before = this.records.get(nameOf(key));
    if (!before) throw new Error('no such mail was ever claimed');
    this.records.set(nameOf(key), { ...before, ...fields });
  }
}
