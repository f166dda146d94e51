import { S3Client } from '@aws-sdk/client-s3';
import { dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { s3DocumentVault } from '#adapters/s3/documents.ts';
import { s3RedactedDocuments, s3VaultEraser } from '#adapters/s3/eraser.ts';
import { sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { jsonLog } from '#lambda/log.ts';
import { scheduledJob } from '#lambda/scheduled-job.ts';
import { rounds } from '#rounds/index.ts';
import { environment } from './environment.ts';
import { retain } from './retain.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const vault = { client: new S3Client({}), bucket: given.VAULT_BUCKET };
const log = jsonLog('every-day', systemClock.now);
const services = {
  store: recordStoreOn(table),
  lists: dynamodbLists(table),
  scans: dynamodbScanStore(table),
  documents: s3DocumentVault({ ...vault, digest: sha256OfText }),
  eraser: { ...s3VaultEraser(vault), ...s3RedactedDocuments(vault) },
  digest: sha256OfText,
  log,
};

export const handler = scheduledJob({
  log,
  now: systemClock.now,
  // Last year's round is kept as long as this year's: the job looks at all that there ever were.
  run: async (asOf) => Promise.all(rounds.map((round) => retain({ ...services, round }, asOf))),
});
