import type { Office } from '#domain/members.ts';
import type { MailSender, NotificationKey, NotificationLog } from '#ports/notifications.ts';
import { notificationId } from '#cases/notification-id.ts';
import type { Log } from '#lambda/log.ts';
import type { Letter } from './letter.ts';

/** While a claim is younger than this, its sender may still be at work; afterwards it is taken over. */
export const leaseSeconds = 60;

export interface SendServices {
  readonly mails: NotificationLog;
  readonly sender: MailSender;
  readonly now: () => Date;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly log: Log;
}

/** The mail could not be handed over now; the message comes again. */
export class MailPostponed extends Error {
  override readonly name = 'MailPostponed';
}

/** Claimed before, marked after: a replay of everything sends nothing twice, and no mail ends in an unnamed state. */
export async function sendOnce(
  services: SendServices,
  mail: { key: NotificationKey; letter: Letter; to: string; subject: string; office: Office },
): Promise<void> {
  const { key, letter } = mail;
  const claim = await services.mails.claim(key, {
    subject: mail.subject,
    office: mail.office,
    now: services.now(),
    leaseSeconds,
  });
  if (claim === 'settled') return;
  if (claim === 'busy') throw new MailPostponed('another sender holds the claim');
  // The pace of the account, kept by whoever sends: one mail, then the pause that its rate asks for.
  await services.pause(1000 / Math.max(await services.sender.ratePerSecond(), 0.1));
  const sent = await services.sender.send({ to: mail.to, notificationId: notificationId(key), ...letter });
  const at = services.now().toISOString();
  switch (sent.outcome) {
    case 'accepted':
      return services.mails.markSent(key, { providerMessageId: sent.providerMessageId, at });
    case 'suppressed':
    case 'rejected': {
      const reason = sent.outcome === 'rejected' ? { reason: sent.reason } : {};
      await services.mails.report(key, { status: sent.outcome, at, ...reason });
      services.log.count('MailsNotDelivered', 1);
      return;
    }
    case 'later':
      services.log.warn('mail-postponed', { kind: key.kind, reason: sent.reason });
      await services.mails.release(key);
      throw new MailPostponed(sent.reason);
  }
}
