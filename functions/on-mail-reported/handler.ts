import { dynamodbNotificationLog } from '#adapters/dynamodb/notification-log.ts';
import { sqsDeadLetters } from '#adapters/sqs/when-needed.ts';
import { sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { eventConsumer } from '#lambda/event-consumer.ts';
import { jsonLog } from '#lambda/log.ts';
import { roundById } from '#rounds/index.ts';
import { environment } from './environment.ts';
import { recordReport } from './record-report.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const log = jsonLog('on-mail-reported', systemClock.now);
const services = {
  store: recordStoreOn(table),
  mails: dynamodbNotificationLog(table),
  round: roundById(given.ROUND_ID),
  digest: sha256OfText,
  now: systemClock.now,
  log,
};

export const handler = eventConsumer({
  log,
  deadLetter: sqsDeadLetters(given.DEAD_LETTER_QUEUE_URL),
  consume: ({ body }) => recordReport(services, body),
});
