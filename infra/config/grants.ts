import type { FunctionName } from './functions.ts';

/** What each function may do, action by action: no more than its bundle's commands need. */
export interface Grants {
  readonly table: readonly string[];
  /** Indexes that it queries. */
  readonly indexes?: readonly ('list' | 'by-applicant')[];
  readonly intake?: readonly string[];
  /** On the intake too, where the environment has a malware scanner. */
  readonly malwareVerdicts?: readonly string[];
  readonly vault?: readonly string[];
  readonly key?: readonly string[];
  readonly bus?: true;
  readonly sendsTo?: readonly ('notifications' | 'scan-uploads')[];
  readonly mail?: true;
  /** Takes addresses off the account’s suppression list, where mails go by SES. */
  readonly forgetsAddresses?: true;
}

const read = ['dynamodb:GetItem', 'dynamodb:Query'];
const write = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];
/**
 * Every version of an object, also of a locked one: two functions hold this, the retention job and the administrator's
 * erasure. Listing versions is an action on the bucket.
 */
const eraseVault = ['s3:ListBucketVersions', 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention'];
/** Listing is what tells a missing object (404) from a forbidden one (403). */
const readVault = ['s3:GetObject', 's3:ListBucket', 's3:PutObject'];

export const grants: { readonly [F in FunctionName]: Grants } = {
  'http-public': { table: [], key: ['kms:GetPublicKey'] },
  'http-applicant': {
    table: [...read, ...write, 'dynamodb:BatchGetItem'],
    indexes: ['by-applicant'],
    intake: ['s3:PutObject'],
    vault: readVault,
    key: ['kms:Sign'],
  },
  'http-reviewer': {
    table: [...read, ...write, 'dynamodb:BatchGetItem'],
    indexes: ['list'],
    intake: ['s3:PutObject'],
    vault: readVault,
  },
  'http-bureau': {
    table: [...read, ...write, 'dynamodb:BatchGetItem', 'dynamodb:DeleteItem'],
    indexes: ['list'],
    vault: readVault,
  },
  'http-service': { table: [...read, ...write, 'dynamodb:BatchGetItem'], indexes: ['list'], vault: readVault },
  'http-administrator': {
    table: [...read, ...write, 'dynamodb:BatchGetItem', 'dynamodb:DeleteItem'],
    indexes: ['list'],
    vault: [...readVault, ...eraseVault],
    forgetsAddresses: true,
  },
  'http-account': {
    table: [...read, ...write, 'dynamodb:BatchGetItem', 'dynamodb:DeleteItem'],
    indexes: ['list', 'by-applicant'],
  },
  'on-scan-uploaded': {
    table: [...read, ...write],
    intake: ['s3:GetObject', 's3:GetObjectVersion', 's3:ListBucket'],
    malwareVerdicts: ['s3:GetObjectVersionTagging'],
    vault: ['s3:PutObject'],
  },
  'on-form-frozen': { table: [...read, 'dynamodb:PutItem'], vault: readVault },
  'on-scan-gated': { table: [...read, ...write], vault: readVault },
  'on-service-paper-issued': { table: [...read, 'dynamodb:PutItem'], vault: readVault },
  'on-summary-issued': { table: [...read, 'dynamodb:PutItem'], vault: readVault },
  'on-record-stored': { table: [...read, 'dynamodb:UpdateItem'], bus: true },
  'on-notification-due': {
    table: [...read, ...write, 'dynamodb:BatchGetItem'],
    indexes: ['list'],
    sendsTo: ['notifications'],
    mail: true,
  },
  'on-mail-reported': { table: [...read, ...write] },
  'on-dossier-ordered': { table: [...read, 'dynamodb:PutItem'], vault: readVault },
  'on-decisions-released': { table: [...read, ...write] },
  'every-minute': {
    table: [...read, ...write, 'dynamodb:BatchGetItem'],
    indexes: ['list'],
    sendsTo: ['notifications'],
  },
  'every-fifteen-minutes': {
    table: [...read, ...write, 'dynamodb:BatchGetItem'],
    indexes: ['list'],
    intake: ['s3:ListBucket'],
    bus: true,
    sendsTo: ['notifications', 'scan-uploads'],
  },
  'every-day': {
    table: [...read, ...write, 'dynamodb:BatchGetItem'],
    indexes: ['list'],
    vault: ['s3:ListBucket', ...eraseVault],
  },
};
