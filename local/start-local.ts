import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPortalWhenChanged } from '../scripts/portal.ts';
import { createClock, installClock, type LocalClock } from './clock.ts';
import { controls, type Controls } from './controls.ts';
import { type DemoPerson, demoPeople } from './identity/demo-people.ts';
import { listen, type Listening } from './engines/http-server.ts';
import { createPortal } from './portal-server.ts';
import { createGateway } from './runtime/http-gateway.ts';
import { type RunningFunctions, startFunctions } from './runtime/start-functions.ts';
import { seed } from './seed.ts';
import { openDoors, startEngines, stopEngines } from './start-engines.ts';
import { synthesize } from './synthesize.ts';
import { readAssembly } from './template/resolve.ts';

export interface LocalOptions {
  readonly dataDir: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** An instant or `real`; by default where the last run stopped, and at the first start inside the round. */
  readonly now?: string | undefined;
  readonly log: (line: string) => void;
  /** False: nothing runs by itself; `invoke` runs a job when a story wants it. */
  readonly schedules?: boolean;
  /** After how long a failed message comes again; 2 by default. */
  readonly retryDelaySeconds?: number;
  /** Who can sign in; by default the people of the demonstration. */
  readonly people?: readonly DemoPerson[];
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
  const clock = createClock(now ?? (existsSync(file) ? { offset: offsetIn(file) } : insideTheRound));
  const keep = (): void => {
    // Renamed when it is complete: a kill leaves the former offset, not half of one.
    writeFileSync(`${file}.new`, String(clock.offsetMilliseconds()));
    renameSync(`${file}.new`, file);
  };
  keep();
  installClock(clock.memory);
  return {
    ...clock,
    advanceTo: (instant) => {
      clock.advanceTo(instant);
      keep();
    },
  };
}

/** @throws Error for a file that holds no offset: the clock would jump without a word. */
function offsetIn(file: string): number {
  const text = readFileSync(file, 'utf8').trim();
  if (/^-?\d+$/.test(text)) return Number(text);
  throw new Error(`${file} holds no offset of the clock: say what time it is with NOW=<instant>, or delete the file`);
}

/** Brings the whole system up from the synthesized template, on loopback alone. */
export async function startLocal(options: LocalOptions): Promise<RunningLocal> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const { log, port, people = demoPeople } = options;
  const clock = clockFor(dataDir, options.now);
  let serve: Parameters<typeof listen>[0] = (_request, response) => void response.writeHead(503).end('starting');
  const front: Listening = await listen((request, response) => serve(request, response), port);
  const portal = front.endpoint;
  log('step  engines: DynamoDB, SQS, S3, SES, KMS, issuer');
  const engines = await startEngines({ dataDir, port, portal, people });
  const { issuer, queues, sqs, db, streams } = engines;
  const { queueUrl } = queues;
  if (await buildPortalWhenChanged()) log('step  portal: built, because something of it had changed');
  log('step  template: bundling and synthesizing environment "local"');
  const assembly = await synthesize(dataDir, { issuer: issuer.endpoint, portalUrl: portal });
  const resources = readAssembly(assembly, queueUrl);
  // A rule may name a function, and functions need the bus.
  const late: { functions?: RunningFunctions } = {};
  const functionOf = (id: string) => late.functions?.hosts.get(id);
  const doors = await openDoors(engines, { dataDir, port, resources, functionOf, log });
  const { s3, mail, table, streamArn, endpoints } = doors;
  log('step  demo people and the open round');
  await seed({ client: db, table, roundId: '2025-expert-service', people });
  const functions = startFunctions({
    resources,
    dataDir,
    log,
    sqs,
    queueUrl,
    streams,
    streamArn,
    endpoints,
    memory: clock.memory,
    schedules: options.schedules ?? true,
    retryDelaySeconds: options.retryDelaySeconds,
  });
  late.functions = functions;
  const gateway = createGateway({ resources, hosts: functions.hosts });
  const control = controls({ dataDir, clock, s3, mail, functions, issuer, sqs, queueUrl, resources, db, table });
  const api = `${portal}/api`;
  const links = { api, mailbox: mail.endpoint, issuer: issuer.endpoint, s3: s3.endpoint };
  serve = createPortal({ gateway, control, links });
  control.announce({ portal, ...links });
  return {
    ...control,
    portal,
    api,
    mailbox: mail.endpoint,
    stop: async () => {
      await front.stop();
      await functions.stop();
      await stopEngines(doors, engines);
      control.withdraw();
    },
  };
}
