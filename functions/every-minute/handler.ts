import { dynamodbClockWatermark } from '#adapters/dynamodb/clock-watermark.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { sqsOccasionalOrders } from '#adapters/sqs/when-needed.ts';
import { sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { jsonLog } from '#lambda/log.ts';
import { scheduledJob } from '#lambda/scheduled-job.ts';
import { roundById } from '#rounds/index.ts';
import { environment } from './environment.ts';
import { tick } from './tick.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const log = jsonLog('every-minute', systemClock.now);
const services = {
  store: recordStoreOn(table),
  lists: dynamodbLists(table),
  clock: dynamodbClockWatermark(table),
  orders: sqsOccasionalOrders(given.NOTIFICATIONS_QUEUE_URL),
  round: roundById(given.ROUND_ID),
  digest: sha256OfText,
  log,
};

export const handler = scheduledJob({ log, now: systemClock.now, run: (asOf) => tick(services, asOf) });
