import { fileURLToPath } from 'node:url';
import { S3Client } from '@aws-sdk/client-s3';
import { dynamodbFormStore } from '#adapters/dynamodb/form-store.ts';
import { s3DocumentVault } from '#adapters/s3/documents.ts';
import { s3VaultKeeper } from '#adapters/s3/scan-vault.ts';
import { sqsDeadLetters } from '#adapters/sqs/when-needed.ts';
import { sha256OfBytes, sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { readFonts } from '#forms/form-fonts.ts';
import { printForm } from '#forms/print-form.ts';
import { factOfType } from '#lambda/bus-message.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { eventConsumer } from '#lambda/event-consumer.ts';
import { jsonLog } from '#lambda/log.ts';
import { formOf } from '#rounds/forms.ts';
import { roundById } from '#rounds/index.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { environment } from './environment.ts';
import { issueForm, type PrintJob } from './issue-form.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const vault = { client: new S3Client({}), bucket: given.VAULT_BUCKET };
const round = roundById(given.ROUND_ID);
const { regions } = ruleDataOf(round.id);
// The bundle carries the fonts in its own folder.
const fonts = readFonts((name) => fileURLToPath(new URL(`./fonts/${name}`, import.meta.url)));

async function print(job: PrintJob) {
  const { kind, ...rest } = job;
  return printForm({
    ...rest,
    definition: formOf(round.id, kind),
    regions,
    year: round.year,
    timeZone: round.timeZone,
    fonts,
    sha256OfText,
  });
}

const services = {
  store: recordStoreOn(table),
  forms: dynamodbFormStore(table),
  documents: s3DocumentVault({ ...vault, digest: sha256OfText }),
  vault: s3VaultKeeper(vault),
  print,
  sha256: sha256OfBytes,
  digest: sha256OfText,
  round,
};

export const handler = eventConsumer({
  log: jsonLog('on-form-frozen', systemClock.now),
  deadLetter: sqsDeadLetters(given.DEAD_LETTER_QUEUE_URL),
  consume: ({ body }) => issueForm(services, factOfType('form-frozen', body)),
});
