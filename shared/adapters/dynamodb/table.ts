import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetItemCommand, GetItemCommand, paginateQuery, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import type { Digest } from '#domain/chain.ts';
import type { Key } from './keys.ts';

/** What every adapter on the table is built from. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
  readonly digest: Digest;
}

export type Item = Record<string, AttributeValue>;

export const text = (value: string): AttributeValue => ({ S: value });
export const number = (value: number): AttributeValue => ({ N: String(value) });
export const keyOf = (key: Key): Item => ({ pk: text(key.pk), sk: text(key.sk) });

export function readText(item: Item | undefined, name: string): string | undefined {
  return item?.[name]?.S;
}
export function readNumber(item: Item | undefined, name: string): number | undefined {
  const value = item?.[name]?.N;
  return value === undefined ? undefined : Number(value);
}

export async function getItem(table: Table, key: Key, consistent = true): Promise<Item | undefined> {
  const { Item: item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: keyOf(key), ConsistentRead: consistent }),
  );
  return item;
}

/** All items of a query, page by page to the end (K6). */
export async function queryAll(table: Table, input: Omit<QueryCommandInput, 'TableName'>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of paginateQuery({ client: table.client }, { TableName: table.name, ...input }))
    items.push(...(page.Items ?? []));
  return items;
}

/** Items by key in any order; keys that the table leaves unprocessed are asked again until none is left (K7). */
export async function batchGet(table: Table, keys: readonly Key[], consistent = false): Promise<Item[]> {
  const items: Item[] = [];
  for (let start = 0; start < keys.length; start += 100) {
    let open: Item[] | undefined = keys.slice(start, start + 100).map(keyOf);
    while (open && open.length > 0) {
      const answer: {
        Responses?: Record<string, Item[]>;
        UnprocessedKeys?: Record<string, { Keys: Item[] | undefined }>;
      } = await table.client.send(
        new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys: open, ConsistentRead: consistent } } }),
      );
      items.push(...(answer.Responses?.[table.name] ?? []));
      open = answer.UnprocessedKeys?.[table.name]?.Keys;
    }
  }
  return items;
}

/** What stands now behind an index's keys: the indexes hold keys alone, so a step of an application costs no write in them. */
export async function queryItems(table: Table, query: Parameters<typeof queryAll>[1]): Promise<Item[]> {
  const found = await queryAll(table, query);
  return batchGet(
    table,
    found.map((item) => ({ pk: readText(item, 'pk') ?? '', sk: readText(item, 'sk') ?? '' })),
  );
}

/** `pk = …` and, where given, `begins_with(sk, …)`. */
export function partitionQuery(
  pk: string,
  prefix?: string,
): Pick<QueryCommandInput, 'KeyConditionExpression' | 'ExpressionAttributeValues'> {
  return prefix === undefined
    ? { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': text(pk) } }
    : {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': text(pk), ':prefix': text(prefix) },
      };
}

export function hasName(error: unknown, ...names: string[]): boolean {
  return error instanceof Error && names.includes(error.name);
}
