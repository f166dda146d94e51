/** What this function is given; infra sets exactly these. */
export const environment = ['TABLE', 'VAULT_BUCKET', 'ROUND_ID', 'DEAD_LETTER_QUEUE_URL', 'ENVIRONMENT'] as const;
