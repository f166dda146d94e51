import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

const capacitySchema = z.object({ CapacityUnits: z.number().default(0) });
const writes = new Set(['PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand', 'TransactWriteItemsCommand']);

export interface Units {
  write: number;
  read: number;
  /** While false, requests of the bench itself are not counted. */
  counting: boolean;
}

/** Asks every request for the capacity it consumed, indexes included, and adds it up. */
export function countUnits(client: DynamoDBClient): Units {
  const units: Units = { write: 0, read: 0, counting: true };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      const output: unknown = result.output;
      const given =
        typeof output === 'object' && output !== null && 'ConsumedCapacity' in output ? output.ConsumedCapacity : [];
      for (const one of units.counting ? [given].flat() : []) {
        const { CapacityUnits } = capacitySchema.parse(one ?? {});
        units[writes.has(String(context['commandName'])) ? 'write' : 'read'] += CapacityUnits;
        if (process.env['BENCH_TRACE']) process.stderr.write(`${String(context['commandName'])} ${CapacityUnits}\n`);
      }
      return result;
    },
    { step: 'initialize', name: 'countUnits' },
  );
  return units;
}
