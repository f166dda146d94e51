import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localCredentials } from '#local/engines/sigv4.ts';
import { type RunningBus, startBus } from '#local/runtime/event-bus.ts';
import type { Resource } from '#local/template/resolve.ts';
import { eventually, type TestQueues, testQueues } from './support.ts';

const arn = (type: string, id: string): string => `arn:aws:local:us-east-1:000000000000:${type}/${id}`;
const queue = (id: string): Resource => ({ id, type: 'AWS::SQS::Queue', properties: {}, assetPath: undefined });
const rule = (id: string, properties: Resource['properties']): Resource => ({
  id,
  type: 'AWS::Events::Rule',
  properties,
  assetPath: undefined,
});

let queues: TestQueues;
let bus: RunningBus;
let client: EventBridgeClient;
const invoked: unknown[] = [];

beforeAll(async () => {
  queues = await testQueues();
  for (const name of ['Notifications', 'ScanUploads', 'Undelivered']) await queues.create(name);
  const to = (id: string, more: object = {}) => ({ Targets: [{ Arn: arn('AWS::SQS::Queue', id), ...more }] });
  bus = await startBus({
    sqs: queues.sqs,
    queueUrl: queues.engine.queueUrl,
    functionOf: () => ({
      invoke: async (event) => {
        invoked.push(event);
        if (invoked.length > 1) throw new Error('broken');
      },
    }),
    log: () => undefined,
    resources: [
      ...['Notifications', 'ScanUploads', 'Missing', 'Undelivered'].map(queue),
      { id: 'Fn', type: 'AWS::Lambda::Function', properties: {}, assetPath: undefined },
      rule('facts', {
        EventBusName: 'Bus',
        EventPattern: { 'detail-type': ['application-submitted.v1'] },
        ...to('Notifications'),
      }),
      rule('uploads', {
        EventPattern: { source: ['aws.s3'], detail: { object: { key: [{ prefix: 'intake/' }] } } },
        ...to('ScanUploads'),
      }),
      rule('lost', {
        EventBusName: 'Bus',
        EventPattern: { 'detail-type': ['lost.v1'] },
        ...to('Missing', {
          DeadLetterConfig: { Arn: arn('AWS::SQS::Queue', 'Undelivered') },
          RetryPolicy: { MaximumRetryAttempts: 1 },
        }),
      }),
      rule('call', {
        EventBusName: 'Bus',
        EventPattern: { 'detail-type': ['call.v1'] },
        Targets: [
          {
            Arn: arn('AWS::Lambda::Function', 'Fn'),
            DeadLetterConfig: { Arn: arn('AWS::SQS::Queue', 'Undelivered') },
            RetryPolicy: { MaximumRetryAttempts: 2 },
          },
        ],
      }),
    ],
  });
  client = new EventBridgeClient({ endpoint: bus.endpoint, region: 'us-east-1', credentials: localCredentials });
});
afterAll(async () => {
  client.destroy();
  await bus.stop();
  await queues.stop();
});

const put = (type: string, detail = '{"n":1}') =>
  client.send(
    new PutEventsCommand({
      Entries: [
        { EventBusName: 'Bus', Source: 'shenbao', DetailType: type, Detail: detail, Resources: ['application/7'] },
      ],
    }),
  );

describe('the bus', () => {
  it('has an event in the queue of its rule before PutEvents answers', async () => {
    const { FailedEntryCount } = await put('application-submitted.v1');
    expect(FailedEntryCount).toBe(0);
    const [body = ''] = await queues.bodies('Notifications');
    expect(JSON.parse(body)).toMatchObject({
      version: '0',
      source: 'shenbao',
      'detail-type': 'application-submitted.v1',
      resources: ['application/7'],
      detail: { n: 1 },
    });
  });

  it('keeps the default bus apart, and follows its patterns', async () => {
    const upload = (key: string) =>
      bus.put({ source: 'aws.s3', 'detail-type': 'Object Created', detail: { object: { key } } });
    await upload('vault/x');
    await upload('intake/x');
    expect(await queues.bodies('ScanUploads')).toHaveLength(1);
  });

  it('puts aside what no target takes', async () => {
    await put('lost.v1');
    expect(await queues.bodies('Undelivered')).toHaveLength(1);
  });

  it('tries a function again, and puts its event aside in the end', async () => {
    await put('call.v1');
    await eventually(() => invoked.length === 1);
    await put('call.v1');
    await eventually(async () => (await queues.bodies('Undelivered')).length === 2);
    expect(invoked).toHaveLength(4);
  });

  it('reports the entry that is malformed and takes the others', async () => {
    const { FailedEntryCount, Entries } = await put('application-submitted.v1', '{');
    expect(FailedEntryCount).toBe(1);
    expect(Entries?.[0]?.ErrorCode).toBe('MalformedDetail');
  });
});
