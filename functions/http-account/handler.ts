import { dynamodbAccountDesk } from '#adapters/dynamodb/account-desk.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbMembers, dynamodbRateLimit } from '#adapters/dynamodb/members.ts';
import { dynamodbRecordStore } from '#adapters/dynamodb/record-store.ts';
import { backOff, sha256OfText, systemClock, systemRandomness } from '#adapters/system/runtime.ts';
import { tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { httpEndpoint } from '#lambda/http-endpoint.ts';
import { jsonLog } from '#lambda/log.ts';
import { roundById } from '#rounds/index.ts';
import { accountEndpoints } from './endpoints.ts';
import { environment } from './environment.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const members = dynamodbMembers(table, systemClock.now);

export const handler = httpEndpoint({
  log: jsonLog('http-account', systemClock.now),
  members,
  rateLimit: dynamodbRateLimit(table),
  endpoints: accountEndpoints({
    desk: dynamodbAccountDesk(table, backOff),
    members,
    lists: dynamodbLists(table),
    store: dynamodbRecordStore(table, backOff),
    round: roundById(given.ROUND_ID),
    digest: sha256OfText,
    random: systemRandomness,
  }),
});
