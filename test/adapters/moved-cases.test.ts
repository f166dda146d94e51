import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamodbLists } from '#adapters/dynamodb/lists.ts';
import { dynamodbRecordStore } from '#adapters/dynamodb/record-store.ts';
import { changeSummary } from '#cases/change-summary.ts';
import { effectsOf } from '#cases/deadline-moves.ts';
import { decideSummary } from '#domain/summary-decisions.ts';
import { emptySummary } from '#domain/summary.ts';
import { bodyId, deadlineAt, hash, round } from '../domain/fixtures.ts';
import { act, at, begin, caller, nominated, openRound, scanOf, servicesOn } from '../support/application-steps.ts';
import { realTable } from '../support/engine.ts';

const to = 'district-310104';

describe('cases on the real table', () => {
  let engine: Awaited<ReturnType<typeof realTable>>;
  beforeAll(async () => {
    engine = await realTable();
  });
  afterAll(() => engine.stop());

  it('move from the list of one body to that of another with the transfer itself', async () => {
    const services = servicesOn(dynamodbRecordStore(engine.table, async () => undefined));
    const lists = dynamodbLists(engine.table);
    await openRound(services);
    await nominated(services, 'handed', '12310101MB0000011X');
    const ids = async (id: string) => (await lists.ofRound(round.id, id)).map((row) => row.id);
    expect(await ids(bodyId)).toContain('handed');
    const target = emptySummary(round.id, to);
    await act(services, 'handed', { name: 'transfer', by: 'body', to, noteSha256: hash, target });
    expect(await ids(bodyId)).not.toContain('handed');
    expect(await lists.ofRound(round.id, to)).toMatchObject([{ id: 'handed', bodyId: to, status: 'submitted' }]);
    expect((await lists.ofApplicant('12310101MB0000011X')).map((row) => row.bodyId)).toEqual([to]);
  });

  it('are told of a move of their own deadline alone, and only those that have yet to act', async () => {
    const services = servicesOn(dynamodbRecordStore(engine.table, async () => undefined));
    const given = { ...services, lists: dynamodbLists(engine.table) };
    await begin(services, 'behind', '12310101MB0000012X');
    await begin(services, 'filed', '12310101MB0000013X');
    await act(services, 'filed', { name: 'freeze', formSha256: hash });
    await act(services, 'filed', scanOf('u-filed'));
    await begin(services, 'second', '12310101MB0000014X');
    const cutOffAt = '2025-01-27T16:00:00.000Z';
    const told = async (moved: Parameters<typeof effectsOf>[1]) => {
      const { cases, bodies } = await effectsOf(given, moved, at);
      const units = cases.filter((one) => one.told).map(({ row }) => row.id);
      return { units, bodies: bodies.filter((one) => one.told).map((one) => one.bodyId) };
    };
    expect(await told({ what: 'cut-off', bodyId, at: cutOffAt })).toEqual({ units: ['behind', 'second'], bodies: [] });
    expect(await told({ what: 'cut-off', bodyId: to, at: cutOffAt })).toEqual({ units: [], bodies: [] });

    const later = { what: 'round', previousAt: deadlineAt, at: '2025-02-14T16:00:00.000Z' } as const;
    const everyBody = round.bodies.map(({ id }) => id).toSorted();
    const seen = await told(later);
    expect({ ...seen, bodies: seen.bodies.toSorted() }).toEqual({ units: ['behind', 'second'], bodies: everyBody });

    // With an earlier cut-off of its own, a later deadline of the round gives its applicants nothing.
    await changeSummary(
      services,
      { roundId: round.id, bodyId, caller: caller('cut-off') },
      {
        command: 'set-cut-off',
        decide: (summary, context) =>
          decideSummary(summary, { name: 'set-cut-off', cutOffAt, noteSha256: hash }, context),
      },
    );
    expect((await told(later)).units).toEqual([]);
    const { bodies } = await effectsOf(given, { ...later, at: '2025-01-25T16:00:00.000Z' }, at);
    expect(bodies.filter(({ overtaken }) => overtaken)).toMatchObject([{ bodyId, cutOffAt }]);
  });
});
