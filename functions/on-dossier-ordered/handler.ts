import { readFileSync } from 'node:fs';
import { S3Client } from '@aws-sdk/client-s3';
import { dynamodbAccountDesk } from '#adapters/dynamodb/account-desk.ts';
import { dynamodbEvaluations } from '#adapters/dynamodb/evaluations.ts';
import { dynamodbFormStore } from '#adapters/dynamodb/form-store.ts';
import { dynamodbMembers } from '#adapters/dynamodb/members.ts';
import { dynamodbPreparedDecisions } from '#adapters/dynamodb/prepared.ts';
import { s3ArchiveKeeper } from '#adapters/s3/archive.ts';
import { s3VaultBytes } from '#adapters/s3/vault-bytes.ts';
import { sqsDeadLetters } from '#adapters/sqs/when-needed.ts';
import { backOff, sha256OfBytes, sha256OfText, systemClock } from '#adapters/system/runtime.ts';
import { recordStoreOn, tableNamed } from '#adapters/wiring.ts';
import { factOfType } from '#lambda/bus-message.ts';
import { readEnvironment } from '#lambda/environment.ts';
import { eventConsumer } from '#lambda/event-consumer.ts';
import { jsonLog } from '#lambda/log.ts';
import { ruleVersions } from '#proof/rule-versions.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { roundById } from '#rounds/index.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { environment } from './environment.ts';
import { makeDossier } from './make-dossier.ts';

const given = readEnvironment(environment);
const table = tableNamed(given.TABLE);
const vault = { client: new S3Client({}), bucket: given.VAULT_BUCKET };

const services = {
  store: recordStoreOn(table),
  forms: dynamodbFormStore(table),
  evaluations: dynamodbEvaluations(table),
  members: dynamodbMembers(table, systemClock.now),
  accounts: dynamodbAccountDesk(table, backOff),
  prepared: dynamodbPreparedDecisions(table),
  archives: s3ArchiveKeeper(vault),
  vault: s3VaultBytes(vault),
  // The bundle carries the verifier in its own folder.
  verifier: readFileSync(new URL('./verify.mjs', import.meta.url)),
  rules: ruleVersions(
    given.ROUND_ID,
    { clauses: clausesOf(given.ROUND_ID), parameters: ruleDataOf(given.ROUND_ID).parameters },
    sha256OfText,
  ),
  round: roundById(given.ROUND_ID),
  digest: sha256OfText,
  digestBytes: sha256OfBytes,
};

export const handler = eventConsumer({
  log: jsonLog('on-dossier-ordered', systemClock.now),
  deadLetter: sqsDeadLetters(given.DEAD_LETTER_QUEUE_URL),
  consume: ({ body }) => makeDossier(services, factOfType('round-dossier-ordered', body)),
});
