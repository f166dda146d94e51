import { PutItemCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Scan } from '#domain/scan.ts';
import type { DraftFreeze, DraftStore, ScanOwner, ScanStore } from '#ports/record-store.ts';
import { draftKey, type Key, partitionOf, scanKey, serviceDraftKey } from './keys.ts';
import { readScan, scanItem } from './scan-items.ts';
import {
  getItem,
  hasName,
  keyOf,
  number,
  partitionQuery,
  queryAll,
  readNumber,
  readText,
  type Table,
  text,
} from './table.ts';

/** One small conditional write a save: an autosave costs one write unit whatever the form's size. `draftKey`: whose draft of what. */
function draftsUnder(table: Table, draftKey: (applicationId: string) => Key): DraftStore {
  return {
    async loadDraft(applicationId) {
      const item = await getItem(table, draftKey(applicationId));
      const documentSha256 = readText(item, 'document');
      if (!item || documentSha256 === undefined) return undefined;
      return { version: readNumber(item, 'version') ?? 0, documentSha256, savedAt: readText(item, 'savedAt') ?? '' };
    },
    async saveDraft(applicationId, { expectedVersion, of, draft, saveKey }) {
      const item = {
        ...keyOf(draftKey(applicationId)),
        version: number(draft.version),
        document: text(draft.documentSha256),
        savedAt: text(draft.savedAt),
        saveKey: text(`${saveKey.key} ${saveKey.content}`),
      };
      const another = 'NOT begins_with(saveKey, :key)';
      const open = '(attribute_not_exists(frozenAs) OR frozenAs < :drafted)';
      try {
        await table.client.send(
          new PutItemCommand({
            TableName: table.name,
            Item: item,
            ConditionExpression:
              expectedVersion === 0
                ? 'attribute_not_exists(pk) OR saveKey = :save'
                : `(#version = :expected AND ${another} AND ${open}) OR saveKey = :save`,
            ...(expectedVersion === 0 ? {} : { ExpressionAttributeNames: { '#version': 'version' } }),
            ExpressionAttributeValues: {
              ':save': item.saveKey,
              ...(expectedVersion === 0
                ? {}
                : {
                    ':expected': number(expectedVersion),
                    ':key': text(`${saveKey.key} `),
                    ':drafted': number(of),
                  }),
            },
          }),
        );
        return 'saved';
      } catch (error) {
        if (!hasName(error, 'ConditionalCheckFailedException')) throw error;
        const stands = await getItem(table, draftKey(applicationId));
        return stands && readText(stands, 'saveKey')?.startsWith(`${saveKey.key} `) ? 'key-reused' : 'stale-version';
      }
    },
  };
}

/** The write that freezes a draft as it was read, in the transaction of the step. */
export function draftFreezeWrite(
  table: Table,
  { applicationId, version, formVersion }: DraftFreeze,
): TransactWriteItem {
  return {
    Update: {
      TableName: table.name,
      Key: keyOf(draftKey(applicationId)),
      UpdateExpression: 'SET frozenAs = :frozen',
      ConditionExpression: '#version = :read',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':frozen': number(formVersion), ':read': number(version) },
    },
  };
}

/** Drafts of forms. */
export const dynamodbDraftStore = (table: Table): DraftStore => draftsUnder(table, draftKey);
/** Drafts of the service that was really given. */
export const dynamodbServiceDraftStore = (table: Table): DraftStore => draftsUnder(table, serviceDraftKey);

async function put(
  table: Table,
  owner: ScanOwner,
  write: { scan: Scan; expected: number | undefined },
): Promise<boolean> {
  const { scan, expected } = write;
  const condition =
    expected === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :expected',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':expected': number(expected) },
        };
  try {
    await table.client.send(
      new PutItemCommand({ TableName: table.name, Item: scanItem(scanKey(owner, scan.uploadId), scan), ...condition }),
    );
    return true;
  } catch (error) {
    if (hasName(error, 'ConditionalCheckFailedException')) return false;
    throw error;
  }
}

export function dynamodbScanStore(table: Table): ScanStore {
  return {
    async loadScan(owner, uploadId) {
      if (!/^[A-Za-z0-9_-]{1,64}$/.test(uploadId)) return undefined;
      const item = await getItem(table, scanKey(owner, uploadId));
      return item && readScan(item);
    },
    async listScans(owner) {
      const items = await queryAll(table, partitionQuery(partitionOf(owner), 'SCAN#'));
      return items.map(readScan).toSorted((left, right) => (left.createdAt < right.createdAt ? 1 : -1));
    },
    createScan: (owner, scan) => put(table, owner, { scan, expected: undefined }),
    updateScan: (owner, before, after) => put(table, owner, { scan: after, expected: before.version }),
  };
}
