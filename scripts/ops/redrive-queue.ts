import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';

const policySchema = z.object({ deadLetterTargetArn: z.string() });

/**
 * Moves everything from a dead-letter queue back to the queue that names it; message by message, because the service's own
 * redrive does not exist in every partition. Sent before deleted: a message may come twice, never get lost.
 */
export async function redriveQueue(sqs: SQSClient, queues: { dead: string; all: readonly string[] }): Promise<number> {
  const source = await sourceOf(sqs, queues);
  let moved = 0;
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queues.dead, MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) return moved;
    for (const { Body, ReceiptHandle } of Messages) {
      await sqs.send(new SendMessageCommand({ QueueUrl: source, MessageBody: Body }));
      await sqs.send(new DeleteMessageCommand({ QueueUrl: queues.dead, ReceiptHandle }));
      moved += 1;
    }
  }
}

async function sourceOf(sqs: SQSClient, { dead, all }: { dead: string; all: readonly string[] }): Promise<string> {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: dead, AttributeNames: ['QueueArn'] }),
  );
  for (const url of all) {
    const { Attributes: own } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['RedrivePolicy'] }),
    );
    const policy = own?.RedrivePolicy ? policySchema.parse(JSON.parse(own.RedrivePolicy)) : undefined;
    if (policy?.deadLetterTargetArn === Attributes?.QueueArn) return url;
  }
  throw new Error('no queue sends its dead letters there: what waits in it must be looked at by a person');
}
