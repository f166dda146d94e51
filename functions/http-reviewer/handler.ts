import { S3Client } from '@aws-sdk/client-s3';
import { dynamodbAccessLog } from '#adapters/dynamodb/access-log.ts';
import { dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbFormStore } from '#adapters/dynamodb/form-store.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbMembers, dynamodbRateLimit } from '#adapters/dynamodb/members.ts';
import { dynamodbNotificationLog } from '#adapters/dynamodb/notification-log.ts';
import { s3DocumentVault } from '#adapters/s3/documents.ts';
import { s3PostSigner } from '#adapters/s3/intake.ts';
import { s3VaultKeeper, s3VaultLinks } from '#adapters/s3/scan-vault.ts';
import { sha256OfText, systemClock, systemRandomness } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { httpEndpoint } from '#lambda/http-endpoint.ts';
import { jsonLog } from '#lambda/log.ts';
import { formOf } from '#rounds/forms.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { roundById } from '#rounds/index.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { reviewerEndpoints } from './endpoints.ts';
import { environment } from './environment.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const s3 = new S3Client({});
const intake = { client: s3, bucket: given.INTAKE_BUCKET };
const vault = { client: s3, bucket: given.VAULT_BUCKET };

const members = dynamodbMembers(table, systemClock.now);

export const handler = httpEndpoint({
  log: jsonLog('http-reviewer', systemClock.now),
  members,
  rateLimit: dynamodbRateLimit(table),
  endpoints: reviewerEndpoints({
    store: recordStoreOn(table),
    rules: ruleDataOf(given.ROUND_ID),
    scans: dynamodbScanStore(table),
    lists: dynamodbLists(table),
    documents: s3DocumentVault({ ...vault, digest: sha256OfText }),
    intake: s3PostSigner(intake),
    vault: { ...s3VaultKeeper(vault), ...s3VaultLinks(vault) },
    members,
    access: dynamodbAccessLog(table),
    originals: given.MALWARE_SCAN !== 'none',
    forms: dynamodbFormStore(table),
    mails: dynamodbNotificationLog(table),
    round: roundById(given.ROUND_ID),
    clauses: clausesOf(given.ROUND_ID),
    form: (kind) => formOf(given.ROUND_ID, kind),
    digest: sha256OfText,
    clock: systemClock,
    random: systemRandomness,
  }),
});
