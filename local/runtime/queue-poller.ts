import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Invocable } from './function-host.ts';

const responseSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]) });

/** Here nobody waits out six times a timeout: what failed comes again soon, as often as its queue allows. */
const soonSeconds = 2;
const laterSeconds = 15;

/** Soon at first; later on with more patience than a sender's lease on a mail (60 s), which a killed one still holds. */
function retryDelayAfter(receives: number): number {
  return receives <= 5 ? soonSeconds : laterSeconds;
}
/** SQS gives ten messages at most at a time. */
const mostAtOnce = 10;

export interface Poller {
  stop(): Promise<void>;
}

export interface QueueOptions {
  readonly sqs: SQSClient;
  readonly queueUrl: string;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly batchingWindowSeconds?: number;
  readonly host: Invocable;
  readonly pollers: number;
  /** With `ReportBatchItemFailures` the answer says what failed; without, an answer means that all went well. */
  readonly reportsFailures?: boolean;
  readonly retryDelaySeconds?: number;
}

/** Queue → function: only what succeeded is deleted; the rest is visible again, and its queue's redrive does the counting. */
export function pollQueue(options: QueueOptions): Poller {
  const state = { running: true };
  const abort = new AbortController();
  const loop = async (): Promise<void> => {
    while (state.running) {
      try {
        const messages = await gather(options, abort.signal);
        if (messages.length > 0) await handle(options, messages);
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

async function gather(options: QueueOptions, signal: AbortSignal): Promise<Message[]> {
  const messages = await receive(options, { most: options.batchSize, waitSeconds: 10, signal });
  const until = performance.now() + (options.batchingWindowSeconds ?? 0) * 1000;
  while (messages.length > 0 && messages.length < options.batchSize && performance.now() < until) {
    const more = options.batchSize - messages.length;
    messages.push(...(await receive(options, { most: more, waitSeconds: 1, signal })));
  }
  return messages;
}

async function receive(
  { sqs, queueUrl }: QueueOptions,
  { most, waitSeconds, signal }: { most: number; waitSeconds: number; signal: AbortSignal },
): Promise<Message[]> {
  const { Messages } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: Math.min(most, mostAtOnce),
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    }),
    { abortSignal: signal },
  );
  return Messages ?? [];
}

function recordOf(message: Message, queueArn: string): object {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(
    ([name, { DataType, StringValue, BinaryValue }]) =>
      [
        name,
        {
          dataType: DataType,
          ...(StringValue === undefined ? {} : { stringValue: StringValue }),
          ...(BinaryValue === undefined ? {} : { binaryValue: Buffer.from(BinaryValue).toString('base64') }),
          stringListValues: [],
          binaryListValues: [],
        },
      ] as const,
  );
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: 'us-east-1',
  };
}

/**
 * Message ids that failed. As Lambda has it: a throw, or a failure with an empty or unknown id, fails the whole batch; an
 * answer without the list fails nothing.
 */
async function failuresOf(options: QueueOptions, messages: readonly Message[]): Promise<Set<string | undefined>> {
  const all = new Set(messages.map(({ MessageId }) => MessageId));
  try {
    const answer = await options.host.invoke({
      Records: messages.map((message) => recordOf(message, options.queueArn)),
    });
    if (answer === null || answer === undefined || options.reportsFailures === false) return new Set();
    const failed = responseSchema.parse(answer).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    return failed.every((id) => all.has(id)) ? new Set(failed) : all;
  } catch {
    return all;
  }
}

/** Calls the function with a batch, deletes what went well and lets the rest come again. */
export async function handle(options: QueueOptions, messages: readonly Message[]): Promise<void> {
  const failed = await failuresOf(options, messages);
  await Promise.all(
    messages.map((message) => {
      const { MessageId, ReceiptHandle } = message;
      const target = { QueueUrl: options.queueUrl, ReceiptHandle };
      return failed.has(MessageId)
        ? options.sqs.send(
            new ChangeMessageVisibilityCommand({
              ...target,
              VisibilityTimeout:
                options.retryDelaySeconds ?? retryDelayAfter(Number(message.Attributes?.ApproximateReceiveCount ?? 1)),
            }),
          )
        : options.sqs.send(new DeleteMessageCommand(target));
    }),
  );
}
