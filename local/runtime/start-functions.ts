import { join } from 'node:path';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { queueArn } from '../create-resources.ts';
import { nameOfArn, record, type Resource } from '../template/resolve.ts';
import { FunctionHost } from './function-host.ts';
import { type Poller, pollQueue } from './queue-poller.ts';
import { startSchedule } from './schedules.ts';
import { pollStream } from './stream-poller.ts';

export interface FunctionsOptions {
  readonly resources: readonly Resource[];
  readonly memory: SharedArrayBuffer;
  readonly dataDir: string;
  readonly endpoints: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
  readonly sqs: SQSClient;
  readonly queueUrl: (name: string) => string;
  readonly streams: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly schedules: boolean;
  /** After how long a failed message comes again; 2 by default. */
  readonly retryDelaySeconds?: number | undefined;
}

export interface RunningFunctions {
  /** By the template's logical id. */
  readonly hosts: ReadonlyMap<string, FunctionHost>;
  /** By the function's own name (`every-minute`). */
  byName(name: string): FunctionHost | undefined;
  stop(): Promise<void>;
}

function hostOf(resource: Resource, options: FunctionsOptions): FunctionHost {
  const variables = Object.entries(record(record(resource.properties['Environment'])['Variables'])).map(
    ([name, value]) => [name, String(value)] as const,
  );
  if (!resource.assetPath) throw new Error(`${resource.id} has no bundle: run npm run bundle`);
  const name = resource.id.replace(/Function[0-9A-F]+$/, '');
  return new FunctionHost(
    {
      name,
      codePath: resource.assetPath,
      timeoutSeconds: Number(resource.properties['Timeout'] ?? 3),
      variables: Object.fromEntries(variables),
    },
    { memory: options.memory, endpoints: options.endpoints, logDir: join(options.dataDir, 'logs'), log: options.log },
  );
}

/** Starts what the template says: every function, its event sources and the schedules. */
export function startFunctions(options: FunctionsOptions): RunningFunctions {
  const hosts = new Map(
    options.resources
      .filter(({ type }) => type === 'AWS::Lambda::Function')
      .map((resource) => [resource.id, hostOf(resource, options)]),
  );
  const pollers = options.resources
    .filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping')
    .map((mapping) => pollerOf(mapping, hosts, options));
  const delivery = { ...options, functionOf: (id: string) => hosts.get(id) };
  const schedules = options.resources
    .filter(({ type }) => options.schedules && type === 'AWS::Scheduler::Schedule')
    .map((schedule) => startSchedule(schedule, options.resources, delivery));
  // People meet these first.
  for (const host of hosts.values()) if (host.definition.name.startsWith('http')) host.warm();
  const plain = (text: string): string => text.replaceAll('-', '');
  return {
    hosts,
    byName: (name) => [...hosts.values()].find((host) => host.definition.name === plain(name)),
    stop: async () => {
      for (const stopSchedule of schedules) stopSchedule();
      await Promise.all(pollers.map((poller) => poller.stop()));
      await Promise.all([...hosts.values()].map((host) => host.stop()));
    },
  };
}

function pollerOf(mapping: Resource, hosts: ReadonlyMap<string, FunctionHost>, options: FunctionsOptions): Poller {
  const { FunctionName, EventSourceArn, FilterCriteria, FunctionResponseTypes } = mapping.properties;
  const host = hosts.get(nameOfArn(FunctionName));
  if (!host) throw new Error(`${mapping.id} names no function`);
  const reportsFailures =
    Array.isArray(FunctionResponseTypes) && FunctionResponseTypes.includes('ReportBatchItemFailures');
  const filters = record(FilterCriteria)['Filters'];
  if (String(EventSourceArn).endsWith('/stream'))
    return streamPollerOf(mapping, host, { options, filters: Array.isArray(filters) ? filters : [] });
  if (filters !== undefined) throw new Error(`${mapping.id} filters a queue, which the local run does not`);
  const { BatchSize, MaximumBatchingWindowInSeconds, ScalingConfig } = mapping.properties;
  const name = nameOfArn(EventSourceArn);
  return pollQueue({
    sqs: options.sqs,
    queueUrl: options.queueUrl(name),
    queueArn: queueArn(name),
    batchSize: Number(BatchSize ?? 10),
    batchingWindowSeconds: Number(MaximumBatchingWindowInSeconds ?? 0),
    host,
    pollers: Math.min(mostPollers, Number(record(ScalingConfig)['MaximumConcurrency'] ?? mostPollers)),
    reportsFailures,
    ...(options.retryDelaySeconds === undefined ? {} : { retryDelaySeconds: options.retryDelaySeconds }),
  });
}

/** As many as a function has threads. */
const mostPollers = 3;

function streamPollerOf(
  mapping: Resource,
  host: FunctionHost,
  { options, filters }: { options: FunctionsOptions; filters: readonly unknown[] },
): Poller {
  const { BatchSize, MaximumRetryAttempts, DestinationConfig, BisectBatchOnFunctionError } = mapping.properties;
  const destination = record(record(DestinationConfig)['OnFailure'])['Destination'];
  return pollStream({
    streams: options.streams,
    streamArn: options.streamArn,
    batchSize: Number(BatchSize ?? 100),
    host,
    checkpointFile: join(options.dataDir, 'stream-checkpoint.json'),
    filters: filters.map((filter): unknown => JSON.parse(String(record(filter)['Pattern']))),
    maxRetries: Number(MaximumRetryAttempts ?? 3),
    bisect: BisectBatchOnFunctionError === true,
    onFailure: destination ? { sqs: options.sqs, queueUrl: options.queueUrl(nameOfArn(destination)) } : undefined,
  });
}
