import { S3Client } from '@aws-sdk/client-s3';
import { dynamodbAccessLog } from '#adapters/dynamodb/access-log.ts';
import { dynamodbCertifiedTimes, houseSalt } from '#adapters/dynamodb/certified-times.ts';
import { dynamodbServiceDraftStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbMembers, dynamodbRateLimit } from '#adapters/dynamodb/members.ts';
import { s3DocumentVault } from '#adapters/s3/documents.ts';
import { s3VaultLinks } from '#adapters/s3/scan-vault.ts';
import { sha256OfText, systemClock, systemRandomness } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { httpEndpoint } from '#lambda/http-endpoint.ts';
import { jsonLog } from '#lambda/log.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { roundById } from '#rounds/index.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { serviceEndpoints } from './endpoints.ts';
import { environment } from './environment.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const vault = { client: new S3Client({}), bucket: given.VAULT_BUCKET };
const documents = s3DocumentVault({ ...vault, digest: sha256OfText });

export const handler = httpEndpoint({
  log: jsonLog('http-service', systemClock.now),
  members: dynamodbMembers(table, systemClock.now),
  rateLimit: dynamodbRateLimit(table),
  endpoints: serviceEndpoints({
    store: recordStoreOn(table),
    round: roundById(given.ROUND_ID),
    rules: ruleDataOf(given.ROUND_ID),
    clauses: clausesOf(given.ROUND_ID),
    lists: dynamodbLists(table),
    drafts: dynamodbServiceDraftStore(table),
    documents,
    vault: s3VaultLinks(vault),
    access: dynamodbAccessLog(table),
    certified: dynamodbCertifiedTimes(table),
    salt: houseSalt(table, documents, systemRandomness.salt),
    random: systemRandomness,
    digest: sha256OfText,
  }),
});
