import type { Office } from '#domain/members.ts';
import type { NotificationKind } from '#domain/notifications.ts';

export const notificationStatuses = [
  'claimed',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'rejected',
  'suppressed',
  'gave-up',
] as const;
export type NotificationStatus = (typeof notificationStatuses)[number];

/** What a report may follow on: nothing ever goes back from an end, and a delivery never undoes a bounce (J6). */
export const mayFollow: { readonly [S in NotificationStatus]: readonly NotificationStatus[] } = {
  claimed: [],
  sent: ['claimed'],
  delivered: ['claimed', 'sent'],
  bounced: ['claimed', 'sent', 'delivered'],
  complained: ['claimed', 'sent', 'delivered'],
  rejected: ['claimed'],
  suppressed: ['claimed'],
  'gave-up': ['claimed'],
};

/** One mail that is owed to one member: `key` is event id + kind + member, so a replay of everything sends nothing twice. */
export interface NotificationKey {
  readonly roundId: string;
  /** The day (UTC) of the fact that owes it. */
  readonly day: string;
  readonly eventId: string;
  readonly kind: NotificationKind;
  readonly memberId: string;
}

export interface NotificationRecord extends NotificationKey {
  readonly status: NotificationStatus;
  readonly subject: string;
  readonly office: Office;
  readonly claimedAt: string;
  readonly attempts: number;
  readonly providerMessageId?: string | undefined;
  readonly reason?: string | undefined;
}

export interface NotificationLog {
  /**
   * Claims the sending. `claimed`: send it now. `settled`: it was sent or ended before. `busy`: somebody claimed it less than
   * `leaseSeconds` ago and may still be sending.
   */
  claim(
    key: NotificationKey,
    claim: { subject: string; office: Office; now: Date; leaseSeconds: number },
  ): Promise<'claimed' | 'settled' | 'busy'>;
  /** Gives the claim back, because the mail could not be handed over now: the next attempt need not wait for the lease. */
  release(key: NotificationKey): Promise<void>;
  markSent(key: NotificationKey, sent: { providerMessageId: string; at: string }): Promise<void>;
  /** Monotone: a delivery never undoes a bounce or complaint; a report before `sent` is kept. Answers false for an unknown key. */
  report(key: NotificationKey, report: { status: NotificationStatus; at: string; reason?: string }): Promise<boolean>;
  load(key: NotificationKey): Promise<NotificationRecord | undefined>;
  /** The mails of one day, for the mail log and the reconciler. */
  ofDay(roundId: string, day: string): Promise<NotificationRecord[]>;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Travels as the X-Notification-Id header and as a message tag, so that reports find their way back. */
  readonly notificationId: string;
}

export type SendOutcome =
  | { readonly outcome: 'accepted'; readonly providerMessageId: string }
  /** Permanent: this mail will never be accepted. */
  | { readonly outcome: 'rejected'; readonly reason: string }
  /** Not allowed to write to this address outside production. */
  | { readonly outcome: 'suppressed' }
  /** Throttled or down: try later. */
  | { readonly outcome: 'later'; readonly reason: string };

export interface MailSender {
  send(mail: Mail): Promise<SendOutcome>;
  /** Mails per second that may be sent now, read from the account. */
  ratePerSecond(): Promise<number>;
}

/** Messages for the notifications queue: an order to tell one office about one thing. */
export interface NotificationOrder {
  readonly eventId: string;
  readonly roundId: string;
  readonly day: string;
  readonly kind: NotificationKind;
  readonly office: Office;
  readonly subject: string;
  /** One member of the office alone; absent: everybody in it. */
  readonly memberId?: string | undefined;
}

export interface NotificationOrders {
  place(orders: readonly NotificationOrder[]): Promise<void>;
}
