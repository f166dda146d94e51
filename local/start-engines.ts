import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createBuckets, createQueues, createTable } from './create-resources.ts';
import { type RunningDynamoDb, startDynamoDb } from './engines/dynamodb.ts';
import { type RunningKms, startKms } from './engines/kms-door.ts';
import { type RunningMailSink, startMailSink } from './engines/mail-sink.ts';
import { type Cors, type RunningS3, startS3 } from './engines/s3-door.ts';
import { localCredentials } from './engines/sigv4.ts';
import { type RunningSqs, startSqs } from './engines/sqs.ts';
import type { DemoPerson } from './identity/demo-people.ts';
import { type RunningIssuer, startIssuer } from './identity/issuer.ts';
import { type RunningBus, startBus } from './runtime/event-bus.ts';
import type { Invocable } from './runtime/function-host.ts';
import { record, type Resource } from './template/resolve.ts';

export interface Engines {
  readonly dynamodb: RunningDynamoDb;
  readonly queues: RunningSqs;
  readonly kms: RunningKms;
  readonly issuer: RunningIssuer;
  readonly db: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly sqs: SQSClient;
}

/** `port` 0: free ports; else the issuer takes the second after it. */
export async function startEngines(options: {
  dataDir: string;
  port: number;
  portal: string;
  people: readonly DemoPerson[];
}): Promise<Engines> {
  const { dataDir, port, portal, people } = options;
  const [dynamodb, queues, kms, issuer] = await Promise.all([
    startDynamoDb({ dataDir: join(dataDir, 'dynamodb') }),
    startSqs({ dataDir: join(dataDir, 'sqs') }),
    startKms({ dataDir: join(dataDir, 'keys') }),
    startIssuer({ dataDir: join(dataDir, 'keys'), port: port === 0 ? 0 : port + 2, portalUrl: portal, people }),
  ]);
  const client = { region: 'us-east-1', credentials: localCredentials };
  return {
    dynamodb,
    queues,
    kms,
    issuer,
    db: new DynamoDBClient({ ...client, endpoint: dynamodb.endpoint }),
    streams: new DynamoDBStreamsClient({ ...client, endpoint: dynamodb.endpoint }),
    sqs: new SQSClient({ ...client, endpoint: queues.endpoint }),
  };
}

export interface Doors {
  readonly table: string;
  readonly streamArn: string;
  readonly bus: RunningBus;
  readonly s3: RunningS3;
  readonly mail: RunningMailSink;
  /** What every function is told of where the services listen. */
  readonly endpoints: Readonly<Record<string, string>>;
}

interface DoorOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly resources: readonly Resource[];
  readonly functionOf: (id: string) => Invocable | undefined;
  readonly log: (line: string) => void;
}

/** Creates what the template declares, and opens the doors that emit events: these need the bus, and the bus the queues. */
export async function openDoors(engines: Engines, options: DoorOptions): Promise<Doors> {
  const { dataDir, resources, log } = options;
  const { db, sqs, queues, dynamodb, kms } = engines;
  const table = resources.find(({ type }) => type === 'AWS::DynamoDB::Table');
  if (!table) throw new Error('the template has no table');
  const streamArn = await createTable(db, table);
  await createQueues(sqs, resources);
  const bus = await startBus({ resources, sqs, queueUrl: queues.queueUrl, functionOf: options.functionOf, log });
  const common = { now: () => new Date(), onEvent: (event: unknown) => bus.put(event) };
  const s3 = await startS3({ ...common, dataDir: join(dataDir, 's3'), cors: corsOf(resources) });
  createBuckets(s3, resources);
  const mailPort = options.port === 0 ? 0 : options.port + 1;
  const mail = await startMailSink({ ...common, dataDir: join(dataDir, 'mail'), port: mailPort, log });
  const endpoints = {
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SQS: queues.endpoint,
    AWS_ENDPOINT_URL_EVENTBRIDGE: bus.endpoint,
    AWS_ENDPOINT_URL_SES: mail.endpoint,
    AWS_ENDPOINT_URL_KMS: kms.endpoint,
  };
  return { table: table.id, streamArn, bus, s3, mail, endpoints };
}

/** The rule of the bucket that browsers post to. */
function corsOf(resources: readonly Resource[]): Cors {
  const rules = resources
    .flatMap(({ properties }) => record(properties['CorsConfiguration'])['CorsRules'] ?? [])
    .flat();
  const [rule] = rules.map(record);
  const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
  return {
    origins: texts(rule?.['AllowedOrigins']),
    headers: texts(rule?.['AllowedHeaders']).map((name) => name.toLowerCase()),
  };
}

/** Stops what still produces before what it produces into. */
export async function stopEngines({ bus, s3, mail }: Doors, { kms, issuer, queues, dynamodb }: Engines): Promise<void> {
  await Promise.all([s3.stop(), mail.stop()]);
  await Promise.all([bus.stop(), kms.stop(), issuer.stop(), queues.stop()]);
  await dynamodb.stop();
}
