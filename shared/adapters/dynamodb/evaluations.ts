import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { evaluatorStatuses } from '#domain/evaluation.ts';
import type { Evaluations, EvaluatorEntry } from '#ports/evaluations.ts';
import { evaluationKey, evaluationPartition, listOfEvaluator } from './keys.ts';
import {
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

const entrySchema = lazily(() =>
  z.object({
    status: z.enum(evaluatorStatuses),
    at: z.string(),
    points: z.record(z.string(), z.number()).optional(),
    units: z
      .object({ formVersion: z.int(), applicantNames: z.array(z.string()), employers: z.array(z.string()) })
      .optional(),
  }),
);

/** The whole entry is written anew: its condition is that of the application beside it in the transaction. */
export function evaluatorWrite(table: Table, entry: EvaluatorEntry): TransactWriteItem {
  const { roundId, applicationId, memberId, status, at, score, units } = entry;
  const item: Item = {
    ...keyOf(evaluationKey(entry)),
    listPk: text(listOfEvaluator(roundId, memberId)),
    listSk: text(applicationId),
    evaluatorStatus: text(status),
    at: text(at),
    ...(score
      ? {
          formVersion: number(score.formVersion),
          scoreSha256: text(score.scoreSha256),
          total: number(score.total),
          points: text(JSON.stringify(score.points)),
        }
      : {}),
    ...(units ? { units: text(JSON.stringify(units)) } : {}),
  };
  return { Put: { TableName: table.name, Item: item } };
}

function readEntry(roundId: string, item: Item): EvaluatorEntry {
  const [applicationId = '', memberId = ''] = (readText(item, 'sk') ?? '').split('#');
  const points: unknown = JSON.parse(readText(item, 'points') ?? '{}');
  const written = readText(item, 'units');
  const known: unknown = written === undefined ? undefined : JSON.parse(written);
  const fields = { status: readText(item, 'evaluatorStatus'), at: readText(item, 'at'), points, units: known };
  const { status, at, points: checked = {}, units } = entrySchema().parse(fields);
  const formVersion = readNumber(item, 'formVersion');
  const scoreSha256 = readText(item, 'scoreSha256');
  const total = readNumber(item, 'total');
  const scored = formVersion !== undefined && scoreSha256 !== undefined && total !== undefined;
  return {
    roundId,
    applicationId,
    memberId,
    status,
    at,
    ...(scored ? { score: { formVersion, scoreSha256, total, points: checked } } : {}),
    ...(units ? { units } : {}),
  };
}

/** One partition a round: compared in one query, one application's part of it in another; an evaluator's by the index. */
export function dynamodbEvaluations(table: Table): Evaluations {
  return {
    async ofRound(roundId) {
      const items = await queryAll(table, { ...partitionQuery(evaluationPartition(roundId)), ConsistentRead: true });
      return items.map((item) => readEntry(roundId, item));
    },
    async ofApplication(roundId, applicationId) {
      const query = partitionQuery(evaluationPartition(roundId), `${applicationId}#`);
      const items = await queryAll(table, { ...query, ConsistentRead: true });
      return items.map((item) => readEntry(roundId, item));
    },
    async ofEvaluator(roundId, memberId) {
      const items = await queryItems(table, {
        IndexName: 'list',
        KeyConditionExpression: 'listPk = :evaluator',
        ExpressionAttributeValues: { ':evaluator': text(listOfEvaluator(roundId, memberId)) },
      });
      return items
        .map((item) => readEntry(roundId, item))
        .toSorted((left, right) => (left.applicationId < right.applicationId ? -1 : 1));
    },
  };
}
