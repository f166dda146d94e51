/** What this function is given; infra sets exactly these. */
export const environment = ['TABLE', 'NOTIFICATIONS_QUEUE_URL', 'ROUND_ID', 'ENVIRONMENT'] as const;
