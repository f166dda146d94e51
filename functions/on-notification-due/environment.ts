import * as z from 'zod';

/** What this function is given; infra sets exactly these. */
export const environment = [
  'TABLE',
  'NOTIFICATIONS_QUEUE_URL',
  'DEAD_LETTER_QUEUE_URL',
  'MAIL_FROM',
  'MAIL_ALLOWED_RECIPIENTS',
  'PORTAL_URL',
  'ROUND_ID',
  'ENVIRONMENT',
] as const;

/** `*` in production alone; elsewhere the addresses that may be written to. @throws ZodError for anything else. */
export function allowedRecipients(json: string): '*' | readonly string[] {
  return z.union([z.literal('*'), z.array(z.string())]).parse(JSON.parse(json));
}
