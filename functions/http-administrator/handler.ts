import { dynamodbMembers, dynamodbRateLimit } from '#adapters/dynamodb/members.ts';
import { sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { httpEndpoint } from '#lambda/http-endpoint.ts';
import { jsonLog } from '#lambda/log.ts';
import { roundById } from '#rounds/index.ts';
import { administratorEndpoints } from './endpoints.ts';
import { environment } from './environment.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const members = dynamodbMembers(table, systemClock.now);

export const handler = httpEndpoint({
  log: jsonLog('http-administrator', systemClock.now),
  members,
  rateLimit: dynamodbRateLimit(table),
  endpoints: administratorEndpoints({
    store: recordStoreOn(table),
    members,
    round: roundById(given.ROUND_ID),
    digest: sha256OfText,
    clock: systemClock,
  }),
});
