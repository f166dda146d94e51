import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table } from '#adapters/dynamodb/table.ts';
import { sha256OfText } from '#adapters/system/runtime.ts';
import { startDynamoDb } from '#local/engines/dynamodb.ts';
import { localCredentials } from '#local/engines/sigv4.ts';

const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

async function createTable(client: DynamoDBClient, name: string): Promise<Table> {
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'listPk', 'listSk', 'applicantPk', 'applicantSk'].map(text),
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'list',
          KeySchema: keys('listPk', 'listSk'),
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['role', 'name', 'email', 'memberStatus'] },
        },
        {
          IndexName: 'by-applicant',
          KeySchema: keys('applicantPk', 'applicantSk'),
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  );
  return { client, name, digest: sha256OfText };
}

/** A table of its own on a real engine in a temporary folder; `another` is an empty one beside it. */
export async function realTable(): Promise<{
  table: Table;
  another: (name: string) => Promise<Table>;
  stop: () => Promise<void>;
}> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shenbao-test-'));
  const engine = await startDynamoDb({ dataDir });
  const client = new DynamoDBClient({ region: 'us-east-1', credentials: localCredentials, endpoint: engine.endpoint });
  return {
    table: await createTable(client, 'table'),
    another: (name) => createTable(client, name),
    stop: async () => {
      client.destroy();
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
