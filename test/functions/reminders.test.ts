import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamodbClockWatermark } from '#adapters/dynamodb/clock-watermark.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbRecordStore } from '#adapters/dynamodb/record-store.ts';
import { tick } from '#functions/every-minute/tick.ts';
import { letterFor } from '#functions/on-notification-due/letter.ts';
import type { NotificationOrder } from '#ports/notifications.ts';
import { bodyId, hash, round } from '../domain/fixtures.ts';
import { act, begin, openRound, scanOf, servicesOn } from '../support/application-steps.ts';
import { realTable } from '../support/engine.ts';
import { inMemoryPorts } from '../support/table-ports.ts';

let engine: Awaited<ReturnType<typeof realTable>>;
beforeAll(async () => {
  engine = await realTable();
});
afterAll(() => engine.stop());

describe('the clock after a return', () => {
  test('reminds by the due time of the return, in a mail that names it, and afterwards by the deadline', async () => {
    const services = servicesOn(dynamodbRecordStore(engine.table, async () => undefined));
    const orders: NotificationOrder[] = [];
    const at = async (instant: string): Promise<string[]> => {
      orders.length = 0;
      await tick(
        {
          ...services,
          lists: dynamodbLists(engine.table),
          clock: dynamodbClockWatermark(engine.table),
          orders: { place: async (placed) => void orders.push(...placed) },
          log: { info: () => undefined, warn: () => undefined, error: () => undefined, count: () => undefined },
        },
        new Date(instant),
      );
      return orders.filter(({ kind }) => kind === 'reminder-applicant').map(({ eventId }) => eventId);
    };
    await openRound(services);
    await begin(services, 'returned', '12310101MB0000001X');
    await act(services, 'returned', { name: 'freeze', formSha256: hash });
    await act(services, 'returned', scanOf('u1'));
    const dueAt = '2025-01-23T04:00:00.000Z';
    await act(services, 'returned', { name: 'return', by: 'body', noteSha256: hash, dueAt, everything: true });

    await at('2025-01-21T23:00:00.000Z');
    expect(await at('2025-01-22T02:00:00.000Z')).toEqual(['reminder/returned/2025-01-22T01:00:00.000Z']);
    const [order] = orders;
    const { accounts: desk, members } = inMemoryPorts();
    const letter =
      order && (await letterFor({ ...services, desk, members, portalUrl: 'https://portal.example' }, order));
    expect(letter?.text).toContain('1月23日');

    // Of the due time nothing more is said once it has passed; the deadline of the round is what comes then.
    expect(await at('2025-01-23T05:00:00.000Z')).toEqual([]);
    expect(await at('2025-01-24T02:00:00.000Z')).toEqual(['reminder/returned/2025-01-24T01:00:00.000Z']);
    expect((await services.store.loadSummary(round.id, bodyId)).state.status).toBe('open');
  });
});
