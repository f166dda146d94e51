import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { detailTypesConsumedBy } from '#events/catalogue.ts';
import type { Environment } from '../config/environments.ts';
import type { FunctionName } from '../config/functions.ts';
import { alarmsOf } from '../constructs/service-alarms.ts';
import { deadLetterRetention, HouseQueue, secured } from '../constructs/building-blocks/house-queue.ts';
import { HouseFunction } from '../constructs/building-blocks/house-function.ts';
import { consume, route } from '../constructs/building-blocks/queue-consumer.ts';
import { grantAll } from '../constructs/grant-all.ts';
import { HttpApi } from '../constructs/http-api.ts';
import { publishFacts } from '../constructs/fact-publishing.ts';
import { mailReports } from '../constructs/mail-reports.ts';
import { MalwareScan, scanResults } from '../constructs/malware-scan.ts';
import type { Functions, Queues } from '../constructs/service-parts.ts';
import { every } from '../constructs/schedules.ts';
import type { StatefulStack } from './stateful-stack.ts';

export interface ServiceProps extends StackProps {
  readonly environment: Environment;
  readonly stateful: StatefulStack;
}

/** The service, as a table of contents: queues, functions, what wakes them, what they may do, what is watched. */
export class ServiceStack extends Stack {
  readonly functions: Functions;
  readonly queues: Queues;
  readonly http: HttpApi;

  constructor(scope: Construct, id: string, props: ServiceProps) {
    super(scope, id, props);
    const { environment, stateful } = props;
    this.queues = this.#queues();
    this.functions = this.#functions(props);
    this.#scanIntake(props);
    publishFacts(this.functions['on-record-stored'], { table: stateful.table, onFailure: this.queues.unpublished });
    this.#consumers(stateful);
    const reporting = mailReports(this, {
      environment,
      queue: this.queues.mailReports,
      undelivered: this.queues.undelivered,
    });
    consume(this.queues.mailReports, this.functions['on-mail-reported'], { batchSize: 10, maxConcurrency: 2 });
    if (reporting) this.functions['on-notification-due'].function.addEnvironment('MAIL_CONFIGURATION_SET', reporting);
    every(this, Duration.minutes(1), { job: this.functions['every-minute'], undelivered: this.queues.undelivered });
    every(this, Duration.minutes(15), {
      job: this.functions['every-fifteen-minutes'],
      undelivered: this.queues.undelivered,
    });
    every(this, Duration.days(1), { job: this.functions['every-day'], undelivered: this.queues.undelivered });
    this.http = new HttpApi(this, 'Http', { environment, functions: this.functions });
    grantAll(this.functions, { stateful, queues: this.queues, environment, configurationSet: reporting });
    alarmsOf(this, { environment, functions: this.functions, queues: this.queues });
  }

  #queues(): Queues {
    const queue = (id: string, consumer: FunctionName, maxReceiveCount?: number) =>
      new HouseQueue(this, id, { name: id, consumer, ...(maxReceiveCount ? { maxReceiveCount } : {}) });
    const plain = (id: string) => new sqs.Queue(this, id, { ...secured, retentionPeriod: deadLetterRetention });
    return {
      scanUploads: queue('ScanUploads', 'on-scan-uploaded'),
      gatedScans: queue('GatedScans', 'on-scan-gated'),
      notifications: queue('Notifications', 'on-notification-due', 10),
      mailReports: queue('MailReports', 'on-mail-reported'),
      frozenForms: queue('FrozenForms', 'on-form-frozen'),
      issuedSummaries: queue('IssuedSummaries', 'on-summary-issued'),
      issuedServicePapers: queue('IssuedServicePapers', 'on-service-paper-issued'),
      releasedDecisions: queue('ReleasedDecisions', 'on-decisions-released'),
      orderedDossiers: queue('OrderedDossiers', 'on-dossier-ordered'),
      unpublished: plain('UnpublishedRecords'),
      undelivered: plain('UndeliveredEvents'),
    };
  }

  #functions({ environment, stateful }: ServiceProps): Functions {
    const data = { TABLE: stateful.table.tableName, ROUND_ID: environment.roundId };
    const intake = { INTAKE_BUCKET: stateful.intake.bucketName };
    const vault = { VAULT_BUCKET: stateful.vault.bucketName };
    const key = { KEY_ID: stateful.signingKey.keyArn };
    const bus = { BUS: stateful.bus.eventBusName };
    const orders = { NOTIFICATIONS_QUEUE_URL: this.queues.notifications.queue.queueUrl };
    const mail = {
      MAIL_FROM: environment.mail.from,
      MAIL_ALLOWED_RECIPIENTS: JSON.stringify(environment.mail.allowedRecipients),
      PORTAL_URL: environment.portalUrl,
      ...(environment.mail.smtpSecretName ? { SMTP_URL_SECRET: environment.mail.smtpSecretName } : {}),
    };
    const malware = { MALWARE_SCAN: environment.malwareScan };
    const one = (name: FunctionName, variables: Record<string, string>) =>
      new HouseFunction(this, name, { environment, name, variables });
    return {
      'http-public': one('http-public', key),
      'http-applicant': one('http-applicant', { ...data, ...intake, ...vault, ...key }),
      'http-reviewer': one('http-reviewer', { ...data, ...intake, ...vault, ...malware }),
      'http-service': one('http-service', { ...data, ...vault }),
      'http-bureau': one('http-bureau', { ...data, ...vault }),
      'http-administrator': one('http-administrator', {
        ...data,
        ...vault,
        MAIL_TRANSPORT: environment.mail.transport,
      }),
      'http-account': one('http-account', data),
      'on-scan-uploaded': one('on-scan-uploaded', {
        ...data,
        ...intake,
        ...vault,
        ...malware,
      }),
      'on-form-frozen': one('on-form-frozen', { ...data, ...vault }),
      'on-summary-issued': one('on-summary-issued', { ...data, ...vault }),
      'on-service-paper-issued': one('on-service-paper-issued', { ...data, ...vault }),
      'on-scan-gated': one('on-scan-gated', { ...data, ...vault }),
      'on-record-stored': one('on-record-stored', { ...data, ...bus }),
      'on-notification-due': one('on-notification-due', { ...data, ...orders, ...mail }),
      'on-mail-reported': one('on-mail-reported', data),
      'on-decisions-released': one('on-decisions-released', data),
      'on-dossier-ordered': one('on-dossier-ordered', { ...data, ...vault }),
      'every-minute': one('every-minute', { ...data, ...orders }),
      'every-fifteen-minutes': one('every-fifteen-minutes', {
        ...data,
        ...bus,
        ...intake,
        ...orders,
        SCAN_UPLOADS_QUEUE_URL: this.queues.scanUploads.queue.queueUrl,
      }),
      // Of every round that there ever was, so that none is named.
      'every-day': one('every-day', { TABLE: stateful.table.tableName, ...vault }),
    };
  }

  /** The gate looks at an object when it has come, or where there is a scanner, when that has looked. */
  #scanIntake({ environment, stateful: { intake } }: ServiceProps): void {
    const scanned = environment.malwareScan === 'guardduty';
    if (scanned) new MalwareScan(this, 'MalwareScan', { bucket: intake });
    const created = {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [intake.bucketName] }, object: { key: [{ prefix: 'intake/' }] } },
    };
    route(this, 'ScanUploaded', {
      pattern: scanned ? scanResults(intake) : created,
      to: this.queues.scanUploads.queue,
      undelivered: this.queues.undelivered,
    });
    consume(this.queues.scanUploads, this.functions['on-scan-uploaded'], { batchSize: 5, maxConcurrency: 20 });
  }

  #consumers({ bus }: StatefulStack): void {
    const { frozenForms, issuedSummaries, issuedServicePapers, gatedScans, notifications } = this.queues;
    const { orderedDossiers, releasedDecisions, undelivered } = this.queues;
    const wake = (id: string, name: FunctionName, to: HouseQueue) =>
      route(this, id, {
        bus,
        pattern: { source: ['shenbao'], detailType: detailTypesConsumedBy(name) },
        to: to.queue,
        undelivered,
      });
    wake('FormFrozen', 'on-form-frozen', frozenForms);
    consume(frozenForms, this.functions['on-form-frozen'], { batchSize: 1, maxConcurrency: 10 });
    wake('SummaryIssued', 'on-summary-issued', issuedSummaries);
    consume(issuedSummaries, this.functions['on-summary-issued'], { batchSize: 1, maxConcurrency: 5 });
    wake('ServicePaperIssued', 'on-service-paper-issued', issuedServicePapers);
    consume(issuedServicePapers, this.functions['on-service-paper-issued'], { batchSize: 1, maxConcurrency: 2 });
    wake('ScanGated', 'on-scan-gated', gatedScans);
    // One scan at a time: reading takes the whole function’s memory.
    consume(gatedScans, this.functions['on-scan-gated'], { batchSize: 1, maxConcurrency: 20 });
    wake('NotificationDue', 'on-notification-due', notifications);
    consume(notifications, this.functions['on-notification-due'], { batchSize: 5, maxConcurrency: 2 });
    wake('DecisionsReleased', 'on-decisions-released', releasedDecisions);
    consume(releasedDecisions, this.functions['on-decisions-released'], { batchSize: 1, maxConcurrency: 2 });
    wake('DossierOrdered', 'on-dossier-ordered', orderedDossiers);
    consume(orderedDossiers, this.functions['on-dossier-ordered'], { batchSize: 1, maxConcurrency: 2 });
  }
}
