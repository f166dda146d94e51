import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { describe } from 'vitest';
import * as z from 'zod';
import { eventBridgeFactPublisher } from '#adapters/eventbridge/fact-publisher.ts';
import { sqsIntakeRedrive, sqsNotificationOrders } from '#adapters/sqs/queues.ts';
import { factOn } from '#lambda/bus-message.ts';
import { orderSchema } from '#functions/on-notification-due/due-message.ts';
import { localCredentials } from '#local/engines/sigv4.ts';
import { startBus } from '#local/runtime/event-bus.ts';
import { type Messages, messagesContract } from '../contracts/messages.ts';
import { RecordingOrders, RecordingPublisher, RecordingRedrive } from '../fakes/recording.ts';
import { testQueues, type TestQueues } from '../local/support.ts';

async function recorded(): Promise<Messages> {
  const publisher = new RecordingPublisher();
  const orders = new RecordingOrders();
  const redrive = new RecordingRedrive();
  return {
    publisher,
    orders,
    redrive,
    published: async () => publisher.published,
    placed: async () => orders.placed,
    redriven: async () => redrive.redriven,
    stop: async () => undefined,
  };
}

/** Takes everything out of a queue. */
async function taken({ sqs, engine }: TestQueues, name: string): Promise<unknown[]> {
  const bodies: unknown[] = [];
  for (;;) {
    const QueueUrl = engine.queueUrl(name);
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return bodies;
    for (const { Body = '', ReceiptHandle } of Messages) {
      bodies.push(JSON.parse(Body));
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}

const createdSchema = z.object({ time: z.string(), detail: z.object({ object: z.object({ key: z.string() }) }) });
const queue = (id: string) => ({ id, type: 'AWS::SQS::Queue', properties: {}, assetPath: undefined });

async function onTheEngines(): Promise<Messages> {
  const queues = await testQueues();
  for (const name of ['Facts', 'Orders', 'Uploads']) await queues.create(name);
  const properties = {
    EventBusName: 'Bus',
    EventPattern: { source: ['shenbao'] },
    Targets: [{ Arn: 'arn:aws:local:us-east-1:000000000000:AWS::SQS::Queue/Facts' }],
  };
  const bus = await startBus({
    sqs: queues.sqs,
    queueUrl: queues.engine.queueUrl,
    functionOf: () => undefined,
    log: () => undefined,
    resources: [queue('Facts'), { id: 'all', type: 'AWS::Events::Rule', properties, assetPath: undefined }],
  });
  const client = new EventBridgeClient({ endpoint: bus.endpoint, region: 'us-east-1', credentials: localCredentials });
  const { sqs, engine } = queues;
  return {
    publisher: eventBridgeFactPublisher({ client, bus: 'Bus' }),
    orders: sqsNotificationOrders({ client: sqs, queueUrl: engine.queueUrl('Orders') }),
    redrive: sqsIntakeRedrive({ client: sqs, queueUrl: engine.queueUrl('Uploads'), bucket: 'intake' }),
    published: async () => (await taken(queues, 'Facts')).map(factOn),
    placed: async () => (await taken(queues, 'Orders')).map((body) => orderSchema().parse(body)),
    redriven: async () =>
      (await taken(queues, 'Uploads')).map((body) => {
        const { time, detail } = createdSchema.parse(body);
        return { key: detail.object.key, receivedAt: time };
      }),
    stop: async () => {
      client.destroy();
      await bus.stop();
      await queues.stop();
    },
  };
}

describe('recorded', () => {
  messagesContract(recorded);
});
describe('over EventBridge and SQS', () => {
  messagesContract(onTheEngines);
});
