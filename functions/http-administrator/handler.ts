import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { dynamodbAccountDesk } from '#adapters/dynamodb/account-desk.ts';
import { dynamodbAccessLog } from '#adapters/dynamodb/access-log.ts';
import { dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbNotificationLog } from '#adapters/dynamodb/notification-log.ts';
import { s3DocumentVault } from '#adapters/s3/documents.ts';
import { s3RedactedDocuments, s3VaultEraser } from '#adapters/s3/eraser.ts';
import { noSuppressionList, sesSuppressionList } from '#adapters/ses/suppression-list.ts';
import { dynamodbMembers, dynamodbRateLimit } from '#adapters/dynamodb/members.ts';
import { backOff, sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { httpEndpoint } from '#lambda/http-endpoint.ts';
import { jsonLog } from '#lambda/log.ts';
import { roundById } from '#rounds/index.ts';
import { administratorEndpoints } from './endpoints.ts';
import { environment } from './environment.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const vault = { client: new S3Client({}), bucket: given.VAULT_BUCKET };
const members = dynamodbMembers(table, systemClock.now);

export const handler = httpEndpoint({
  log: jsonLog('http-administrator', systemClock.now),
  members,
  rateLimit: dynamodbRateLimit(table),
  endpoints: administratorEndpoints({
    store: recordStoreOn(table),
    members,
    desk: dynamodbAccountDesk(table, backOff),
    round: roundById(given.ROUND_ID),
    digest: sha256OfText,
    clock: systemClock,
    lists: dynamodbLists(table),
    scans: dynamodbScanStore(table),
    documents: s3DocumentVault({ ...vault, digest: sha256OfText }),
    eraser: { ...s3VaultEraser(vault), ...s3RedactedDocuments(vault) },
    access: dynamodbAccessLog(table),
    mails: dynamodbNotificationLog(table),
    suppression: given.MAIL_TRANSPORT === 'ses' ? sesSuppressionList(new SESv2Client({})) : noSuppressionList,
  }),
});
