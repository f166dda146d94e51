import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { FunctionHost } from './function-host.ts';

const responseSchema = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]) })
  .nullable();

/** Here nobody waits out six times a timeout: what failed comes again soon, as often as its queue allows. */
const retryDelaySeconds = 2;

export interface Poller {
  stop(): Promise<void>;
}

/** Queue → function: only what succeeded is deleted; the rest is visible again, and its queue's redrive does the counting. */
export function pollQueue(options: {
  sqs: SQSClient;
  queueUrl: string;
  queueArn: string;
  batchSize: number;
  host: FunctionHost;
  pollers: number;
}): Poller {
  const state = { running: true };
  const abort = new AbortController();
  const loop = async (): Promise<void> => {
    while (state.running) {
      try {
        const { Messages } = await options.sqs.send(
          new ReceiveMessageCommand({
            QueueUrl: options.queueUrl,
            MaxNumberOfMessages: options.batchSize,
            WaitTimeSeconds: 10,
            MessageSystemAttributeNames: ['All'],
            MessageAttributeNames: ['All'],
          }),
          { abortSignal: abort.signal },
        );
        if (Messages && Messages.length > 0) await handle(options, Messages);
      } catch {
        if (state.running) await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  };
  const loops = Array.from({ length: options.pollers }, loop);
  return {
    stop: async () => {
      state.running = false;
      abort.abort();
      await Promise.all(loops);
    },
  };
}

async function handle(
  options: { sqs: SQSClient; queueUrl: string; queueArn: string; host: FunctionHost },
  messages: Message[],
): Promise<void> {
  const Records = messages.map((message) => ({
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: {},
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: options.queueArn,
    awsRegion: 'us-east-1',
  }));
  let failed: Set<string | undefined>;
  try {
    const response = responseSchema.parse(await options.host.invoke({ Records }));
    failed = new Set(response?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) ?? []);
  } catch {
    failed = new Set(messages.map(({ MessageId }) => MessageId));
  }
  await Promise.all(
    messages.map(({ MessageId, ReceiptHandle }) => {
      const target = { QueueUrl: options.queueUrl, ReceiptHandle };
      return failed.has(MessageId)
        ? options.sqs.send(new ChangeMessageVisibilityCommand({ ...target, VisibilityTimeout: retryDelaySeconds }))
        : options.sqs.send(new DeleteMessageCommand(target));
    }),
  );
}
