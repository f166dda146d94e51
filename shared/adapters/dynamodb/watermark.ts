import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { PublishedWatermark, Unpublished } from '#ports/fact-publisher.ts';
import type { Subject } from '#ports/record-store.ts';
import { readFact } from './fact-items.ts';
import { listOfRound, parseSubject, partitionOf, publishedKey, stateKey, subjectOfPartition } from './keys.ts';
import {
  batchGet,
  getItem,
  hasName,
  type Item,
  keyOf,
  number,
  partitionQuery,
  queryAll,
  queryItems,
  readNumber,
  readText,
  type Table,
  text,
} from './table.ts';

async function set(
  table: Table,
  subject: string,
  write: { to: number; condition: string; expected: number },
): Promise<boolean> {
  try {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyOf(publishedKey(parseSubject(subject))),
        UpdateExpression: 'SET #published = :to',
        ConditionExpression: write.condition,
        ExpressionAttributeNames: { '#published': 'published' },
        ExpressionAttributeValues: { ':to': number(write.to), ':expected': number(write.expected) },
      }),
    );
    return true;
  } catch (error) {
    if (hasName(error, 'ConditionalCheckFailedException')) return false;
    throw error;
  }
}

/** One small write for all the facts of a batch about one subject. */
export function dynamodbWatermark(table: Table): PublishedWatermark {
  return {
    advance: (subject, { from, to }) =>
      set(table, subject, {
        to,
        expected: from,
        condition: from === 0 ? 'attribute_not_exists(#published) OR #published = :expected' : '#published = :expected',
      }),
    async position(subject) {
      return readNumber(await getItem(table, publishedKey(parseSubject(subject))), 'published') ?? 0;
    },
    async raise(subject, to) {
      await set(table, subject, {
        to,
        expected: to,
        condition: 'attribute_not_exists(#published) OR #published < :expected',
      });
    },
  };
}

interface Position {
  readonly subject: Subject;
  readonly sequence: number;
}

/** Compares every record of a round with its watermark; meant for the reconciler, some hundred reads a run. */
export function dynamodbUnpublished(table: Table): Unpublished {
  return {
    async *ofRound(roundId, bodyIds) {
      const subjects = [...(await listed(table, roundId)), ...(await summaries(table, roundId, bodyIds))];
      const marks = await batchGet(
        table,
        subjects.map(({ subject }) => publishedKey(subject)),
      );
      const published = new Map(marks.map((item: Item) => [readText(item, 'pk'), readNumber(item, 'published') ?? 0]));
      for (const { subject, sequence } of subjects) {
        const position = published.get(partitionOf(subject)) ?? 0;
        if (position >= sequence) continue;
        const items = await queryAll(table, { ...partitionQuery(partitionOf(subject), 'FACT#'), ConsistentRead: true });
        yield { subject, facts: items.map(readFact).filter((fact) => fact.sequence > position) };
      }
    },
  };
}

/** Applications, releases and the round itself stand in the list. */
async function listed(table: Table, roundId: string): Promise<Position[]> {
  const rows = await queryItems(table, {
    IndexName: 'list',
    KeyConditionExpression: 'listPk = :list',
    ExpressionAttributeValues: { ':list': text(listOfRound(roundId)) },
  });
  return rows.flatMap(positionOf);
}

/** The bodies' summaries are found by their keys. */
async function summaries(table: Table, roundId: string, bodyIds: readonly string[]): Promise<Position[]> {
  const keys = bodyIds.map((bodyId) => stateKey({ kind: 'summary', roundId, bodyId }));
  return (await batchGet(table, keys)).flatMap(positionOf);
}

function positionOf(item: Item): Position[] {
  const pk = readText(item, 'pk');
  return pk === undefined ? [] : [{ subject: subjectOfPartition(pk), sequence: readNumber(item, 'sequence') ?? 0 }];
}
