import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { FunctionHost } from './function-host.ts';
import { matches } from './pattern.ts';
import type { Poller } from './queue-poller.ts';

const checkpointSchema = z.record(z.string(), z.string());
const responseSchema = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]) })
  .nullable();
const pauseMilliseconds = 60;

interface StreamOptions {
  readonly streams: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly filters: readonly unknown[];
  readonly batchSize: number;
  readonly maxRetries: number;
  readonly host: FunctionHost;
  readonly checkpointFile: string;
  readonly onFailure: { readonly sqs: SQSClient; readonly queueUrl: string } | undefined;
}

/** Table's stream → function, from the checkpoint on: a batch that fails is retried, then halved, then its record put aside. */
export function pollStream(options: StreamOptions): Poller {
  const state = { running: true };
  const checkpoints: Record<string, string> = existsSync(options.checkpointFile)
    ? checkpointSchema.parse(JSON.parse(readFileSync(options.checkpointFile, 'utf8')))
    : {};
  const save = (shard: string, sequence: string): void => {
    checkpoints[shard] = sequence;
    writeFileSync(`${options.checkpointFile}.part`, JSON.stringify(checkpoints));
    renameSync(`${options.checkpointFile}.part`, options.checkpointFile);
  };
  const loop = async (): Promise<void> => {
    const iterators = new Map<string, string>();
    while (state.running) {
      try {
        for (const shard of await shardsOf(options)) {
          const iterator = iterators.get(shard) ?? (await iteratorOf(options, shard, checkpoints[shard]));
          if (!iterator) continue;
          const { Records = [], NextShardIterator } = await options.streams.send(
            new GetRecordsCommand({ ShardIterator: iterator, Limit: options.batchSize }),
          );
          await handle(options, Records);
          const last = Records.at(-1)?.dynamodb?.SequenceNumber;
          if (last) save(shard, last);
          if (NextShardIterator) iterators.set(shard, NextShardIterator);
        }
      } catch {
        iterators.clear();
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    }
  };
  const running = loop();
  return {
    stop: async () => {
      state.running = false;
      await running;
    },
  };
}

async function shardsOf({ streams, streamArn }: StreamOptions): Promise<string[]> {
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  return (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []);
}

async function iteratorOf(
  { streams, streamArn }: StreamOptions,
  shard: string,
  after: string | undefined,
): Promise<string | undefined> {
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({
      StreamArn: streamArn,
      ShardId: shard,
      ...(after
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
        : { ShardIteratorType: 'TRIM_HORIZON' }),
    }),
  );
  return ShardIterator;
}

async function handle(options: StreamOptions, records: _Record[]): Promise<void> {
  const wanted = records.filter(
    (record) => options.filters.length === 0 || options.filters.some((filter) => matches(filter, record)),
  );
  if (wanted.length > 0) await deliver(options, wanted);
}

async function deliver(options: StreamOptions, records: _Record[]): Promise<void> {
  for (let tried = 0; tried <= options.maxRetries; tried += 1) {
    if (await succeeded(options, records)) return;
    if (records.length > 1) {
      const half = Math.ceil(records.length / 2);
      await deliver(options, records.slice(0, half));
      await deliver(options, records.slice(half));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(2000, 100 * 2 ** tried)));
  }
  const poisoned = records[0]?.dynamodb;
  const body = { sequenceNumber: poisoned?.SequenceNumber, keys: poisoned?.Keys };
  await options.onFailure?.sqs.send(
    new SendMessageCommand({ QueueUrl: options.onFailure.queueUrl, MessageBody: JSON.stringify(body) }),
  );
}

async function succeeded(options: StreamOptions, Records: _Record[]): Promise<boolean> {
  try {
    const response = responseSchema.parse(
      await options.host.invoke({
        Records: Records.map((record) => ({ ...record, eventSourceARN: options.streamArn })),
      }),
    );
    return (response?.batchItemFailures.length ?? 0) === 0;
  } catch {
    return false;
  }
}
