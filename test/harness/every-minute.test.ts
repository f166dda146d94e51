import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamodbClockWatermark } from '#adapters/dynamodb/clock-watermark.ts';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbRecordStore } from '#adapters/dynamodb/record-store.ts';
import { changeRound } from '#cases/change-summary.ts';
import { tick } from '#functions/every-minute/tick.ts';
import type { NotificationOrder } from '#ports/notifications.ts';
import { bodyId, hash, round } from '../domain/fixtures.ts';
import { act, begin, caller, nominated, openRound, servicesOn } from '../support/application-steps.ts';
import { realTable } from '../support/engine.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined, count: () => undefined };

describe('the clock', () => {
  let engine: Awaited<ReturnType<typeof realTable>>;
  beforeAll(async () => {
    engine = await realTable();
  });
  afterAll(() => engine.stop());

  function world() {
    const orders: NotificationOrder[] = [];
    const services = servicesOn(dynamodbRecordStore(engine.table, async () => undefined));
    return {
      orders,
      services,
      at: (instant: string) =>
        tick(
          {
            ...services,
            lists: dynamodbLists(engine.table),
            clock: dynamodbClockWatermark(engine.table),
            orders: { place: async (placed) => void orders.push(...placed) },
            log: silent,
          },
          new Date(instant),
        ),
    };
  }
  const status = async (services: ReturnType<typeof servicesOn>) =>
    (await services.store.loadSummary(round.id, bodyId)).state.status;

  it('reminds by the named extension of whoever has one, ends what is late, and opens it again when the deadline moves', async () => {
    const { orders, services, at } = world();
    await openRound(services);
    await nominated(services, 'nominated', '12310101MB0000001X');
    await begin(services, 'behind', '12310101MB0000002X');
    await begin(services, 'extended', '12310101MB0000003X');
    const until = '2025-03-20T16:00:00.000Z';
    await act(services, 'extended', { name: 'extend', tier: 'applicant', until, noteSha256: hash });

    await at('2025-02-06T00:00:00.000Z');
    await at('2025-02-07T14:00:00.000Z');
    const reminded = (kind: string) => orders.filter((order) => order.kind === kind).map(({ subject }) => subject);
    expect(new Set(reminded('reminder-applicant'))).toEqual(new Set(['application/behind']));
    expect(new Set(reminded('reminder-body'))).toEqual(new Set([`summary/${round.id}/${bodyId}`]));

    await at('2025-02-08T00:00:00.000Z');
    expect(await status(services)).toBe('late');
    expect((await services.store.loadApplication('behind'))?.state.status).toBe('lapsed');
    expect((await services.store.loadApplication('extended'))?.state.status).toBe('drafting');

    const moved = { name: 'move-deadline', deadlineAt: '2025-02-12T16:00:00.000Z', noteSha256: hash } as const;
    await changeRound(services, caller('moved'), moved);
    await at('2025-02-08T01:00:00.000Z');
    expect(await status(services)).toBe('open');
    expect((await services.store.loadApplication('behind'))?.state.status).toBe('drafting');
    expect((await services.store.loadApplication('nominated'))?.state.status).toBe('nominated');

    orders.length = 0;
    await at('2025-03-19T02:00:00.000Z');
    expect(new Set(reminded('reminder-applicant'))).toEqual(new Set(['application/extended']));
  });
});
