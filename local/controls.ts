import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { deadLetterQueue, deadLetterQueues } from '../scripts/ops/dead-letter-names.ts';
import { redriveQueue } from '../scripts/ops/redrive-queue.ts';
import type { LocalClock } from './clock.ts';
import type { RunningMailSink } from './engines/mail-sink.ts';
import type { RunningS3 } from './engines/s3-door.ts';
import type { RunningIssuer } from './identity/issuer.ts';
import type { RunningFunctions } from './runtime/start-functions.ts';
import type { Resource } from './template/resolve.ts';

interface Parts {
  readonly dataDir: string;
  readonly clock: LocalClock;
  readonly s3: RunningS3;
  readonly mail: RunningMailSink;
  readonly functions: RunningFunctions;
  readonly issuer: RunningIssuer;
  readonly sqs: SQSClient;
  readonly queueUrl: (name: string) => string;
  readonly resources: readonly Resource[];
  readonly db: DynamoDBClient;
  readonly table: string;
}

export interface Controls {
  readonly secret: string;
  readonly clock: LocalClock;
  readonly s3: RunningS3;
  readonly mail: RunningMailSink;
  readonly db: DynamoDBClient;
  readonly table: string;
  invoke(functionName: string, event: unknown): Promise<unknown>;
  tokenFor(personId: string): Promise<string | undefined>;
  /** The queues of dead letters by the runbook's names, with the number of messages in each. */
  deadLetters(): Promise<{ queue: string; messages: number }[]>;
  showDeadLetters(queue: string): Promise<Message[]>;
  /** Puts everything of a dead-letter queue back where it came from; answers how many. */
  redrive(queue: string): Promise<number>;
  /** Puts a message on a queue by the beginning of its name. */
  sendTo(queue: string, body: string): Promise<void>;
  announce(endpoints: Readonly<Record<string, string>>): void;
  withdraw(): void;
  permits(given: string | undefined): boolean;
}

/** What scripts, stories and tests may do with a running local system; over HTTP only with the secret of its data folder. */
export function controls(parts: Parts): Controls {
  const { dataDir, sqs, queueUrl, resources } = parts;
  const secretFile = join(dataDir, 'control-secret');
  if (!existsSync(secretFile)) writeFileSync(secretFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  const secret = readFileSync(secretFile, 'utf8');
  const running = join(dataDir, 'running.json');
  const queues = resources.filter(({ type }) => type === 'AWS::SQS::Queue').map(({ id }) => id);
  const urlOfDead = (name: string): string => queueUrl(deadLetterQueue(queues, name));
  return {
    secret,
    clock: parts.clock,
    s3: parts.s3,
    mail: parts.mail,
    db: parts.db,
    table: parts.table,
    invoke: (name, event) => {
      const host = parts.functions.byName(name);
      return host ? host.invoke(event) : Promise.reject(new Error(`no function is called ${name}`));
    },
    tokenFor: (personId) => parts.issuer.tokenFor(personId),
    deadLetters: () =>
      Promise.all(
        [...deadLetterQueues(queues)].map(async ([queue, id]) => ({ queue, messages: await depth(sqs, queueUrl(id)) })),
      ),
    showDeadLetters: async (queue) => peek(sqs, urlOfDead(queue)),
    redrive: async (queue) => redriveQueue(sqs, { dead: urlOfDead(queue), all: queues.map(queueUrl) }),
    sendTo: async (queue, body) => {
      const id = queues.find((one) => one.startsWith(queue)) ?? queue;
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl(id), MessageBody: body }));
    },
    announce: (endpoints) => writeFileSync(running, JSON.stringify({ pid: process.pid, ...endpoints })),
    withdraw: () => rmSync(running, { force: true }),
    permits: (given) =>
      given !== undefined && given.length === secret.length && timingSafeEqual(Buffer.from(given), Buffer.from(secret)),
  };
}

async function depth(sqs: SQSClient, url: string): Promise<number> {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['ApproximateNumberOfMessages'] }),
  );
  return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
}

async function peek(sqs: SQSClient, url: string): Promise<Message[]> {
  const { Messages } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: 0,
      MessageAttributeNames: ['All'],
    }),
  );
  return Messages ?? [];
}
