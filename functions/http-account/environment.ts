/** What this function is given; infra sets exactly these. */
export const environment = ['TABLE', 'ROUND_ID', 'ENVIRONMENT'] as const;
