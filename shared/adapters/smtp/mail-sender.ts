import nodemailer from 'nodemailer';
import type { MailSender } from '#ports/notifications.ts';

/** Mails through an SMTP relay, where SES does not exist. Permanent is what the relay answers with 5xx. */
export function smtpMailSender(parts: {
  url: string;
  from: string;
  allowed: '*' | readonly string[];
  ratePerSecond: number;
}): MailSender {
  const transport = nodemailer.createTransport(parts.url);
  return {
    async send(mail) {
      if (parts.allowed !== '*' && !parts.allowed.includes(mail.to)) return { outcome: 'suppressed' };
      try {
        const { messageId } = await transport.sendMail({
          from: parts.from,
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: { 'X-Notification-Id': mail.notificationId, 'Auto-Submitted': 'auto-generated' },
        });
        return { outcome: 'accepted', providerMessageId: messageId };
      } catch (error) {
        const code =
          error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
            ? error.responseCode
            : 0;
        return code >= 500
          ? { outcome: 'rejected', reason: `smtp-${code}` }
          : { outcome: 'later', reason: `smtp-${code}` };
      }
    },
    ratePerSecond: async () => parts.ratePerSecond,
  };
}
