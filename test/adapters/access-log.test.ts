import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamodbAccessLog } from '#adapters/dynamodb/access-log.ts';
import type { Table } from '#adapters/dynamodb/table.ts';
import type { AccessEntry } from '#ports/access-log.ts';
import { realTable } from '../support/engine.ts';

let table: Table;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ table, stop } = await realTable());
});
afterAll(async () => stop());

const entry = (at: string, requestId: string): AccessEntry => ({
  roundId: 'r1',
  at,
  memberId: 'm1',
  kind: 'phones-revealed',
  subject: 'application/a1',
  detail: 'f'.repeat(64),
  requestId,
});

describe('the log of who saw personal data', () => {
  it('keeps every entry of a day, oldest first, and two of one instant apart', async () => {
    const log = dynamodbAccessLog(table);
    const entries = [
      entry('2025-01-20T01:00:00.000Z', 'q1'),
      entry('2025-01-20T01:00:00.000Z', 'q2'),
      entry('2025-01-20T02:00:00.000Z', 'q3'),
    ];
    for (const one of entries.toReversed()) await log.record(one);
    await log.record(entry('2025-01-21T00:00:00.000Z', 'q4'));
    expect(await log.ofDay('r1', '2025-01-20')).toEqual(entries);
  });
});
