import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Member, type Membership, membershipSchema } from '#domain/members.ts';
import type { MemberDirectory, RateLimit } from '#ports/members.ts';
import { listOfOffice, membershipKey, rateKey } from './keys.ts';
import { type Item, keyOf, number, partitionQuery, queryAll, readText, type Table, text } from './table.ts';

const cacheMilliseconds = 60_000;

function readMembership(item: Item): Membership {
  const [memberId = '', office = ''] = [
    (readText(item, 'listSk') ?? '').slice('MEMBER#'.length),
    (readText(item, 'listPk') ?? '').slice('OFFICE#'.length),
  ];
  const [role, name, email, status] = ['role', 'name', 'email', 'memberStatus'].map((field) => readText(item, field));
  const [employer, employerCode] = ['employer', 'employerCode'].map((field) => readText(item, field));
  return membershipSchema().parse({ memberId, office, role, name, email, status, employer, employerCode });
}

/** What a membership says, keys aside. */
export function membershipItem(membership: Membership): Item {
  const { memberId, office, role, name, email, status, employer, employerCode } = membershipSchema().parse(membership);
  return {
    listPk: text(listOfOffice(office)),
    listSk: text(`MEMBER#${memberId}`),
    role: text(role),
    name: text(name),
    email: text(email),
    memberStatus: text(status),
    ...(employer ? { employer: text(employer) } : {}),
    ...(employerCode ? { employerCode: text(employerCode) } : {}),
  };
}

async function inOffice(table: Table, office: string): Promise<Membership[]> {
  const items = await queryAll(table, {
    IndexName: 'list',
    KeyConditionExpression: 'listPk = :office',
    ExpressionAttributeValues: { ':office': text(listOfOffice(office)) },
  });
  return items.map(readMembership);
}

/** Memberships: one item under the person, found by office through the `list` index. */
export function dynamodbMembers(table: Table, now: () => Date): MemberDirectory {
  const cache = new Map<string, { member: Member; until: number }>();
  const read = async (memberId: string, consistent: boolean): Promise<Member> => {
    const items = await queryAll(table, { ...partitionQuery(`MEMBER#${memberId}`), ConsistentRead: consistent });
    const member = { id: memberId, memberships: items.map(readMembership) };
    // A cache in memory of one instance: bounded. Strangers are not kept: whoever is given an office has it at once.
    if (cache.size > 1000) cache.clear();
    if (items.length > 0) cache.set(memberId, { member, until: now().getTime() + cacheMilliseconds });
    else cache.delete(memberId);
    return member;
  };
  return {
    async member(memberId, { fresh }) {
      const known = cache.get(memberId);
      if (!fresh && known && known.until > now().getTime()) return known.member;
      return read(memberId, fresh);
    },
    ofOffice: async (office) => (await inOffice(table, office)).filter(({ status }) => status === 'active'),
    everyoneOf: (office) => inOffice(table, office),
    async grant(membership) {
      const { memberId, office } = membership;
      const Item = { ...keyOf(membershipKey(memberId, office)), ...membershipItem(membership) };
      await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
      cache.delete(memberId);
    },
    async revoke(memberId, office) {
      await table.client.send(
        new DeleteItemCommand({ TableName: table.name, Key: keyOf(membershipKey(memberId, office)) }),
      );
      cache.delete(memberId);
    },
  };
}

/**
 * A limit per person and minute. An instance counts in memory and asks the table only when it has itself seen more than half
 * of the limit: ordinary use costs no write, and a burst over many instances is still counted together.
 */
export function dynamodbRateLimit(table: Table, perMinute = 240): RateLimit {
  let counted = { minute: '', hits: new Map<string, number>() };
  return {
    async hit(memberId, at) {
      const minute = at.toISOString().slice(0, 16);
      if (counted.minute !== minute) counted = { minute, hits: new Map() };
      const own = (counted.hits.get(memberId) ?? 0) + 1;
      counted.hits.set(memberId, own);
      if (own <= perMinute / 2) return 0;
      const { Attributes } = await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: keyOf(rateKey(memberId, minute)),
          UpdateExpression: 'ADD hits :step SET expiresAt = :end',
          ExpressionAttributeValues: {
            ':step': number(own === Math.floor(perMinute / 2) + 1 ? own : 1),
            ':end': number(Math.floor(at.getTime() / 1000) + 300),
          },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      const all = Number(Attributes?.['hits']?.N ?? 0);
      return all > perMinute ? 60 - at.getUTCSeconds() : 0;
    },
  };
}
