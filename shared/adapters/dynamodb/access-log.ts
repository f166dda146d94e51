import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { type AccessEntry, accessKinds, type AccessLog } from '#ports/access-log.ts';
import { accessKey, accessPartition } from './keys.ts';
import { type Item, keyOf, number, partitionQuery, queryAll, readText, type Table, text } from './table.ts';

/** Three years and a month. */
const keptSeconds = 1126 * 86_400;

const entrySchema = lazily(() =>
  z.object({
    at: z.string(),
    memberId: z.string(),
    kind: z.enum(accessKinds),
    subject: z.string(),
    detail: z.string().optional(),
    requestId: z.string(),
  }),
);

function readEntry(item: Item, roundId: string): AccessEntry {
  const names = Object.keys(entrySchema().shape);
  return { roundId, ...entrySchema().parse(Object.fromEntries(names.map((name) => [name, readText(item, name)]))) };
}

/** Append-only: an entry is put once under the request's own id, and nothing here changes or deletes one. */
export function dynamodbAccessLog(table: Table): AccessLog {
  return {
    async record(entry) {
      const { roundId: _inKey, ...fields } = entry;
      const texts = Object.entries(fields).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, text(value)] as const],
      );
      await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: {
            ...keyOf(accessKey(entry)),
            ...Object.fromEntries(texts),
            expiresAt: number(Math.floor(Date.parse(entry.at) / 1000) + keptSeconds),
          },
        }),
      );
    },
    async ofDay(roundId, day) {
      const items = await queryAll(table, partitionQuery(accessPartition(roundId, day)));
      return items.map((item) => readEntry(item, roundId));
    },
  };
}
