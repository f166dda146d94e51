import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { Envelope } from '#events/envelope.ts';
import { readStreamImage } from '#adapters/dynamodb/stream-images.ts';
import { dynamodbWatermark } from '#adapters/dynamodb/watermark.ts';
import { eventBridgeFactPublisher } from '#adapters/eventbridge/fact-publisher.ts';
import { systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { formIssued, scanGated } from '#cases/outbox-events.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { jsonLog } from '#lambda/log.ts';
import { streamConsumer } from '#lambda/stream-consumer.ts';
import { environment } from './environment.ts';
import { publishFacts } from './publish-facts.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const publisher = eventBridgeFactPublisher({ client: new EventBridgeClient({}), bus: given.BUS });
const services = { publisher, watermark: dynamodbWatermark(table), store: recordStoreOn(table) };

export const handler = streamConsumer({
  log: jsonLog('on-record-stored', systemClock.now),
  consume: async (records) => {
    const stored = records.flatMap(({ dynamodb }) =>
      dynamodb?.NewImage ? (readStreamImage(dynamodb.NewImage) ?? []) : [],
    );
    await publishFacts(
      services,
      stored.flatMap((record) => ('fact' in record ? [record.fact] : [])),
    );
    const outside = stored.flatMap((record): Envelope[] => {
      if ('scan' in record) return [scanGated(record.owner, record.scan, given.ROUND_ID)];
      return 'form' in record ? [formIssued(record.owner, record.form, given.ROUND_ID)] : [];
    });
    if (outside.length > 0) await publisher.publish(outside);
  },
});
