import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mail, MailSender } from '#ports/notifications.ts';

export interface Mailing {
  readonly sender: MailSender;
  readonly received: () => readonly { to: string; subject: string; notificationId: string }[];
  /** The next sending is answered so by the service. */
  readonly fail: (outcome: 'later' | 'rejected') => void;
  readonly stop: () => Promise<void>;
}

const mail = (more: Partial<Mail> = {}): Mail => ({
  to: 'clerk@example.test',
  subject: '【专家服务基层】申报回执 A1',
  text: '您好。',
  html: '<p>您好。</p>',
  notificationId: 'round:2025-01-20:receipt:m1:application/a1/3',
  ...more,
});

/** What every sender of mails must do; `allowed` holds clerk@example.test alone. */
export function mailSenderContract(open: () => Promise<Mailing>): void {
  let mailing: Mailing;
  beforeAll(async () => {
    mailing = await open();
  });
  afterAll(() => mailing.stop());

  describe('a sender of mails', () => {
    it('hands a mail over with its subject and the key by which reports come back', async () => {
      expect(await mailing.sender.send(mail())).toMatchObject({
        outcome: 'accepted',
        providerMessageId: expect.stringMatching(/./),
      });
      expect(mailing.received().at(-1)).toEqual({
        to: mail().to,
        subject: mail().subject,
        notificationId: mail().notificationId,
      });
    });

    it('J1 J2 says "later" where the service is throttled or its quota is used up, and sends nothing', async () => {
      const before = mailing.received().length;
      mailing.fail('later');
      expect(await mailing.sender.send(mail())).toMatchObject({ outcome: 'later' });
      expect(mailing.received()).toHaveLength(before);
      expect(await mailing.sender.send(mail())).toMatchObject({ outcome: 'accepted' });
    });

    it('J7 says "rejected" with the service’s reason where no retry will help', async () => {
      mailing.fail('rejected');
      expect(await mailing.sender.send(mail())).toEqual({ outcome: 'rejected', reason: 'MessageRejected' });
    });

    it('writes to nobody who is not allowed', async () => {
      const before = mailing.received().length;
      expect(await mailing.sender.send(mail({ to: 'real.person@example.org' }))).toEqual({ outcome: 'suppressed' });
      expect(mailing.received()).toHaveLength(before);
    });

    it('J9 names a pace', async () => {
      expect(await mailing.sender.ratePerSecond()).toBeGreaterThan(0);
    });
  });
}
