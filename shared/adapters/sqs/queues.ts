import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import type { IntakeRedrive } from '#ports/fact-publisher.ts';
import type { NotificationOrders } from '#ports/notifications.ts';

export type DeadLetter = (record: SQSRecord, reason: string) => Promise<void>;

/** Orders for the notifications queue, ten a call; @throws when any was not taken (all are then placed again and recognised). */
export function sqsNotificationOrders({
  client,
  queueUrl,
}: {
  client: SQSClient;
  queueUrl: string;
}): NotificationOrders {
  return {
    async place(orders) {
      for (let start = 0; start < orders.length; start += 10) {
        const Entries = orders.slice(start, start + 10).map((order, index) => ({
          Id: String(index),
          MessageBody: JSON.stringify({ order: 'notify', ...order }),
        }));
        const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
        if (Failed && Failed.length > 0) throw new Error('some orders were not taken');
      }
    },
  };
}

/** Puts an object of the intake before the gate again, in the shape in which S3 reports it. */
export function sqsIntakeRedrive({
  client,
  queueUrl,
  bucket,
}: {
  client: SQSClient;
  queueUrl: string;
  bucket: string;
}): IntakeRedrive {
  return {
    async redrive({ key, receivedAt }) {
      const body = {
        source: 'aws.s3',
        'detail-type': 'Object Created',
        time: receivedAt,
        detail: { bucket: { name: bucket }, object: { key }, reason: 'Reconciled' },
      };
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(body) }));
    },
  };
}

/** Puts a message that can never be read into the dead-letter queue with its reason. */
export function sqsDeadLetterQueue({ client, queueUrl }: { client: SQSClient; queueUrl: string }): DeadLetter {
  return async (record, reason) => {
    const attribute = (value: string) => ({ DataType: 'String', StringValue: value });
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: record.body,
        MessageAttributes: {
          reason: attribute(reason || 'unreadable'),
          originalMessageId: attribute(record.messageId),
        },
      }),
    );
  };
}

export const newSqsClient = (): SQSClient => new SQSClient({});
