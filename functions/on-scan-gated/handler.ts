import { dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { sqsDeadLetters } from '#adapters/sqs/queues.ts';
import { sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { factOfType } from '#lambda/bus-message.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { eventConsumer } from '#lambda/event-consumer.ts';
import { jsonLog } from '#lambda/log.ts';
import { roundById } from '#rounds/index.ts';
import { environment } from './environment.ts';
import { judgeScan } from './judge-scan.ts';
import { notReadYet } from './read-scan.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const services = {
  store: recordStoreOn(table),
  scans: dynamodbScanStore(table),
  read: notReadYet,
  round: roundById(given.ROUND_ID),
  digest: sha256OfText,
};

export const handler = eventConsumer({
  log: jsonLog('on-scan-gated', systemClock.now),
  deadLetter: sqsDeadLetters(given.DEAD_LETTER_QUEUE_URL),
  consume: ({ body }) => judgeScan(services, factOfType('scan-gated', body)),
});
