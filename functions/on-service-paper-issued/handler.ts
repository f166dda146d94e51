import { fileURLToPath } from 'node:url';
import { S3Client } from '@aws-sdk/client-s3';
import { s3DocumentVault } from '#adapters/s3/documents.ts';
import { s3VaultKeeper } from '#adapters/s3/scan-vault.ts';
import { sqsDeadLetters } from '#adapters/sqs/when-needed.ts';
import { sha256OfBytes, sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readFonts } from '#forms/form-fonts.ts';
import { printServicePaper } from '#forms/print-service-paper.ts';
import { factOn } from '#lambda/bus-message.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { eventConsumer } from '#lambda/event-consumer.ts';
import { jsonLog } from '#lambda/log.ts';
import { roundById } from '#rounds/index.ts';
import { environment } from './environment.ts';
import { type PaperJob, printPaper } from './print-paper.ts';

const given = readEnvironment(environment);
const vault = { client: new S3Client({}), bucket: given.VAULT_BUCKET };
// The bundle carries the fonts in its own folder.
const fonts = readFonts((name) => fileURLToPath(new URL(`./fonts/${name}`, import.meta.url)));

const services = {
  store: recordStoreOn(tableNamed(given.TABLE)),
  documents: s3DocumentVault({ ...vault, digest: sha256OfText }),
  vault: s3VaultKeeper(vault),
  print: (job: PaperJob) => printServicePaper({ ...job, fonts }),
  round: roundById(given.ROUND_ID),
  sha256: sha256OfBytes,
  digest: sha256OfText,
};

export const handler = eventConsumer({
  log: jsonLog('on-service-paper-issued', systemClock.now),
  deadLetter: sqsDeadLetters(given.DEAD_LETTER_QUEUE_URL),
  consume: ({ body }) => printPaper(services, factOn(body)),
});
