import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { canonicalJson } from '#domain/chain.ts';
import type { CertifiedChange } from '#ports/certified-times.ts';
import { certifiedTimesKey } from './keys.ts';
import { keyOf, number, type Table, text } from './table.ts';

export function certifiedWrite(table: Table, { before, times }: CertifiedChange): TransactWriteItem {
  const first = before.version === 0;
  return {
    Put: {
      TableName: table.name,
      Item: {
        ...keyOf(certifiedTimesKey(before.key)),
        version: number(before.version + 1),
        times: text(canonicalJson(times)),
      },
      ConditionExpression: first ? 'attribute_not_exists(pk)' : '#version = :expected',
      ...(first
        ? {}
        : {
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':expected': number(before.version) },
          }),
    },
  };
}
