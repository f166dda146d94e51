/**
 * The functions, in one table: memory, time and what their failure does to a user. Visibility timeouts and alarms are
 * computed from here.
 */
export interface FunctionSettings {
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly errorImpact: string;
  /** Where the bundle brings machine code of its own; otherwise arm64. */
  readonly architecture?: 'x86_64';
  /** Room for files of its own while it runs; the default is 512 MB. */
  readonly scratchMegabytes?: number;
}

export const functionSettings = {
  'http-public': {
    timeoutSeconds: 10,
    memoryMegabytes: 512,
    errorImpact: 'The contract, the health check or the receipts’ public key cannot be read.',
  },
  'http-applicant': {
    timeoutSeconds: 15,
    memoryMegabytes: 1024,
    errorImpact: 'Units cannot fill in, upload or see their applications.',
  },
  'http-reviewer': {
    timeoutSeconds: 29,
    memoryMegabytes: 1024,
    errorImpact: 'Nominating bodies and the bureau cannot work on applications.',
  },
  'http-service': {
    timeoutSeconds: 29,
    memoryMegabytes: 1024,
    errorImpact: 'Listed projects cannot report their service, nor get certificates and letters.',
  },
  'http-bureau': {
    timeoutSeconds: 29,
    memoryMegabytes: 1024,
    errorImpact: 'The bureau cannot move deadlines, evaluate, decide or release.',
  },
  'http-administrator': {
    timeoutSeconds: 29,
    memoryMegabytes: 512,
    errorImpact: 'Members and rounds cannot be administered.',
  },
  'http-account': {
    timeoutSeconds: 29,
    memoryMegabytes: 512,
    errorImpact: 'Nobody new can begin: claims of units, invitations and memberships stand still.',
  },
  'on-scan-uploaded': {
    timeoutSeconds: 60,
    memoryMegabytes: 1024,
    errorImpact: 'Uploaded scans are not checked; units get no receipt.',
  },
  'on-form-frozen': {
    timeoutSeconds: 60,
    memoryMegabytes: 1024,
    errorImpact: 'Frozen forms are not printed; units cannot stamp and file.',
  },
  'on-summary-issued': {
    timeoutSeconds: 60,
    memoryMegabytes: 1024,
    errorImpact: 'Issued summaries are not printed; bodies cannot stamp and forward.',
  },
  'on-service-paper-issued': {
    timeoutSeconds: 60,
    memoryMegabytes: 1024,
    errorImpact: 'Certificates of service and letters to employers are not printed; nobody can download them.',
  },
  'on-scan-gated': {
    timeoutSeconds: 120,
    memoryMegabytes: 1769,
    errorImpact: 'Checked scans are not read and judged; applications are not submitted.',
    architecture: 'x86_64',
  },
  'on-record-stored': {
    timeoutSeconds: 30,
    memoryMegabytes: 512,
    errorImpact: 'Facts are not published; mails and follow-ups are late.',
  },
  'on-notification-due': {
    timeoutSeconds: 60,
    memoryMegabytes: 512,
    errorImpact: 'Mails are not sent; nobody hears that it is their turn.',
  },
  'on-mail-reported': {
    timeoutSeconds: 30,
    memoryMegabytes: 512,
    errorImpact: 'Bounces are not recorded on their cases.',
  },
  'on-decisions-released': {
    timeoutSeconds: 300,
    memoryMegabytes: 512,
    errorImpact: 'Released decisions do not reach their applications.',
  },
  'on-dossier-ordered': {
    timeoutSeconds: 600,
    memoryMegabytes: 1024,
    errorImpact: 'Dossiers for the ministry are not made; the bureau cannot send its recommendations.',
    scratchMegabytes: 4096,
  },
  'every-minute': { timeoutSeconds: 55, memoryMegabytes: 512, errorImpact: 'Reminders, lapses and cut-offs are late.' },
  'every-fifteen-minutes': {
    timeoutSeconds: 300,
    memoryMegabytes: 512,
    errorImpact: 'What the ordinary way lost is not found.',
  },
  'every-day': {
    timeoutSeconds: 900,
    memoryMegabytes: 512,
    errorImpact: 'Personal data are kept for longer than the round says.',
  },
} as const satisfies Record<string, FunctionSettings>;
export type FunctionName = keyof typeof functionSettings;
