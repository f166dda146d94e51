import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { applicationKinds, applicationRoutes, outcomes } from '#events/value-types.ts';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import type { ApplicationLists, ApplicationRow, PreparedDecision, PreparedDecisions } from '#ports/record-store.ts';
import { listOfRound, preparedKey } from './keys.ts';
import { labelsOf } from './state-items.ts';
import {
  type Item,
  keyOf,
  partitionQuery,
  queryAll,
  queryItems,
  readNumber,
  readText,
  type Table,
  text,
} from './table.ts';

const rowSchema = lazily(() =>
  z.object({
    id: z.string(),
    kind: z.enum(applicationKinds),
    route: z.enum(applicationRoutes),
    bodyId: z.string(),
    creditCode: z.string(),
    status: z.enum(applicationStatuses),
  }),
);

function row(item: Item): ApplicationRow {
  const [, bodyId, id] = (readText(item, 'listSk') ?? '').split('#');
  const creditCode = (readText(item, 'applicantPk') ?? '').slice('UNIT#'.length);
  const fields = {
    id,
    bodyId,
    creditCode,
    kind: readText(item, 'kind'),
    route: readText(item, 'route'),
    status: readText(item, 'status'),
  };
  return {
    ...rowSchema().parse(fields),
    ...labelsOf(item),
    rank: readNumber(item, 'rank'),
    extendedUntil: readText(item, 'extendedUntil'),
    unreached: readNumber(item, 'unreached'),
    dueAt: readText(item, 'dueAt'),
    sequence: readNumber(item, 'sequence') ?? 0,
  };
}

const rows = (items: readonly Item[]): ApplicationRow[] =>
  items.map(row).toSorted((left, right) => (left.id < right.id ? -1 : 1));

/** Lists from the sparse indexes: eventually consistent, complete over all pages (K4, K6). */
export function dynamodbLists(table: Table): ApplicationLists {
  return {
    async ofRound(roundId, bodyId) {
      return rows(
        await queryItems(table, {
          IndexName: 'list',
          KeyConditionExpression: 'listPk = :list AND begins_with(listSk, :prefix)',
          ExpressionAttributeValues: {
            ':list': text(listOfRound(roundId)),
            ':prefix': text(bodyId ? `BODY#${bodyId}#` : 'BODY#'),
          },
        }),
      );
    },
    async ofApplicant(creditCode) {
      return rows(
        await queryItems(table, {
          IndexName: 'by-applicant',
          KeyConditionExpression: 'applicantPk = :unit',
          ExpressionAttributeValues: { ':unit': text(`UNIT#${creditCode}`) },
        }),
      );
    },
  };
}

const preparedSchema = lazily(() =>
  z.object({
    applicationId: z.string(),
    outcome: z.enum(outcomes),
    preparedBy: z.string(),
    preparedAt: z.string(),
  }),
);

export function dynamodbPreparedDecisions(table: Table): PreparedDecisions {
  return {
    async prepare(roundId, decision: PreparedDecision) {
      const { applicationId, outcome, preparedBy, preparedAt } = decision;
      const fields = {
        applicationId: text(applicationId),
        outcome: text(outcome),
        preparedBy: text(preparedBy),
        preparedAt: text(preparedAt),
      };
      await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: { ...keyOf(preparedKey(roundId, applicationId)), ...fields },
        }),
      );
    },
    async withdrawPrepared(roundId, applicationId) {
      await table.client.send(
        new DeleteItemCommand({ TableName: table.name, Key: keyOf(preparedKey(roundId, applicationId)) }),
      );
    },
    async listPrepared(roundId) {
      const items = await queryAll(table, {
        ...partitionQuery(listOfRound(roundId), 'PREPARED#'),
        ConsistentRead: true,
      });
      return items.map((item) =>
        preparedSchema().parse(
          Object.fromEntries(Object.keys(preparedSchema().shape).map((name) => [name, readText(item, name)])),
        ),
      );
    },
  };
}
