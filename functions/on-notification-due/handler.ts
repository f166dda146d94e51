import { SESClient } from '@aws-sdk/client-ses';
import * as z from 'zod';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbMembers } from '#adapters/dynamodb/members.ts';
import { dynamodbNotificationLog } from '#adapters/dynamodb/notification-log.ts';
import { sesMailSender } from '#adapters/ses/mail-sender.ts';
import { sqsDeadLetters, sqsNotificationOrders } from '#adapters/sqs/queues.ts';
import { pause, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { eventConsumer } from '#lambda/event-consumer.ts';
import { jsonLog } from '#lambda/log.ts';
import type { MailSender } from '#ports/notifications.ts';
import { roundById } from '#rounds/index.ts';
import { parseDue } from './due-message.ts';
import { environment } from './environment.ts';
import { notify } from './notify.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const log = jsonLog('on-notification-due', systemClock.now);
const allowed = z.union([z.literal('*'), z.array(z.string())]).parse(JSON.parse(given.MAIL_ALLOWED_RECIPIENTS));

/** SMTP where SES does not exist; its library is loaded only there. */
async function smtp(): Promise<MailSender> {
  const { smtpFromSecret } = await import('#adapters/smtp/from-secret.ts');
  return smtpFromSecret({ from: given.MAIL_FROM, allowed });
}

const sender: MailSender =
  given.MAIL_TRANSPORT === 'smtp'
    ? await smtp()
    : sesMailSender({
        client: new SESClient({}),
        from: given.MAIL_FROM,
        allowed,
        now: systemClock.now,
        configurationSet: process.env['MAIL_CONFIGURATION_SET'],
      });

const services = {
  store: recordStoreOn(table),
  lists: dynamodbLists(table),
  members: dynamodbMembers(table, systemClock.now),
  mails: dynamodbNotificationLog(table),
  orders: sqsNotificationOrders({
    client: async () => new (await import('@aws-sdk/client-sqs')).SQSClient({}),
    queueUrl: given.NOTIFICATIONS_QUEUE_URL,
  }),
  sender,
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
