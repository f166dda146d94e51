import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { batchGet } from '#adapters/dynamodb/table.ts';
import type { Table } from '#adapters/dynamodb/table.ts';
import { dynamodbRateLimit } from '#adapters/dynamodb/members.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { bodyId, hash, round } from '../domain/fixtures.ts';
import { ThrottlingException, TimeoutError } from '../harness/faults.ts';
import { act, at, begin, openRound, servicesOn } from '../support/application-steps.ts';
import { realTable } from '../support/engine.ts';
import { dynamodbPorts, type TablePorts } from '../support/table-ports.ts';

let table: Table;
let stop: () => Promise<void>;
let ports: TablePorts;
let services: CaseServices;

type Meddling = (call: { command: string; input: object; go: () => Promise<object> }) => Promise<object>;
const none: Meddling = ({ go }) => go();
let meddling: Meddling = none;
let calls: string[] = [];

beforeAll(async () => {
  ({ table, stop } = await realTable());
  // Outside the SDK's own retries: what comes here is what the adapters see.
  table.client.middlewareStack.add(
    (next, context) => async (args) => {
      const command = context.commandName ?? '';
      calls.push(command);
      let result: Awaited<ReturnType<typeof next>> | undefined;
      const output = await meddling({
        command,
        input: args.input,
        go: async () => {
          result = await next(args);
          return result.output;
        },
      });
      return { response: result?.response ?? {}, output: Object.assign(output, { $metadata: {} }) };
    },
    { step: 'initialize', name: 'meddling' },
  );
  ports = dynamodbPorts(table, { now: () => new Date(at) });
  services = servicesOn(ports.store);
  await openRound(services);
});
afterAll(() => stop());
beforeEach(() => {
  meddling = none;
  calls = [];
});

/** The first so many transactions fare so. */
function firstTransactions(count: number, fate: Meddling): Meddling {
  let left = count;
  return (call) => {
    if (call.command !== 'TransactWriteItemsCommand' || left === 0) return call.go();
    left -= 1;
    return fate(call);
  };
}
const transactions = (): number => calls.filter((command) => command === 'TransactWriteItemsCommand').length;
const conflict = (codes: readonly string[]): TransactionCanceledException =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

describe('a transaction', () => {
  it('C4 that meets another is tried again; a failed condition is an answer', async () => {
    await begin(services, 'c4');
    calls = [];
    meddling = firstTransactions(2, async () => Promise.reject(conflict(['TransactionConflict', 'None'])));
    expect(await act(services, 'c4', { name: 'freeze', formSha256: hash })).toHaveProperty('done');
    expect(transactions()).toBe(3);
    calls = [];
    expect(await act(services, 'c4', { name: 'nominate', assessmentSha256: hash })).toHaveProperty('refusal');
    expect(transactions()).toBe(0);
  });

  it('C5 that stood while its reply was lost is a success, not a second decision', async () => {
    await begin(services, 'c5');
    meddling = firstTransactions(1, async ({ go }) => {
      await go();
      throw new TimeoutError();
    });
    expect(await act(services, 'c5', { name: 'freeze', formSha256: hash })).toHaveProperty('done');
    expect(await services.store.history({ kind: 'application', id: 'c5' })).toHaveLength(2);
  });

  it('K1 is tried again while the table throttles; afterwards the caller hears of it, and nothing is half-written', async () => {
    await begin(services, 'k1');
    meddling = firstTransactions(5, async () => Promise.reject(new ThrottlingException()));
    expect(await act(services, 'k1', { name: 'freeze', formSha256: hash })).toHaveProperty('done');
    meddling = firstTransactions(100, async () => Promise.reject(new ThrottlingException()));
    await expect(act(services, 'k1', { name: 'edit-again' })).rejects.toThrow(ThrottlingException);
    meddling = none;
    expect(await services.store.history({ kind: 'application', id: 'k1' })).toHaveLength(2);
    expect(await act(services, 'k1', { name: 'edit-again' })).toHaveProperty('done');
  });
});

describe('a read', () => {
  it('K6 goes through all pages, without a gap and without a repeat', async () => {
    for (let number = 10; number < 33; number += 1) await begin(services, `page${number}`);
    meddling = ({ command, input, go }) => {
      if (command === 'QueryCommand') Object.assign(input, { Limit: 4 });
      return go();
    };
    const ids = (await ports.lists.ofRound(round.id, bodyId)).map(({ id }) => id).filter((id) => id.startsWith('page'));
    expect(ids).toEqual(Array.from({ length: 23 }, (_none, index) => `page${index + 10}`));
    expect(calls.filter((command) => command === 'QueryCommand').length).toBeGreaterThan(5);
  });

  it('K7 asks for unprocessed keys until none is left', async () => {
    const keys = Array.from({ length: 23 }, (_none, index) => ({ pk: `APPLICATION#page${index + 10}`, sk: 'STATE' }));
    meddling = async ({ command, input, go }) => {
      if (command !== 'BatchGetItemCommand' || !('RequestItems' in input)) return go();
      const items = requested(input.RequestItems);
      const later = items.splice(2);
      Object.assign(input, { RequestItems: { [table.name]: { Keys: items } } });
      const output = await go();
      return Object.assign(output, later.length > 0 ? { UnprocessedKeys: { [table.name]: { Keys: later } } } : {});
    };
    const items = await batchGet(table, keys);
    expect(new Set(items.map(({ pk }) => pk?.S))).toEqual(new Set(keys.map(({ pk }) => pk)));
    expect(items).toHaveLength(keys.length);
    expect(calls.filter((command) => command === 'BatchGetItemCommand')).toHaveLength(12);
  });

  it('K5 does not count what has expired, though the table may still hold it', async () => {
    const limit = dynamodbRateLimit(table, 2);
    const minute = new Date('2025-01-20T01:00:30.000Z');
    const waits: number[] = [];
    for (let hit = 0; hit < 4; hit += 1) waits.push(await limit.hit('expired', minute));
    expect(waits.at(-1)).toBeGreaterThan(0);
    expect(await limit.hit('expired', new Date('2025-01-20T01:01:00.000Z'))).toBe(0);
  });
});

function requested(items: unknown): object[] {
  if (typeof items !== 'object' || items === null) return [];
  return Object.values(items).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'Keys' in one && Array.isArray(one.Keys) ? [...one.Keys] : [],
  );
}
