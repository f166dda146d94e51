import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbNotificationLog } from '#adapters/dynamodb/notification-log.ts';
import { dynamodbUnpublished, dynamodbWatermark } from '#adapters/dynamodb/watermark.ts';
import { eventBridgeFactPublisher } from '#adapters/eventbridge/fact-publisher.ts';
import { s3IntakeLister } from '#adapters/s3/intake.ts';
import { sqsIntakeRedrive, sqsNotificationOrders } from '#adapters/sqs/queues.ts';
import { sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { jsonLog } from '#lambda/log.ts';
import { scheduledJob } from '#lambda/scheduled-job.ts';
import { roundById } from '#rounds/index.ts';
import { environment } from './environment.ts';
import { reconcile } from './reconcile.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const sqs = new SQSClient({});
const log = jsonLog('every-fifteen-minutes', systemClock.now);
const services = {
  store: recordStoreOn(table),
  scans: dynamodbScanStore(table),
  intake: s3IntakeLister({ client: new S3Client({}), bucket: given.INTAKE_BUCKET }),
  redrive: sqsIntakeRedrive({ client: sqs, queueUrl: given.SCAN_UPLOADS_QUEUE_URL, bucket: given.INTAKE_BUCKET }),
  unpublished: dynamodbUnpublished(table),
  publisher: eventBridgeFactPublisher({ client: new EventBridgeClient({}), bus: given.BUS }),
  watermark: dynamodbWatermark(table),
  mails: dynamodbNotificationLog(table),
  orders: sqsNotificationOrders({ client: sqs, queueUrl: given.NOTIFICATIONS_QUEUE_URL }),
  round: roundById(given.ROUND_ID),
  digest: sha256OfText,
  log,
};

export const handler = scheduledJob({ log, now: systemClock.now, run: (asOf) => reconcile(services, asOf) });
