import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { applicationKinds, applicationRoutes } from '#events/value-types.ts';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { serviceSchema } from '#domain/service.ts';
import type { ApplicationLists, ApplicationRow } from '#ports/record-store.ts';
import { listOfRound } from './keys.ts';
import { labelsOf } from './state-items.ts';
import { type Item, queryItems, readNumber, readText, type Table, text } from './table.ts';

const rowSchema = lazily(() =>
  z.object({
    id: z.string(),
    roundId: z.string(),
    kind: z.enum(applicationKinds),
    route: z.enum(applicationRoutes),
    bodyId: z.string(),
    creditCode: z.string(),
    status: z.enum(applicationStatuses),
    formVersion: z.int().min(0),
    filed: z.boolean(),
    service: serviceSchema().pick({ status: true, reportVersion: true, reported: true }).optional(),
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
    ...kept(item),
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

/** What stands in the state alone. */
function kept(item: Item): Record<string, unknown> {
  const { roundId, formVersion, service, uploadId, resumesAt } = stateJson(item);
  return { roundId, formVersion, service, filed: Boolean(uploadId ?? resumesAt) };
}

const rows = (items: readonly Item[]): ApplicationRow[] =>
  items.map(row).toSorted((left, right) => (left.id < right.id ? -1 : 1));

function stateJson(item: Item): Record<string, unknown> {
  const state: unknown = JSON.parse(readText(item, 'state') ?? '{}');
  return z.record(z.string(), z.unknown()).parse(state);
}

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
