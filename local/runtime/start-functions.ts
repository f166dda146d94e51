import { join } from 'node:path';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { queueArn } from '../create-resources.ts';
import { nameOfArn, record, type Resource } from '../template/resolve.ts';
import { FunctionHost } from './function-host.ts';
import { type Poller, pollQueue } from './queue-poller.ts';
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
  const timers = options.schedules
    ? options.resources
        .filter(({ type }) => type === 'AWS::Scheduler::Schedule')
        .map((schedule) => timerOf(schedule, hosts))
    : [];
  const plain = (text: string): string => text.replaceAll('-', '');
  return {
    hosts,
    byName: (name) => [...hosts.values()].find((host) => host.definition.name === plain(name)),
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(pollers.map((poller) => poller.stop()));
      await Promise.all([...hosts.values()].map((host) => host.stop()));
    },
  };
}

function pollerOf(mapping: Resource, hosts: ReadonlyMap<string, FunctionHost>, options: FunctionsOptions): Poller {
  const {
    FunctionName,
    EventSourceArn,
    BatchSize,
    ScalingConfig,
    FilterCriteria,
    MaximumRetryAttempts,
    DestinationConfig,
  } = mapping.properties;
  const host = hosts.get(String(FunctionName));
  if (!host) throw new Error(`${mapping.id} names no function`);
  const name = nameOfArn(EventSourceArn);
  const batchSize = Number(BatchSize ?? 10);
  if (!String(EventSourceArn).endsWith('/stream')) {
    const pollers = Math.min(3, Number(record(ScalingConfig)['MaximumConcurrency'] ?? 2));
    return pollQueue({
      sqs: options.sqs,
      queueUrl: options.queueUrl(name),
      queueArn: queueArn(name),
      batchSize: Math.min(batchSize, 10),
      host,
      pollers,
    });
  }
  const filters = record(FilterCriteria)['Filters'];
  const destination = record(record(DestinationConfig)['OnFailure'])['Destination'];
  return pollStream({
    streams: options.streams,
    streamArn: options.streamArn,
    batchSize,
    host,
    checkpointFile: join(options.dataDir, 'stream-checkpoint.json'),
    filters: Array.isArray(filters)
      ? filters.map((filter): unknown => JSON.parse(String(record(filter)['Pattern'])))
      : [],
    maxRetries: Number(MaximumRetryAttempts ?? 3),
    onFailure: destination ? { sqs: options.sqs, queueUrl: options.queueUrl(nameOfArn(destination)) } : undefined,
  });
}

/** A rate of the scheduler; a run that fails is told by the host and made good by the next. */
function timerOf(schedule: Resource, hosts: ReadonlyMap<string, FunctionHost>): NodeJS.Timeout {
  const { ScheduleExpression, Target } = schedule.properties;
  const [, count, unit] = /^rate\((\d+) (minute|hour)s?\)$/.exec(String(ScheduleExpression)) ?? [];
  if (!count) throw new Error(`the local run knows rate(… minutes) only, not ${String(ScheduleExpression)}`);
  const host = hosts.get(nameOfArn(record(Target)['Arn']));
  const input = String(record(Target)['Input'] ?? '{}');
  const run = (): void => {
    const event: unknown = JSON.parse(input.replace('<aws.scheduler.scheduled-time>', new Date().toISOString()));
    host?.invoke(event).catch(() => undefined);
  };
  return setInterval(run, Number(count) * (unit === 'hour' ? 3_600_000 : 60_000));
}
