import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import type { Poller } from './queue-poller.ts';
import { deliverBatch, type Delivery, streamRecord } from './stream-delivery.ts';
import { matches } from './pattern.ts';

const checkpointSchema = z.record(z.string(), z.string());
const pauseMilliseconds = 60;
/** Shards change seldom; asking for them at every turn would double the engine's work. */
const shardsLiveMilliseconds = 1000;

export interface StreamOptions extends Omit<Delivery, 'shardId' | 'running'> {
  readonly streams: DynamoDBStreamsClient;
  /** Patterns of `FilterCriteria`; none lets everything through. */
  readonly filters: readonly unknown[];
  readonly batchSize: number;
  readonly checkpointFile: string;
}

/** Table's stream → function, from the checkpoint on; the checkpoint lies with the data, so nothing is skipped by a kill. */
export function pollStream(options: StreamOptions): Poller {
  const state = { running: true };
  const reader = new ShardReader(options, () => state.running);
  const loop = async (): Promise<void> => {
    while (state.running) {
      try {
        await reader.turn();
      } catch {
        // An iterator may have run out, or the engine just starts: go on from the checkpoint.
        reader.forget();
      }
      if (state.running) await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
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

class ShardReader {
  readonly #options: StreamOptions;
  readonly #running: () => boolean;
  readonly #checkpoints: Record<string, string>;
  readonly #iterators = new Map<string, string>();
  #shards: { readonly ids: string[]; readonly until: number } = { ids: [], until: 0 };

  constructor(options: StreamOptions, running: () => boolean) {
    this.#options = options;
    this.#running = running;
    this.#checkpoints = existsSync(options.checkpointFile)
      ? checkpointSchema.parse(JSON.parse(readFileSync(options.checkpointFile, 'utf8')))
      : {};
  }

  forget(): void {
    this.#iterators.clear();
    this.#shards = { ids: [], until: 0 };
  }

  async turn(): Promise<void> {
    const { streams, batchSize, filters } = this.#options;
    for (const shardId of await this.#shardIds()) {
      const iterator = this.#iterators.get(shardId) ?? (await this.#iterator(shardId));
      if (!iterator) continue;
      const { Records = [], NextShardIterator } = await streams.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: batchSize }),
      );
      const wanted = Records.map((record) => streamRecord(record, this.#options.streamArn)).filter(
        (record) => filters.length === 0 || filters.some((filter) => matches(filter, record)),
      );
      // Stopped in the middle: the checkpoint stays, and the next start reads these records again.
      if (!(await deliverBatch({ ...this.#options, shardId, running: this.#running }, wanted))) return;
      const last = Records.at(-1)?.dynamodb?.SequenceNumber;
      if (last) this.#save(shardId, last);
      if (NextShardIterator) this.#iterators.set(shardId, NextShardIterator);
    }
  }

  #save(shardId: string, sequence: string): void {
    const { checkpointFile } = this.#options;
    this.#checkpoints[shardId] = sequence;
    writeFileSync(`${checkpointFile}.part`, JSON.stringify(this.#checkpoints));
    renameSync(`${checkpointFile}.part`, checkpointFile);
  }

  async #shardIds(): Promise<string[]> {
    if (performance.now() < this.#shards.until) return this.#shards.ids;
    const { streams, streamArn } = this.#options;
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    const ids = (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []);
    this.#shards = { ids, until: performance.now() + shardsLiveMilliseconds };
    return ids;
  }

  async #iterator(shardId: string): Promise<string | undefined> {
    const { streams, streamArn } = this.#options;
    const after = this.#checkpoints[shardId];
    const { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shardId,
        ...(after
          ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
          : { ShardIteratorType: 'TRIM_HORIZON' }),
      }),
    );
    return ShardIterator;
  }
}
