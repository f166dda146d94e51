import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { readStreamImage } from '#adapters/dynamodb/stream-images.ts';
import { dynamodbWatermark } from '#adapters/dynamodb/watermark.ts';
import { eventBridgeFactPublisher } from '#adapters/eventbridge/fact-publisher.ts';
import { systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { scanGated } from '#cases/scan-event.ts';
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
    const gated = stored.flatMap((record) =>
      'scan' in record ? [scanGated(record.owner, record.scan, given.ROUND_ID)] : [],
    );
    if (gated.length > 0) await publisher.publish(gated);
  },
});
