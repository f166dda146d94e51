import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamodbMembers } from '#adapters/dynamodb/members.ts';
import { dynamodbRecordStore } from '#adapters/dynamodb/record-store.ts';
import { backOff, sha256OfText } from '#adapters/system/runtime.ts';
import { systemCaller } from '#cases/caller.ts';
import { changeRound } from '#cases/change-summary.ts';
import { roundById } from '#rounds/index.ts';
import type { DemoPerson } from './identity/demo-people.ts';

/** People's memberships and an open round. Repeating it changes nothing. */
export async function seed(options: {
  client: DynamoDBClient;
  table: string;
  roundId: string;
  people: readonly DemoPerson[];
}): Promise<void> {
  const table = { client: options.client, name: options.table, digest: sha256OfText };
  const members = dynamodbMembers(table, () => new Date());
  for (const { id, name, email, memberships } of options.people) {
    for (const membership of memberships)
      await members.grant({ memberId: id, name, email, ...membership, status: 'active' });
  }
  const services = {
    store: dynamodbRecordStore(table, backOff),
    round: roundById(options.roundId),
    digest: sha256OfText,
  };
  const cause = {
    function: 'local-seed',
    step: 'open-round',
    causedBy: options.roundId,
    correlationId: 'seed',
    at: new Date().toISOString(),
  };
  await changeRound(services, systemCaller(cause, sha256OfText), { name: 'open' });
}
