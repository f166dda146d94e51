import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Claim, maxOpenClaims } from '#domain/account-claim.ts';
import { type AccountRecord, accountRecordSchema, endOfRecord } from '#domain/account.ts';
import { canonicalJson } from '#domain/chain.ts';
import type { AccountStep, StoredAccount } from '#ports/account-desk.ts';
import { recordedFactItem } from './fact-items.ts';
import { deskKey, invitationLinkKey, listOfRound, membershipKey, stateKey, unitKey } from './keys.ts';
import { membershipItem } from './members.ts';
import { type Item, keyOf, number, readNumber, readText, type Table, text } from './table.ts';

export const claimsPrefix = (bodyId: string): string => `CLAIM#${bodyId}#`;
export const invitationsPrefix = (office: string): string => `INVITATION#${office}#`;
/** What every place in the list begins with. */
export const placesOfAccounts = ['CLAIM#', 'INVITATION#', 'MEMBERSHIP#'] as const;

/** In the list of the round, so that the reconciler finds facts of theirs that were not published. */
function listPlace(record: AccountRecord): string {
  switch (record.kind) {
    case 'claim':
      return `${claimsPrefix(record.bodyId)}${record.id}`;
    case 'invitation':
      return `${invitationsPrefix(record.office)}${record.id}`;
    case 'membership':
      return `MEMBERSHIP#${record.id}`;
  }
}

function accountItem({ after, facts, command, roundId }: AccountStep): Item {
  const head = facts.at(-1);
  if (!head) throw new TypeError('a step without facts is not written');
  const end = endOfRecord(after);
  return {
    ...keyOf(stateKey({ kind: 'account', id: after.id })),
    sequence: number(head.sequence),
    head: text(head.hash),
    command: text(command.key),
    content: text(command.contentHash),
    state: text(canonicalJson(after)),
    listPk: text(listOfRound(roundId)),
    listSk: text(listPlace(after)),
    ...(end === undefined ? {} : { expiresAt: number(end) }),
  };
}

export function readAccount(item: Item): StoredAccount {
  const state: unknown = JSON.parse(readText(item, 'state') ?? 'null');
  return {
    record: accountRecordSchema().parse(state),
    head: { sequence: readNumber(item, 'sequence') ?? 0, hash: readText(item, 'head') ?? '' },
    command: readText(item, 'command') ?? '',
    content: readText(item, 'content') ?? '',
  };
}

/** Everything that one step writes, together or not at all. */
export function accountWrites(table: Table, step: AccountStep): TransactWriteItem[] {
  const { before, facts, command, after } = step;
  const condition = before
    ? {
        ConditionExpression: '#sequence = :expected',
        ExpressionAttributeNames: { '#sequence': 'sequence' },
        ExpressionAttributeValues: { ':expected': number(before.head.sequence) },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  const TableName = table.name;
  return [
    { Put: { TableName, Item: accountItem(step), ...condition } },
    ...facts.map((fact) => ({
      Put: {
        TableName,
        Item: recordedFactItem({ kind: 'account', id: after.id }, fact, command),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    })),
    ...(step.membership ? [membershipWrite(table, step.membership, facts.at(-1)?.at ?? '')] : []),
    ...(step.remains ? [stillActive(table, step.remains)] : []),
    ...deskWrites(table, step),
    ...unitWrites(table, step),
    ...linkWrites(table, step),
  ];
}

function membershipWrite(
  table: Table,
  { before, after }: NonNullable<AccountStep['membership']>,
  at: string,
): TransactWriteItem {
  const condition = before
    ? {
        ConditionExpression: '#status = :expected',
        ExpressionAttributeNames: { '#status': 'memberStatus' },
        ExpressionAttributeValues: { ':expected': text(before.status) },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  // One that ended is seen for a month, and goes.
  const end: Item =
    after.status === 'ended' ? { expiresAt: number(Math.floor(Date.parse(at) / 1000) + 30 * 86_400) } : {};
  const { memberId, office } = after;
  const Item = { ...keyOf(membershipKey(memberId, office)), ...membershipItem(after), ...end };
  return { Put: { TableName: table.name, Item, ...condition } };
}

function stillActive(table: Table, { memberId, office }: NonNullable<AccountStep['remains']>): TransactWriteItem {
  return {
    ConditionCheck: {
      TableName: table.name,
      Key: keyOf(membershipKey(memberId, office)),
      ConditionExpression: '#status = :active',
      ExpressionAttributeNames: { '#status': 'memberStatus' },
      ExpressionAttributeValues: { ':active': text('active') },
    },
  };
}

const set = (value: string) => ({ SS: [value] });

/** Which units somebody waits for, and which records are about them. */
function deskWrites(table: Table, { before, after }: AccountStep): TransactWriteItem[] {
  if (after.kind !== 'claim') {
    const about = after.kind === 'membership' ? after.memberId : after.acceptedBy;
    if (about === undefined) return [];
    return [deskUpdate(table, about, { UpdateExpression: 'ADD records :id', values: { ':id': set(after.id) } })];
  }
  const was = before?.record.kind === 'claim' ? before.record.status : undefined;
  if (was === undefined) return [takeUnit(table, after)];
  if (was !== 'open' || after.status === 'open') return [];
  const freed = { UpdateExpression: 'DELETE openUnits :unit', values: { ':unit': set(after.creditCode) } };
  return [deskUpdate(table, after.memberId, freed)];
}

function takeUnit(table: Table, { memberId, creditCode, id }: Claim): TransactWriteItem {
  const free = '(NOT contains(openUnits, :code) AND size(openUnits) < :max)';
  return deskUpdate(table, memberId, {
    UpdateExpression: 'ADD openUnits :unit, records :id',
    ConditionExpression: `attribute_not_exists(openUnits) OR ${free}`,
    values: { ':unit': set(creditCode), ':id': set(id), ':code': text(creditCode), ':max': number(maxOpenClaims) },
  });
}

function deskUpdate(
  table: Table,
  memberId: string,
  write: { UpdateExpression: string; ConditionExpression?: string; values: Item },
): TransactWriteItem {
  const { values, ...expressions } = write;
  const base = { TableName: table.name, Key: keyOf(deskKey(memberId)) };
  return { Update: { ...base, ...expressions, ExpressionAttributeValues: values } };
}

/** Every change of a unit's people moves its desk, so that whoever judges by it while it moves writes nothing. */
function unitWrites(table: Table, { membership, confirmed }: AccountStep): TransactWriteItem[] {
  const [kind, creditCode = ''] = membership?.after.office.split(':') ?? [];
  if (!membership || kind !== 'unit') return [];
  const base = { TableName: table.name, Key: keyOf(unitKey(creditCode)) };
  const values = { ':one': number(1), ':newest': text(membership.after.memberId) };
  if (!confirmed) {
    const UpdateExpression = 'ADD version :one SET newest = :newest';
    return [{ Update: { ...base, UpdateExpression, ExpressionAttributeValues: values } }];
  }
  const { bodyId, unitName, version } = confirmed;
  return [
    {
      Update: {
        ...base,
        UpdateExpression: 'ADD version :one, bodies :body, unitNames :name SET newest = :newest',
        ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : 'version = :version',
        ExpressionAttributeValues: {
          ...values,
          ':body': set(bodyId),
          ':name': set(unitName),
          ...(version === 0 ? {} : { ':version': number(version) }),
        },
      },
    },
  ];
}

/** The token lies apart from the record: who lists invitations never reads it, and it goes with the invitation. */
function linkWrites(table: Table, { after, token }: AccountStep): TransactWriteItem[] {
  if (after.kind !== 'invitation') return [];
  const key = keyOf(invitationLinkKey(after.id));
  if (after.status !== 'open') return [{ Delete: { TableName: table.name, Key: key } }];
  if (token === undefined) return [];
  const expiresAt = number(Math.floor(Date.parse(after.expiresAt) / 1000));
  return [{ Put: { TableName: table.name, Item: { ...key, token: text(token), expiresAt } } }];
}
