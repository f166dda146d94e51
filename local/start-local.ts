import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createClock, installClock, type LocalClock } from './clock.ts';
import { controls, type Controls } from './controls.ts';
import { createBuckets, createQueues, createTable } from './create-resources.ts';
import { startDynamoDb } from './engines/dynamodb.ts';
import { listen, type Listening } from './engines/http-server.ts';
import { startKms } from './engines/kms-door.ts';
import { startMailSink } from './engines/mail-sink.ts';
import { startS3 } from './engines/s3-door.ts';
import { localCredentials } from './engines/sigv4.ts';
import { startSqs } from './engines/sqs.ts';
import { startIssuer } from './identity/issuer.ts';
import { createPortal } from './portal-server.ts';
import { startBus } from './runtime/event-bus.ts';
import { createGateway } from './runtime/http-gateway.ts';
import { startFunctions } from './runtime/start-functions.ts';
import { seed } from './seed.ts';
import { synthesize } from './synthesize.ts';
import { readAssembly } from './template/resolve.ts';

export interface LocalOptions {
  readonly dataDir: string;
  /** 0: any free port. */
  readonly port: number;
  /** An instant or `real`; by default where the last run stopped, and at the first start inside the round. */
  readonly now?: string | undefined;
  readonly log: (line: string) => void;
  readonly schedules?: boolean;
}

export interface RunningLocal extends Controls {
  readonly portal: string;
  readonly api: string;
  readonly mailbox: string;
  stop(): Promise<void>;
}

const insideTheRound = '2025-01-20T09:00:00+08:00';

/** The clock goes on where it stood: the offset lies with the data. */
function clockFor(dataDir: string, now: string | undefined): LocalClock {
  const file = join(dataDir, 'clock-offset');
  const kept = existsSync(file) ? { offset: Number(readFileSync(file, 'utf8')) } : undefined;
  const clock = createClock(now ?? kept ?? insideTheRound);
  writeFileSync(file, String(clock.offsetMilliseconds()));
  installClock(clock.memory);
  return {
    ...clock,
    advanceTo: (instant) => {
      clock.advanceTo(instant);
      writeFileSync(file, String(clock.offsetMilliseconds()));
    },
  };
}

/** Brings the whole system up from the synthesized template, on loopback alone. */
export async function startLocal(options: LocalOptions): Promise<RunningLocal> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const { log } = options;
  const clock = clockFor(dataDir, options.now);
  const now = (): Date => new Date();
  let serve: Parameters<typeof listen>[0] = (_request, response) => void response.writeHead(503).end('starting');
  const front: Listening = await listen((request, response) => serve(request, response), options.port);
  const portal = front.endpoint;
  log('step  engines: DynamoDB, SQS, S3, SES, KMS, issuer');
  const [dynamodb, sqsEngine, kms, issuer] = await Promise.all([
    startDynamoDb({ dataDir: join(dataDir, 'dynamodb') }),
    startSqs({ dataDir: join(dataDir, 'sqs') }),
    startKms({ dataDir: join(dataDir, 'keys') }),
    startIssuer({ dataDir: join(dataDir, 'keys'), port: options.port === 0 ? 0 : options.port + 2, portalUrl: portal }),
  ]);
  log('step  template: bundling and synthesizing environment "local"');
  const assembly = await synthesize(dataDir, { issuer: issuer.endpoint, portalUrl: portal });
  const resources = readAssembly(assembly, sqsEngine.queueUrl);
  const client = { region: 'us-east-1', credentials: localCredentials };
  const db = new DynamoDBClient({ ...client, endpoint: dynamodb.endpoint });
  const sqs = new SQSClient({ ...client, endpoint: sqsEngine.endpoint });
  const tableResource = resources.find(({ type }) => type === 'AWS::DynamoDB::Table');
  if (!tableResource) throw new Error('the template has no table');
  const streamArn = await createTable(db, tableResource);
  await createQueues(sqs, resources);
  const bus = await startBus({ resources, sqs, queueUrl: sqsEngine.queueUrl, log });
  const s3 = await startS3({
    dataDir: join(dataDir, 's3'),
    now,
    onEvent: (event) => bus.put(event),
    corsOrigins: () => [portal],
  });
  createBuckets(s3, resources);
  const mail = await startMailSink({
    dataDir: join(dataDir, 'mail'),
    port: options.port === 0 ? 0 : options.port + 1,
    now,
    onEvent: (event) => bus.put(event),
    log,
  });
  log('step  demo people and the open round');
  await seed({ client: db, table: tableResource.id, roundId: '2025-expert-service' });
  const functions = startFunctions({
    resources,
    memory: clock.memory,
    dataDir,
    log,
    sqs,
    queueUrl: sqsEngine.queueUrl,
    streamArn,
    schedules: options.schedules ?? true,
    streams: new DynamoDBStreamsClient({ ...client, endpoint: dynamodb.endpoint }),
    endpoints: {
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
      AWS_ENDPOINT_URL_S3: s3.endpoint,
      AWS_ENDPOINT_URL_SQS: sqsEngine.endpoint,
      AWS_ENDPOINT_URL_EVENTBRIDGE: bus.endpoint,
      AWS_ENDPOINT_URL_SES: mail.endpoint,
      AWS_ENDPOINT_URL_KMS: kms.endpoint,
    },
  });
  const gateway = createGateway({ resources, hosts: functions.hosts, issuerJwks: `${issuer.endpoint}/jwks` });
  const control = controls({
    dataDir,
    clock,
    s3,
    mail,
    functions,
    issuer,
    sqs,
    queueUrl: sqsEngine.queueUrl,
    resources,
    db,
    table: tableResource.id,
  });
  serve = createPortal({
    gateway,
    control,
    links: { api: `${portal}/api`, mailbox: mail.endpoint, issuer: issuer.endpoint },
  });
  control.announce({ portal, api: `${portal}/api`, mailbox: mail.endpoint, issuer: issuer.endpoint });
  return {
    ...control,
    portal,
    api: `${portal}/api`,
    mailbox: mail.endpoint,
    stop: async () => {
      await front.stop();
      await functions.stop();
      await Promise.all([s3.stop(), mail.stop()]);
      await Promise.all([bus.stop(), kms.stop(), issuer.stop(), sqsEngine.stop()]);
      await dynamodb.stop();
      control.withdraw();
    },
  };
}
