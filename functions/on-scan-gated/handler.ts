import { S3Client } from '@aws-sdk/client-s3';
import { dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { dynamodbFormStore } from '#adapters/dynamodb/form-store.ts';
import { s3DocumentVault } from '#adapters/s3/documents.ts';
import { s3VaultKeeper, s3VaultReader } from '#adapters/s3/scan-vault.ts';
import { sqsDeadLetters } from '#adapters/sqs/when-needed.ts';
import { sha256OfBytes, sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { factOfType } from '#lambda/bus-message.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { eventConsumer } from '#lambda/event-consumer.ts';
import { jsonLog } from '#lambda/log.ts';
import { roundById } from '#rounds/index.ts';
import { isolatedReader } from '#scan/reader/isolated.ts';
import { thresholds } from '#scan/reader/thresholds.ts';
import { readerVersion } from '#scan/reader/version.ts';
import { environment } from './environment.ts';
import { judgeScan } from './judge-scan.ts';
import { readStamped } from './read-scan.ts';
import { turnPicture } from './turn-picture.ts';

/** Less than the function's own time: a killed reading still ends in a refusal with its reason. */
const timeoutMilliseconds = 90_000;

const readIsolated = isolatedReader();
const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const vault = { client: new S3Client({}), bucket: given.VAULT_BUCKET };
const services = {
  store: recordStoreOn(table),
  scans: dynamodbScanStore(table),
  read: readStamped({
    forms: dynamodbFormStore(table),
    documents: s3DocumentVault({ ...vault, digest: sha256OfText }),
    vault: { ...s3VaultKeeper(vault), ...s3VaultReader({ ...vault, sha256: sha256OfBytes }) },
    read: (files, options) => readIsolated(files, { ...options, timeoutMilliseconds }),
    readerVersion,
    thresholds,
    sha256: sha256OfBytes,
    turnPicture,
  }),
  round: roundById(given.ROUND_ID),
  digest: sha256OfText,
};

export const handler = eventConsumer({
  log: jsonLog('on-scan-gated', systemClock.now),
  deadLetter: sqsDeadLetters(given.DEAD_LETTER_QUEUE_URL),
  consume: ({ body }) => judgeScan(services, factOfType('scan-gated', body)),
});
