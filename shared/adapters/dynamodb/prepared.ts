import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { outcomes } from '#events/value-types.ts';
import type { PreparedChange, PreparedDecisions } from '#ports/evaluations.ts';
import { listOfRound, preparedKey, preparedSetKey } from './keys.ts';
import { type Item, keyOf, number, partitionQuery, queryAll, readNumber, readText, type Table, text } from './table.ts';

const preparedSchema = lazily(() =>
  z.object({
    applicationId: z.string(),
    outcome: z.enum(outcomes),
    formVersion: z.int().optional(),
    opinionSha256: z.string(),
    reasoned: z.boolean(),
    reserve: z.int().optional(),
    preparedBy: z.string(),
    preparedAt: z.string(),
    since: z.string().optional(),
  }),
);

/** Decisions and the version of their set lie in one partition: one query, and one counter that every change moves on. */
export function dynamodbPreparedDecisions(table: Table): PreparedDecisions {
  return {
    async loadPrepared(roundId) {
      const query = partitionQuery(listOfRound(roundId), 'PREPARED');
      const items = await queryAll(table, { ...query, ConsistentRead: true });
      const set = items.find((item) => readText(item, 'sk') === 'PREPARED');
      return {
        version: readNumber(set, 'version') ?? 0,
        released: (set?.['released']?.SS ?? []).toSorted(),
        decisions: items.flatMap((item) => {
          const decision = readText(item, 'decision');
          return decision === undefined ? [] : [preparedSchema().parse(JSON.parse(decision))];
        }),
      };
    },
  };
}

/** What a change of the prepared set writes: the decision, and the next version of the set. */
export function preparedWrites(table: Table, change: PreparedChange): TransactWriteItem[] {
  const base = { TableName: table.name, Key: keyOf(preparedSetKey(change.roundId)) };
  const step = { ':step': number(1) };
  const names = { '#version': 'version', '#released': 'released' };
  if (change.act === 'release') {
    const unchanged = change.expected === 0 ? 'attribute_not_exists(#version)' : '#version = :expected';
    const values: Item = { ...step, ':released': { SS: [...change.applicationIds] } };
    if (change.expected > 0) values[':expected'] = number(change.expected);
    return [
      {
        Update: {
          ...base,
          UpdateExpression: 'ADD #version :step, #released :released',
          ConditionExpression: unchanged,
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: values,
        },
      },
    ];
  }
  const applicationId = change.act === 'prepare' ? change.decision.applicationId : change.applicationId;
  const unreleased = {
    Update: {
      ...base,
      UpdateExpression: 'ADD #version :step',
      ConditionExpression: 'NOT contains(#released, :id)',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ...step, ':id': text(applicationId) },
    },
  };
  if (change.act === 'leave') return [unreleased];
  const key = keyOf(preparedKey(change.roundId, applicationId));
  return [
    unreleased,
    change.act === 'prepare'
      ? { Put: { TableName: table.name, Item: { ...key, decision: text(JSON.stringify(change.decision)) } } }
      : { Delete: { TableName: table.name, Key: key } },
  ];
}
