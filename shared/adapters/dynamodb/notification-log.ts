import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { officeSchema } from '#domain/members.ts';
import { notificationKinds } from '#domain/notifications.ts';
import {
  mayFollow,
  type NotificationKey,
  type NotificationLog,
  type NotificationRecord,
  notificationStatuses,
  type NotificationStatus,
} from '#ports/notifications.ts';
import { mailPartition } from './keys.ts';
import {
  getItem,
  hasName,
  type Item,
  keyOf,
  number,
  partitionQuery,
  queryAll,
  readNumber,
  readText,
  type Table,
  text,
} from './table.ts';

/**
 * Three years and a month, like the access log. A record is what keeps a replay from sending again (L4): it must outlive the
 * bus's archive, and a test holds the two together.
 */
export const keptDays = 1126;
const expiresAt = (now: Date): number => Math.floor(now.getTime() / 1000) + keptDays * 86_400;

const keyFor = (key: NotificationKey) => ({
  pk: mailPartition(key.roundId, key.day),
  sk: `${key.eventId}#${key.kind}#${key.memberId}`,
});

const recordSchema = lazily(() =>
  z.object({
    status: z.enum(notificationStatuses),
    kind: z.enum(notificationKinds),
    subject: z.string(),
    office: officeSchema(),
    claimedAt: z.string(),
    providerMessageId: z.string().optional(),
    reason: z.string().optional(),
  }),
);

function readRecord(item: Item, roundId: string, day: string): NotificationRecord {
  const [eventId = '', kind, memberId = ''] = (readText(item, 'sk') ?? '').split('#');
  const fields = Object.fromEntries(
    ['status', 'subject', 'office', 'claimedAt', 'providerMessageId', 'reason'].map((name) => [
      name,
      readText(item, name),
    ]),
  );
  return {
    roundId,
    day,
    eventId,
    memberId,
    attempts: readNumber(item, 'attempts') ?? 0,
    ...recordSchema().parse({ ...fields, kind }),
  };
}

async function advance(
  table: Table,
  key: NotificationKey,
  step: { to: NotificationStatus; set: Record<string, string> },
): Promise<boolean> {
  const from = mayFollow[step.to];
  const fields = Object.entries(step.set);
  try {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyOf(keyFor(key)),
        UpdateExpression: ['SET #status = :to', ...fields.map(([name]) => `#${name} = :${name}`)].join(', '),
        ConditionExpression: `#status IN (${from.map((_status, index) => `:from${index}`).join(', ')})`,
        ExpressionAttributeNames: {
          '#status': 'status',
          ...Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        },
        ExpressionAttributeValues: {
          ':to': text(step.to),
          ...Object.fromEntries(from.map((status, index) => [`:from${index}`, text(status)])),
          ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, text(value)])),
        },
      }),
    );
    return true;
  } catch (error) {
    if (hasName(error, 'ConditionalCheckFailedException')) return false;
    throw error;
  }
}

type Claim = Awaited<ReturnType<NotificationLog['claim']>>;

/** A first claim is a conditional put; one that is taken is looked at, and taken over when its lease has run out. */
async function claim(
  table: Table,
  key: NotificationKey,
  given: Parameters<NotificationLog['claim']>[1],
): Promise<Claim> {
  const claimedAt = given.now.toISOString();
  const expired = new Date(given.now.getTime() - given.leaseSeconds * 1000).toISOString();
  try {
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: {
          ...keyOf(keyFor(key)),
          status: text('claimed'),
          subject: text(given.subject),
          office: text(given.office),
          claimedAt: text(claimedAt),
          attempts: number(1),
          expiresAt: number(expiresAt(given.now)),
        },
        ConditionExpression: 'attribute_not_exists(pk) OR (#status = :claimed AND claimedAt < :expired)',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':claimed': text('claimed'), ':expired': text(expired) },
      }),
    );
    return 'claimed';
  } catch (error) {
    if (!hasName(error, 'ConditionalCheckFailedException')) throw error;
    const item = await getItem(table, keyFor(key));
    return readText(item, 'status') === 'claimed' ? 'busy' : 'settled';
  }
}

export function dynamodbNotificationLog(table: Table): NotificationLog {
  return {
    claim: (key, given) => claim(table, key, given),
    async release(key) {
      // A claim made long ago may be taken over at once.
      await setText(table, key, { name: 'claimedAt', value: '1970-01-01T00:00:00.000Z' });
    },
    async markSent(key, { providerMessageId, at }) {
      const marked = await advance(table, key, { to: 'sent', set: { providerMessageId, sentAt: at } });
      // A report may have been faster than the mark: then only the provider's id is still missing.
      if (!marked) await setText(table, key, { name: 'providerMessageId', value: providerMessageId });
    },
    async report(key, { status, at, reason }) {
      if (
        await advance(table, key, {
          to: status,
          set: { reportedAt: at, ...(reason ? { reason: reason.slice(0, 200) } : {}) },
        })
      )
        return true;
      return (await getItem(table, keyFor(key))) !== undefined;
    },
    async load(key) {
      const item = await getItem(table, keyFor(key));
      return item && readRecord(item, key.roundId, key.day);
    },
    async ofDay(roundId, day) {
      const items = await queryAll(table, partitionQuery(mailPartition(roundId, day)));
      return items.map((item) => readRecord(item, roundId, day));
    },
  };
}

async function setText(
  table: Table,
  key: NotificationKey,
  field: { name: 'claimedAt' | 'providerMessageId'; value: string },
): Promise<void> {
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: keyOf(keyFor(key)),
      UpdateExpression: 'SET #field = :value',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#field': field.name },
      ExpressionAttributeValues: { ':value': text(field.value) },
    }),
  );
}
