import { SESClient } from '@aws-sdk/client-ses';
import { dynamodbAccountDesk } from '#adapters/dynamodb/account-desk.ts';
import { dynamodbEvaluations } from '#adapters/dynamodb/evaluations.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbMembers } from '#adapters/dynamodb/members.ts';
import { dynamodbNotificationLog } from '#adapters/dynamodb/notification-log.ts';
import { sesMailSender } from '#adapters/ses/mail-sender.ts';
import { sqsDeadLetters, sqsOccasionalOrders } from '#adapters/sqs/when-needed.ts';
import { backOff, pause, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { eventConsumer } from '#lambda/event-consumer.ts';
import { jsonLog } from '#lambda/log.ts';
import { roundById } from '#rounds/index.ts';
import { parseDue } from './due-message.ts';
import { allowedRecipients, environment } from './environment.ts';
import { notify } from './notify.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const log = jsonLog('on-notification-due', systemClock.now);

const services = {
  store: recordStoreOn(table),
  lists: dynamodbLists(table),
  evaluations: dynamodbEvaluations(table),
  members: dynamodbMembers(table, systemClock.now),
  desk: dynamodbAccountDesk(table, backOff),
  mails: dynamodbNotificationLog(table),
  orders: sqsOccasionalOrders(given.NOTIFICATIONS_QUEUE_URL),
  sender: sesMailSender({
    client: new SESClient({}),
    from: given.MAIL_FROM,
    allowed: allowedRecipients(given.MAIL_ALLOWED_RECIPIENTS),
    now: systemClock.now,
    configurationSet: process.env['MAIL_CONFIGURATION_SET'],
  }),
  round: roundById(given.ROUND_ID),
  portalUrl: given.PORTAL_URL,
  now: systemClock.now,
  pause,
  log,
};

export const handler = eventConsumer({
  log,
  // One after the other: the pace of the account is kept here.
  oneByOne: true,
  deadLetter: sqsDeadLetters(given.DEAD_LETTER_QUEUE_URL),
  consume: ({ body }) => notify(services, parseDue(body)),
});
