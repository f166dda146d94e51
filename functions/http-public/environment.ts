/** What this function is given; infra sets exactly these. */
export const environment = ['KEY_ID', 'ENVIRONMENT'] as const;
