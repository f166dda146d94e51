import { paginateScan } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dynamodbAccessLog } from '#adapters/dynamodb/access-log.ts';
import { dynamodbRateLimit } from '#adapters/dynamodb/members.ts';
import { dynamodbNotificationLog, keptDays } from '#adapters/dynamodb/notification-log.ts';
import type { Table } from '#adapters/dynamodb/table.ts';
import { begin, openRound, servicesOn } from '../support/application-steps.ts';
import { realTable } from '../support/engine.ts';
import { dynamodbPorts } from '../support/table-ports.ts';

let table: Table;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ table, stop } = await realTable());
});
afterAll(async () => stop());

const now = new Date('2025-01-20T01:00:00.000Z');
const days = (count: number): number => now.getTime() / 1000 + count * 86_400;

/** When the table deletes each item, by the kind of its key; none: it is kept. */
async function lifetimes(): Promise<Map<string, number | undefined>> {
  const ends = new Map<string, number | undefined>();
  for await (const { Items = [] } of paginateScan({ client: table.client }, { TableName: table.name }))
    for (const item of Items) {
      const [kind = ''] = (item['pk']?.S ?? '').split('#');
      ends.set(`${kind} ${(item['sk']?.S ?? '').split('#')[0]}`, Number(item['expiresAt']?.N) || undefined);
    }
  return ends;
}

it('N4 the table ends what is a trace of use, and keeps what is the record', async () => {
  const ports = dynamodbPorts(table, { now: () => now });
  const services = servicesOn(ports.store);
  await openRound(services);
  await begin(services, 'a1');
  const key = { roundId: 'r1', day: '2025-01-20', eventId: 'e1', kind: 'receipt', memberId: 'm1' } as const;
  const claim = { subject: 'application/a1', office: 'bureau', now, leaseSeconds: 60 } as const;
  await dynamodbNotificationLog(table).claim(key, claim);
  await dynamodbNotificationLog(table).markSent(key, { providerMessageId: 'p1', at: now.toISOString() });
  const seen = { roundId: 'r1', at: now.toISOString(), memberId: 'm1', kind: 'exported', subject: 'round/r1' } as const;
  await dynamodbAccessLog(table).record({ ...seen, requestId: 'q1' });
  const limit = dynamodbRateLimit(table, 2);
  for (let hit = 0; hit < 3; hit += 1) await limit.hit('m1', now);
  const ends = await lifetimes();
  expect(ends.get('MAIL e1')).toBe(days(keptDays));
  expect(ends.get('ACCESS 2025-01-20T01:00:00.000Z')).toBe(days(1126));
  expect(ends.get('RATE RATE')).toBe(now.getTime() / 1000 + 300);
  // Commands stand on their facts, as hashes: what they guard against is asked for as long as there is a record.
  for (const kept of ['APPLICATION STATE', 'APPLICATION FACT', 'ROUND STATE', 'ROUND FACT']) {
    expect(ends.has(kept)).toBe(true);
    expect(ends.get(kept)).toBeUndefined();
  }
});
