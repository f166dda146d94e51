import { S3Client } from '@aws-sdk/client-s3';
import { dynamodbAccessLog } from '#adapters/dynamodb/access-log.ts';
import { dynamodbAccountDesk } from '#adapters/dynamodb/account-desk.ts';
import { dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbEvaluations } from '#adapters/dynamodb/evaluations.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbMembers, dynamodbRateLimit } from '#adapters/dynamodb/members.ts';
import { dynamodbNotificationLog } from '#adapters/dynamodb/notification-log.ts';
import { dynamodbPreparedDecisions } from '#adapters/dynamodb/prepared.ts';
import { dynamodbReleases } from '#adapters/dynamodb/releases.ts';
import { s3DocumentVault } from '#adapters/s3/documents.ts';
import { s3KeysUnder } from '#adapters/s3/keys-under.ts';
import { s3VaultLinks } from '#adapters/s3/scan-vault.ts';
import { backOff, sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { httpEndpoint } from '#lambda/http-endpoint.ts';
import { jsonLog } from '#lambda/log.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { roundById } from '#rounds/index.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { bureauEndpoints } from './endpoints.ts';
import { environment } from './environment.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const vault = { client: new S3Client({}), bucket: given.VAULT_BUCKET };

const members = dynamodbMembers(table, systemClock.now);

export const handler = httpEndpoint({
  log: jsonLog('http-bureau', systemClock.now),
  members,
  rateLimit: dynamodbRateLimit(table),
  endpoints: bureauEndpoints({
    store: recordStoreOn(table),
    rules: ruleDataOf(given.ROUND_ID),
    clauses: clausesOf(given.ROUND_ID),
    lists: dynamodbLists(table),
    releases: dynamodbReleases(table),
    scans: dynamodbScanStore(table),
    evaluations: dynamodbEvaluations(table),
    prepared: dynamodbPreparedDecisions(table),
    members,
    documents: s3DocumentVault({ ...vault, digest: sha256OfText }),
    vault: { ...s3VaultLinks(vault), ...s3KeysUnder(vault) },
    mails: dynamodbNotificationLog(table),
    access: dynamodbAccessLog(table),
    accounts: dynamodbAccountDesk(table, backOff),
    round: roundById(given.ROUND_ID),
    digest: sha256OfText,
  }),
});
