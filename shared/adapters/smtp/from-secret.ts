import type { MailSender } from '#ports/notifications.ts';
import { smtpMailSender } from './mail-sender.ts';

/**
 * The relay's URL stands in a secret that the Lambda secrets extension serves on loopback, so no function holds it in its
 * environment and no client is bundled for it.
 */
export async function smtpFromSecret(parts: { from: string; allowed: '*' | readonly string[] }): Promise<MailSender> {
  const secretId = process.env['SMTP_URL_SECRET'];
  if (!secretId) throw new Error('missing environment variables: SMTP_URL_SECRET');
  const port = process.env['PARAMETERS_SECRETS_EXTENSION_HTTP_PORT'] ?? '2773';
  const answer = await fetch(`http://127.0.0.1:${port}/secretsmanager/get?secretId=${encodeURIComponent(secretId)}`, {
    headers: { 'X-Aws-Parameters-Secrets-Token': process.env['AWS_SESSION_TOKEN'] ?? '' },
  });
  const body: unknown = await answer.json();
  const url = typeof body === 'object' && body !== null && 'SecretString' in body ? String(body.SecretString) : '';
  return smtpMailSender({ url, ratePerSecond: 5, ...parts });
}
