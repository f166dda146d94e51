/** What this function is given; infra sets exactly these. */
export const environment = [
  'TABLE',
  'INTAKE_BUCKET',
  'VAULT_BUCKET',
  'ROUND_ID',
  'ENVIRONMENT',
  'MALWARE_SCAN',
] as const;
