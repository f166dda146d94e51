import { S3Client } from '@aws-sdk/client-s3';
import { dynamodbScanStore } from '#adapters/dynamodb/draft-and-scan-store.ts';
import { s3IntakeReader } from '#adapters/s3/intake.ts';
import { s3MalwareTags } from '#adapters/s3/malware-tags.ts';
import { s3VaultKeeper } from '#adapters/s3/scan-vault.ts';
import { sqsDeadLetters } from '#adapters/sqs/when-needed.ts';
import { sha256OfBytes, sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { eventConsumer } from '#lambda/event-consumer.ts';
import { jsonLog } from '#lambda/log.ts';
import { roundById } from '#rounds/index.ts';
import { environment } from './environment.ts';
import { gateScan } from './gate-scan.ts';
import { parseArrival } from './s3-event.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const s3 = new S3Client({});
const log = jsonLog('on-scan-uploaded', systemClock.now);
const intake = { client: s3, bucket: given.INTAKE_BUCKET };
const vault = { client: s3, bucket: given.VAULT_BUCKET };
const services = {
  store: recordStoreOn(table),
  scans: dynamodbScanStore(table),
  intake: s3IntakeReader(intake),
  vault: s3VaultKeeper(vault),
  malware: given.MALWARE_SCAN === 'none' ? undefined : s3MalwareTags(intake),
  bucket: given.INTAKE_BUCKET,
  round: roundById(given.ROUND_ID),
  digest: sha256OfText,
  sha256: sha256OfBytes,
  log,
};

export const handler = eventConsumer({
  log,
  deadLetter: sqsDeadLetters(given.DEAD_LETTER_QUEUE_URL),
  consume: ({ body }) => gateScan(services, parseArrival(body)),
});
