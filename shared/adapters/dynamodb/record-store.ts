import { partitionOf, stateKey } from './keys.ts';
import type { RecordStore } from '#ports/record-store.ts';
import { readFact } from './fact-items.ts';
import { saveStep } from './save-step.ts';
import { readApplication, readRelease, readRound, readSummary } from './state-items.ts';
import { getItem, partitionQuery, queryAll, readText, type Table, text } from './table.ts';

/**
 * The system of record on DynamoDB. `pause` waits between tries of a transaction that met another one.
 */
export function dynamodbRecordStore(table: Table, pause: (attempt: number) => Promise<void>): RecordStore {
  return {
    async loadApplication(id, options) {
      const item = await getItem(table, stateKey({ kind: 'application', id }), !options?.recent);
      return item && readApplication(item);
    },
    async loadSummary(roundId, bodyId, options) {
      return readSummary(await getItem(table, stateKey({ kind: 'summary', roundId, bodyId }), !options?.recent), {
        roundId,
        bodyId,
      });
    },
    async loadRound(roundId, options) {
      return readRound(await getItem(table, stateKey({ kind: 'round', id: roundId }), !options?.recent), roundId);
    },
    async loadRelease(id) {
      const item = await getItem(table, stateKey({ kind: 'release', id }));
      return item && readRelease(item);
    },
    save: (step) => saveStep(table, step, pause),
    async history(subject) {
      const items = await queryAll(table, { ...partitionQuery(partitionOf(subject), 'FACT#'), ConsistentRead: true });
      return items.map(readFact);
    },
    async findCommand(subject, key) {
      const query = partitionQuery(partitionOf(subject), 'FACT#');
      const items = await queryAll(table, {
        ...query,
        ConsistentRead: true,
        FilterExpression: '#command = :command',
        ExpressionAttributeNames: { '#command': 'command' },
        ExpressionAttributeValues: { ...query.ExpressionAttributeValues, ':command': text(key) },
      });
      const found = items[0];
      return found && { key: readText(found, 'command') ?? '', contentHash: readText(found, 'content') ?? '' };
    },
  };
}
