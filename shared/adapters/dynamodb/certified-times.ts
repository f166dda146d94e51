import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { certifiedTimesSchema } from '#domain/certified-time.ts';
import type { CertifiedTimeStore, HouseSalt } from '#ports/certified-times.ts';
import type { DocumentVault } from '#ports/vault.ts';
import { certifiedTimesKey, saltKey } from './keys.ts';
import { getItem, hasName, keyOf, readNumber, readText, type Table, text } from './table.ts';

/** One item a name: what is certified together is compared together, and two certificates at once meet in its version. */
export function dynamodbCertifiedTimes(table: Table): CertifiedTimeStore {
  return {
    async load(key) {
      const item = await getItem(table, certifiedTimesKey(key));
      const stored: unknown = JSON.parse(readText(item, 'times') ?? '[]');
      return { key, version: readNumber(item, 'version') ?? 0, times: certifiedTimesSchema().parse(stored) };
    },
  };
}

/** Belongs to no round and no application: it outlives both. */
const saltFolder = 'rounds/salt';
const saltDocument = lazily(() => z.object({ salt: z.string().min(22) }));

/** The salt lies in the vault and the table says where: neither of the two alone gives a hash away. */
export function houseSalt(table: Table, documents: DocumentVault, newSalt: () => string): HouseSalt {
  let known: Promise<string> | undefined;
  const read = async (sha256: string): Promise<string> =>
    saltDocument().parse(await documents.getDocument(saltFolder, sha256)).salt;
  const find = async (): Promise<string> => {
    const item = await getItem(table, saltKey);
    const stored = readText(item, 'document');
    if (stored !== undefined) return read(stored);
    const document = await documents.putDocument(saltFolder, { salt: newSalt(), content: {} });
    try {
      await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: { ...keyOf(saltKey), document: text(document) },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
      return await read(document);
    } catch (error) {
      // Another function made it in the same moment: theirs stands.
      if (!hasName(error, 'ConditionalCheckFailedException')) throw error;
      return find();
    }
  };
  return {
    salt() {
      // What failed is asked again; what was found holds.
      known ??= find().catch((error: unknown) => {
        known = undefined;
        throw error;
      });
      return known;
    },
  };
}
