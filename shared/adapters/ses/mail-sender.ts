import { GetSendQuotaCommand, SendRawEmailCommand, type SESClient } from '@aws-sdk/client-ses';
import type { MailSender, SendOutcome } from '#ports/notifications.ts';
import { mimeOf } from './mime.ts';

export interface SesParts {
  readonly client: SESClient;
  readonly from: string;
  readonly configurationSet: string | undefined;
  /** `*` in production alone; elsewhere the addresses that may be written to. */
  readonly allowed: '*' | readonly string[];
  readonly now: () => Date;
}

const permanent = new Set([
  'MessageRejected',
  'MailFromDomainNotVerifiedException',
  'InvalidParameterValue',
  'InvalidAddressError',
  'ConfigurationSetDoesNotExistException',
]);

/** Mails through Amazon SES, as raw MIME because SES replaces the Message-ID but keeps our own header. */
export function sesMailSender(parts: SesParts): MailSender {
  let quota: { rate: number; until: number } | undefined;
  return {
    async send(mail): Promise<SendOutcome> {
      if (parts.allowed !== '*' && !parts.allowed.includes(mail.to)) return { outcome: 'suppressed' };
      try {
        const raw = mimeOf(mail, { from: parts.from, configurationSet: parts.configurationSet, date: parts.now() });
        const { MessageId } = await parts.client.send(
          new SendRawEmailCommand({
            Source: parts.from,
            Destinations: [mail.to],
            RawMessage: { Data: Buffer.from(raw, 'utf8') },
          }),
        );
        return { outcome: 'accepted', providerMessageId: MessageId ?? '' };
      } catch (error) {
        const reason = error instanceof Error ? error.name : 'unknown';
        return permanent.has(reason) ? { outcome: 'rejected', reason } : { outcome: 'later', reason };
      }
    },
    /** Four fifths of the account's rate, read once a minute: the rest is left to others (J9). */
    async ratePerSecond() {
      const now = parts.now().getTime();
      if (!quota || quota.until < now) {
        const { MaxSendRate } = await parts.client.send(new GetSendQuotaCommand({}));
        quota = { rate: (MaxSendRate ?? 1) * 0.8, until: now + 60_000 };
      }
      return quota.rate;
    },
  };
}
