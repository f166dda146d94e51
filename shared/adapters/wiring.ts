import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamodbRecordStore } from './dynamodb/record-store.ts';
import type { Table } from './dynamodb/table.ts';
import { backOff, sha256OfText } from './system/runtime.ts';

/** The table under its name; one client a function. */
export function tableNamed(name: string): Table {
  return { client: new DynamoDBClient({}), name, digest: sha256OfText };
}

export function recordStoreOn(table: Table) {
  return dynamodbRecordStore(table, backOff);
}
