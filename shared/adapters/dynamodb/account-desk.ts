import { type CancellationReason, DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import type { AccountRecord } from '#domain/account.ts';
import type { AccountDesk, AccountOutcome, AccountStep } from '#ports/account-desk.ts';
import { accountWrites, claimsPrefix, invitationsPrefix, placesOfAccounts, readAccount } from './account-items.ts';
import { deskKey, invitationLinkKey, type Key, listOfRound, stateKey, unitKey } from './keys.ts';
import { batchGet, getItem, type Item, keyOf, queryItems, readNumber, readText, type Table, text } from './table.ts';
import { transact } from './transact.ts';

const recordKey = (id: string): Key => stateKey({ kind: 'account', id });
const recordsOf = (items: readonly Item[]): AccountRecord[] => items.map((item) => readAccount(item).record);

/** Claims, invitations and what was done with memberships, each a record with its facts beside it. */
export function dynamodbAccountDesk(table: Table, pause: (attempt: number) => Promise<void>): AccountDesk {
  const remove = (key: Key) => table.client.send(new DeleteItemCommand({ TableName: table.name, Key: keyOf(key) }));
  const listed = (roundId: string, prefix: string) =>
    queryItems(table, {
      IndexName: 'list',
      KeyConditionExpression: 'listPk = :list AND begins_with(listSk, :prefix)',
      ExpressionAttributeValues: { ':list': text(listOfRound(roundId)), ':prefix': text(prefix) },
    });
  const idsOf = async (memberId: string): Promise<string[]> =>
    (await getItem(table, deskKey(memberId)))?.['records']?.SS ?? [];
  return {
    async load(id) {
      const item = await getItem(table, recordKey(id));
      return item && readAccount(item);
    },
    async ofMember(memberId) {
      return recordsOf(await batchGet(table, (await idsOf(memberId)).map(recordKey), true));
    },
    async claimsOfBody(roundId, bodyId) {
      const records = recordsOf(await listed(roundId, claimsPrefix(bodyId)));
      return records.flatMap((record) => (record.kind === 'claim' ? [record] : []));
    },
    async invitationsOf(roundId, office) {
      const records = recordsOf(await listed(roundId, invitationsPrefix(office)));
      return records.flatMap((record) => (record.kind === 'invitation' ? [record] : []));
    },
    async unit(creditCode) {
      const item = await getItem(table, unitKey(creditCode));
      return {
        version: readNumber(item, 'version') ?? 0,
        confirmedBy: item?.['bodies']?.SS ?? [],
        names: item?.['unitNames']?.SS ?? [],
        newest: readText(item, 'newest'),
      };
    },
    async ofRound(roundId) {
      const places = await Promise.all(placesOfAccounts.map((prefix) => listed(roundId, prefix)));
      return recordsOf(places.flat()).map(({ id }) => id);
    },
    save: (step) => save(table, step, pause),
    async tokenOf(id) {
      return readText(await getItem(table, invitationLinkKey(id)), 'token');
    },
    async forget(memberId) {
      const ids = await idsOf(memberId);
      const there = await batchGet(table, ids.map(recordKey), true);
      for (const id of ids) await remove(recordKey(id));
      await remove(deskKey(memberId));
      return there.length;
    },
  };
}

async function save(
  table: Table,
  step: AccountStep,
  pause: (attempt: number) => Promise<void>,
): Promise<AccountOutcome> {
  if (step.facts.length === 0) return 'saved';
  // Later the record's own sequence says that it changed.
  const had = step.membership?.before?.status ?? 'none';
  const content = [step.command, step.facts.map(({ hash }) => hash), had, step.token ?? 'none'];
  const items = accountWrites(table, step);
  return (await transact(table, { items, content, answer }, pause)) ?? 'saved';
}

const answer = (reasons: readonly CancellationReason[]): AccountOutcome | undefined =>
  reasons.some(({ Code }) => Code === 'ConditionalCheckFailed') ? 'changed-meanwhile' : undefined;
