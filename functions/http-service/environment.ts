/** What this function is given; infra sets exactly these. */
export const environment = ['TABLE', 'VAULT_BUCKET', 'ROUND_ID', 'ENVIRONMENT'] as const;
