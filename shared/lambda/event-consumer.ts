import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { classify, reasonOf } from './failures.ts';
import { errorFields, type Log } from './log.ts';

export interface Consumed {
  /** The parsed JSON of the message's body. */
  readonly body: unknown;
  readonly messageId: string;
  /** 1 at the first delivery. */
  readonly receiveCount: number;
}

export interface ConsumerParts {
  readonly log: Log;
  /** Handles one message. Refusals are recorded inside and return; anything thrown is classified here. */
  readonly consume: (message: Consumed) => Promise<void>;
  /** Puts a message that can never be read into the dead-letter queue with its reason. */
  readonly deadLetter?: ((record: SQSRecord, reason: string) => Promise<void>) | undefined;
  /** Messages of one batch in order, where the pace matters; otherwise all at once. */
  readonly oneByOne?: boolean;
}

/**
 * SQS → use case, with partial batch responses: a contract breach goes to the dead-letter queue with its reason, any other
 * failure returns that record alone, and the rest of the batch is done.
 */
export function eventConsumer(parts: ConsumerParts): middy.MiddyfiedHandler<SQSEvent, SQSBatchResponse> {
  return middy<SQSEvent, SQSBatchResponse>().handler(async (event: SQSEvent) => {
    const failed: string[] = [];
    const handle = async (record: SQSRecord): Promise<void> => {
      if (!(await settled(record, parts))) failed.push(record.messageId);
    };
    if (parts.oneByOne) for (const record of event.Records) await handle(record);
    else await Promise.all(event.Records.map(handle));
    // All of several: not one bad message, but something that they all need is down (B3).
    if (failed.length > 1 && failed.length === event.Records.length) parts.log.count('FailedBatches', 1);
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  });
}

async function settled(record: SQSRecord, parts: ConsumerParts): Promise<boolean> {
  const receiveCount = Number(record.attributes.ApproximateReceiveCount);
  try {
    const body: unknown = JSON.parse(record.body);
    await parts.consume({ body, messageId: record.messageId, receiveCount });
    return true;
  } catch (error) {
    if (classify(error) === 'contract-breach') return deadLettered(record, reasonOf(error), parts);
    parts.log.error('record-failed', { messageId: record.messageId, receiveCount, ...errorFields(error) });
    return false;
  }
}

async function deadLettered(record: SQSRecord, reason: string, parts: ConsumerParts): Promise<boolean> {
  parts.log.error('contract-breach', { messageId: record.messageId, reason });
  parts.log.count('ContractBreaches', 1);
  if (!parts.deadLetter) return false;
  try {
    await parts.deadLetter(record, reason);
    return true;
  } catch (error) {
    // The queue's own redrive takes it there in the end; only the reason is then missing on the message.
    parts.log.error('dead-letter-failed', { messageId: record.messageId, ...errorFields(error) });
    return false;
  }
}
