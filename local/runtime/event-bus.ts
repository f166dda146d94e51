import { randomUUID } from 'node:crypto';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { listen, readBody } from '../engines/http-server.ts';
import { nameOfArn, record, type Resource } from '../template/resolve.ts';
import { matches } from './pattern.ts';

export interface RunningBus {
  readonly endpoint: string;
  /** An event of AWS itself, on the default bus. Resolved when every target has it. */
  put(event: unknown): Promise<void>;
  stop(): Promise<void>;
}

interface Rule {
  readonly bus: string;
  readonly pattern: unknown;
  readonly queues: readonly string[];
}

const entriesSchema = z.object({
  Entries: z.array(
    z.object({
      EventBusName: z.string(),
      Source: z.string(),
      DetailType: z.string(),
      Detail: z.string(),
      Resources: z.array(z.string()).optional(),
    }),
  ),
});

function ruleOf(resource: Resource): Rule {
  const { EventBusName, EventPattern, Targets } = resource.properties;
  const targets = Array.isArray(Targets) ? Targets.map((target) => nameOfArn(record(target)['Arn'])) : [];
  return { bus: EventBusName === undefined ? 'default' : String(EventBusName), pattern: EventPattern, queues: targets };
}

/** The buses, their rules and PutEvents. It answers only when all targets have the event: nothing is lost by a kill. */
export async function startBus(options: {
  resources: readonly Resource[];
  sqs: SQSClient;
  queueUrl: (name: string) => string;
  log: (line: string) => void;
}): Promise<RunningBus> {
  const rules = options.resources.filter(({ type }) => type === 'AWS::Events::Rule').map(ruleOf);
  const put = async (bus: string, event: unknown): Promise<void> => {
    const queues = rules
      .filter((rule) => rule.bus === bus && matches(rule.pattern, event))
      .flatMap((rule) => rule.queues);
    await Promise.all(
      queues.map((queue) =>
        options.sqs.send(
          new SendMessageCommand({ QueueUrl: options.queueUrl(queue), MessageBody: JSON.stringify(event) }),
        ),
      ),
    );
  };
  const listening = await listen((request, response) => {
    void (async () => {
      const { Entries } = entriesSchema.parse(JSON.parse(String(await readBody(request, 4 * 1024 * 1024))));
      for (const entry of Entries) {
        const event = {
          version: '0',
          id: randomUUID(),
          'detail-type': entry.DetailType,
          source: entry.Source,
          account: '000000000000',
          time: new Date().toISOString(),
          region: 'us-east-1',
          resources: entry.Resources ?? [],
          detail: JSON.parse(entry.Detail),
        };
        await put(entry.EventBusName, event);
        options.log(`fact  ${entry.DetailType} ${entry.Resources?.[0] ?? ''}`);
      }
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify({ FailedEntryCount: 0, Entries: Entries.map(() => ({ EventId: randomUUID() })) }));
    })().catch(() =>
      response
        .writeHead(500, { 'content-type': 'application/x-amz-json-1.1' })
        .end(JSON.stringify({ __type: 'InternalException' })),
    );
  }, 0);
  return { endpoint: listening.endpoint, put: (event) => put('default', event), stop: listening.stop };
}
