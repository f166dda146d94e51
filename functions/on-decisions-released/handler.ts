import { sqsDeadLetters } from '#adapters/sqs/when-needed.ts';
import { sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { factOfType } from '#lambda/bus-message.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { eventConsumer } from '#lambda/event-consumer.ts';
import { jsonLog } from '#lambda/log.ts';
import { roundById } from '#rounds/index.ts';
import { applyRelease } from './apply-release.ts';
import { environment } from './environment.ts';

const given = readEnvironment(environment);
const log = jsonLog('on-decisions-released', systemClock.now);
const services = {
  store: recordStoreOn(tableNamed(given.TABLE)),
  round: roundById(given.ROUND_ID),
  digest: sha256OfText,
};

export const handler = eventConsumer({
  log,
  deadLetter: sqsDeadLetters(given.DEAD_LETTER_QUEUE_URL),
  consume: ({ body }) => applyRelease(services, factOfType('decisions-released', body)),
});
