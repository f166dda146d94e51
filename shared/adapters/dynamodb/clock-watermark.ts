import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ClockWatermark } from '#ports/clock.ts';
import { clockKey } from './keys.ts';
import { getItem, keyOf, readText, type Table, text } from './table.ts';

/** Up to which instant the clock's steps were taken. */
export function dynamodbClockWatermark(table: Table): ClockWatermark {
  return {
    async position(roundId) {
      return readText(await getItem(table, clockKey(roundId)), 'asOf');
    },
    async advance(roundId, asOf) {
      await table.client.send(
        new PutItemCommand({ TableName: table.name, Item: { ...keyOf(clockKey(roundId)), asOf: text(asOf) } }),
      );
    },
  };
}
