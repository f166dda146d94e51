import { S3Client } from '@aws-sdk/client-s3';
import { dynamodbDraftStore, dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbFormStore } from '#adapters/dynamodb/form-store.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbMembers, dynamodbRateLimit } from '#adapters/dynamodb/members.ts';
import { kmsHeadSigner } from '#adapters/kms/head-signer.ts';
import { s3DocumentVault } from '#adapters/s3/documents.ts';
import { s3PostSigner } from '#adapters/s3/intake.ts';
import { s3VaultLinks } from '#adapters/s3/scan-vault.ts';
import { sha256OfText, systemClock, systemRandomness } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { httpEndpoint } from '#lambda/http-endpoint.ts';
import { jsonLog } from '#lambda/log.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { formOf } from '#rounds/forms.ts';
import { roundById } from '#rounds/index.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { applicantEndpoints } from './endpoints.ts';
import { environment } from './environment.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const s3 = new S3Client({});
const intake = { client: s3, bucket: given.INTAKE_BUCKET };

export const handler = httpEndpoint({
  log: jsonLog('http-applicant', systemClock.now),
  members: dynamodbMembers(table, systemClock.now),
  rateLimit: dynamodbRateLimit(table),
  endpoints: applicantEndpoints({
    store: recordStoreOn(table),
    drafts: dynamodbDraftStore(table),
    scans: dynamodbScanStore(table),
    lists: dynamodbLists(table),
    documents: s3DocumentVault({ client: s3, bucket: given.VAULT_BUCKET, digest: sha256OfText }),
    intake: s3PostSigner(intake),
    signer: kmsHeadSigner(given.KEY_ID),
    round: roundById(given.ROUND_ID),
    rules: ruleDataOf(given.ROUND_ID),
    form: (kind) => formOf(given.ROUND_ID, kind),
    forms: dynamodbFormStore(table),
    vault: s3VaultLinks({ client: s3, bucket: given.VAULT_BUCKET }),
    clauses: clausesOf(given.ROUND_ID),
    digest: sha256OfText,
    clock: systemClock,
    random: systemRandomness,
  }),
});
