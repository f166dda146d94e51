/** What this function is given; infra sets exactly these. */
export const environment = [
  'TABLE',
  'NOTIFICATIONS_QUEUE_URL',
  'DEAD_LETTER_QUEUE_URL',
  'MAIL_TRANSPORT',
  'MAIL_FROM',
  'MAIL_ALLOWED_RECIPIENTS',
  'PORTAL_URL',
  'ROUND_ID',
  'ENVIRONMENT',
] as const;
