/** What this function is given; infra sets exactly these. */
export const environment = [
  'TABLE',
  'BUS',
  'INTAKE_BUCKET',
  'SCAN_UPLOADS_QUEUE_URL',
  'NOTIFICATIONS_QUEUE_URL',
  'ROUND_ID',
  'ENVIRONMENT',
] as const;
