/** What this function is given; infra sets exactly these. */
export const environment = ['TABLE', 'INTAKE_BUCKET', 'VAULT_BUCKET', 'KEY_ID', 'ROUND_ID', 'ENVIRONMENT'] as const;
