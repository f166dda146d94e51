import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { MailSender } from '#ports/notifications.ts';
import { smtpMailSender } from './mail-sender.ts';

/**
 * The relay's URL (`smtps://user:password@host:465`) stands in a secret: no function holds it in its environment. It is read
 * once, at the cold start. @throws Error when it is missing or empty: nothing could be sent.
 */
export async function smtpFromSecret(parts: {
  secretId: string | undefined;
  client: SecretsManagerClient;
  from: string;
  allowed: '*' | readonly string[];
}): Promise<MailSender> {
  const { secretId, client, from, allowed } = parts;
  if (!secretId) throw new Error('missing environment variables: SMTP_URL_SECRET');
  const { SecretString: url } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
  if (!url) throw new Error('the secret of the mail relay is empty');
  return smtpMailSender({ url, ratePerSecond: 5, from, allowed });
}
