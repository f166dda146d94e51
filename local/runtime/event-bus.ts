import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { listen, readBody } from '../engines/http-server.ts';
import { nameOfArn, type Resource } from '../template/resolve.ts';
import { deliver, type DeliveryParts, type Target, targetOf } from './delivery.ts';
import { matches } from './pattern.ts';

export interface RunningBus {
  readonly endpoint: string;
  /** An event of AWS itself, on the default bus. Resolved when every target has it. */
  put(event: unknown): Promise<void>;
  stop(): Promise<void>;
}

export interface BusOptions extends DeliveryParts {
  readonly resources: readonly Resource[];
  readonly log: (line: string) => void;
}

interface Rule {
  readonly bus: string;
  readonly pattern: unknown;
  readonly targets: readonly Target[];
}

const entrySchema = z.object({
  EventBusName: z.string().default('default'),
  Source: z.string(),
  DetailType: z.string(),
  Detail: z.string(),
  Resources: z.array(z.string()).default([]),
  Time: z.number().optional(),
});
type Entry = z.infer<typeof entrySchema>;
const inputSchema = z.object({ Entries: z.array(entrySchema).min(1).max(10) });
const maxEntryBytes = 256 * 1024;

function ruleOf({ properties }: Resource, resources: readonly Resource[]): Rule {
  const { EventBusName, EventPattern, Targets } = properties;
  return {
    bus: EventBusName === undefined ? 'default' : nameOfArn(EventBusName),
    pattern: EventPattern,
    targets: Array.isArray(Targets) ? Targets.map((target) => targetOf(target, resources)) : [],
  };
}

/** The buses, their rules and PutEvents. It answers only when all queues have the event: nothing is lost by a kill. */
export async function startBus(options: BusOptions): Promise<RunningBus> {
  const { resources, log } = options;
  const rules = resources
    .filter(({ type, properties }) => type === 'AWS::Events::Rule' && properties['State'] !== 'DISABLED')
    .map((resource) => ruleOf(resource, resources));
  const put = async (bus: string, event: unknown): Promise<void> => {
    const wanted = rules.filter((rule) => rule.bus === bus && matches(rule.pattern, event));
    const deliveries = wanted.flatMap(({ targets }) => targets.map((target) => hand(target, event)));
    await Promise.all(deliveries);
  };
  const hand = async (target: Target, event: unknown): Promise<void> => {
    const delivered = deliver(target, target.input ?? JSON.stringify(event), options);
    if (target.kind === 'queue') return delivered;
    // A function is invoked asynchronously: who puts the event does not wait for what becomes of it.
    delivered.catch((error: unknown) => log(`error rule: ${String(error)}`));
  };
  const answer = async (body: string): Promise<unknown> => {
    const { Entries } = inputSchema.parse(JSON.parse(body));
    const results = await Promise.all(Entries.map((entry) => accept(entry, { put, log })));
    return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
  };
  const listening = await listen((request, response) => {
    const reply = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    };
    if (request.headers['x-amz-target'] !== 'AWSEvents.PutEvents')
      return reply(400, { __type: 'UnknownOperationException' });
    void readBody(request, 4 * 1024 * 1024)
      .then((body) => answer(String(body)))
      .then(
        (result) => reply(200, result),
        (error: unknown) => reply(400, { __type: 'ValidationException', message: String(error) }),
      );
  }, 0);
  return { endpoint: listening.endpoint, put: (event) => putOfAws(event, { put, log }), stop: listening.stop };
}

interface Bus {
  readonly put: (bus: string, event: unknown) => Promise<void>;
  readonly log: (line: string) => void;
}

type EntryResult = { readonly EventId: string } | { readonly ErrorCode: string; readonly ErrorMessage: string };

async function accept(entry: Entry, { put, log }: Bus): Promise<EntryResult> {
  if (Buffer.byteLength(entry.Detail) > maxEntryBytes)
    return { ErrorCode: 'ValidationException', ErrorMessage: 'Total size of the entry is over 256 KB.' };
  const id = randomUUID();
  try {
    const detail: unknown = JSON.parse(entry.Detail);
    await put(nameOfArn(entry.EventBusName), {
      version: '0',
      id,
      'detail-type': entry.DetailType,
      source: entry.Source,
      account: '000000000000',
      time: (entry.Time === undefined ? new Date() : new Date(entry.Time * 1000)).toISOString(),
      region: 'us-east-1',
      resources: entry.Resources,
      detail,
    });
    log(`fact  ${entry.DetailType} ${entry.Resources[0] ?? ''}`);
    return { EventId: id };
  } catch (error) {
    const malformed = error instanceof SyntaxError;
    return {
      ErrorCode: malformed ? 'MalformedDetail' : 'InternalFailure',
      ErrorMessage: malformed ? 'Detail is malformed.' : String(error),
    };
  }
}

const awsEventSchema = z.object({
  source: z.string(),
  'detail-type': z.string(),
  detail: z.object({
    object: z.object({ key: z.string() }).optional(),
    mail: z.object({ destination: z.array(z.string()) }).optional(),
  }),
});

async function putOfAws(event: unknown, { put, log }: Bus): Promise<void> {
  await put('default', event);
  const seen = awsEventSchema.safeParse(event).data;
  const key = seen?.detail.object?.key;
  if (key?.startsWith('intake/')) log(`upload ${key}`);
  // A delivery is the rule and told with the mail itself; what deserves a line is the report of a failure.
  else if (seen?.detail.mail && seen['detail-type'] !== 'Email Delivery')
    log(`report ${seen['detail-type']} ${seen.detail.mail.destination.join(', ')}`);
}
