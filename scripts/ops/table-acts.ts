import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamodbMembers } from '#adapters/dynamodb/members.ts';
import { dynamodbRecordStore } from '#adapters/dynamodb/record-store.ts';
import { backOff, sha256OfText } from '#adapters/system/runtime.ts';
import { systemCaller } from '#cases/caller.ts';
import { changeRound } from '#cases/change-summary.ts';
import { roundById } from '#rounds/index.ts';

interface TableName {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/** The first administrator comes from ops; everybody after that from an administrator. */
export async function grantAdministrator(
  table: TableName,
  person: { memberId: string; name: string; email: string },
): Promise<unknown> {
  const members = dynamodbMembers({ ...table, digest: sha256OfText }, () => new Date());
  await members.grant({ ...person, office: 'system', role: 'administrator', status: 'active' });
  return { granted: person.memberId, role: 'administrator' };
}

/** Opens the round as ops: the same step, with the same fact, as an administrator's. */
export async function openRound(table: TableName, roundId: string): Promise<unknown> {
  const services = {
    store: dynamodbRecordStore({ ...table, digest: sha256OfText }, backOff),
    round: roundById(roundId),
    digest: sha256OfText,
  };
  const cause = {
    function: 'ops',
    step: 'open-round',
    causedBy: randomUUID(),
    correlationId: 'ops',
    at: new Date().toISOString(),
  };
  return changeRound(services, systemCaller(cause, sha256OfText), { name: 'open' });
}
