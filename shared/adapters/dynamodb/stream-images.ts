import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Fact } from '#events/catalogue.ts';
import type { IssuedForm } from '#domain/issued-form.ts';
import type { Scan } from '#domain/scan.ts';
import type { ScanOwner } from '#ports/record-store.ts';
import { readFact } from './fact-items.ts';
import { readIssuedForm } from './form-store.ts';
import { subjectOfPartition } from './keys.ts';
import { readScan } from './scan-items.ts';
import { type Item, readText } from './table.ts';

/** A stream's new image: the same attribute values as the table's, binary aside, which this table does not use. */
type Image = Readonly<Record<string, { S?: string | undefined; N?: string | undefined }>>;

export type StoredRecord =
  | { readonly fact: Fact }
  | { readonly owner: ScanOwner; readonly scan: Scan }
  | { readonly owner: ScanOwner; readonly form: IssuedForm };

/** What a record of the stream is; undefined for items that nobody publishes. */
export function readStreamImage(image: Image): StoredRecord | undefined {
  const item: Item = Object.fromEntries(
    Object.entries(image).flatMap(([name, value]): [string, AttributeValue][] => {
      if (value.S !== undefined) return [[name, { S: value.S }]];
      return value.N === undefined ? [] : [[name, { N: value.N }]];
    }),
  );
  const sk = readText(item, 'sk') ?? '';
  if (sk.startsWith('FACT#')) return { fact: readFact(item) };
  if (!sk.startsWith('SCAN#') && !sk.startsWith('FORM#')) return undefined;
  const owner = subjectOfPartition(readText(item, 'pk') ?? '');
  if (owner.kind !== 'application' && owner.kind !== 'summary') return undefined;
  if (sk.startsWith('FORM#')) return { owner, form: readIssuedForm(item) };
  const scan = readScan(item);
  return scan.status === 'gated' ? { owner, scan } : undefined;
}
