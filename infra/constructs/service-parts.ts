import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { HttpFunction } from '#api/routes.ts';
import type { FunctionName } from '../config/functions.ts';
import type { HouseFunction } from './building-blocks/house-function.ts';
import type { HouseQueue } from './building-blocks/house-queue.ts';

/** Those that answer requests, and so refuse them. */
export const httpFunctions: readonly HttpFunction[] = [
  'http-public',
  'http-applicant',
  'http-reviewer',
  'http-service',
  'http-bureau',
  'http-administrator',
  'http-account',
];

/** Those that take several messages at once. */
export const consumers: readonly FunctionName[] = ['on-scan-uploaded', 'on-notification-due', 'on-mail-reported'];

export type Functions = Readonly<Record<FunctionName, HouseFunction>>;
export interface Queues {
  readonly scanUploads: HouseQueue;
  readonly gatedScans: HouseQueue;
  readonly notifications: HouseQueue;
  readonly mailReports: HouseQueue;
  readonly frozenForms: HouseQueue;
  readonly issuedSummaries: HouseQueue;
  readonly issuedServicePapers: HouseQueue;
  readonly releasedDecisions: HouseQueue;
  readonly orderedDossiers: HouseQueue;
  readonly unpublished: sqs.Queue;
  readonly undelivered: sqs.Queue;
}
