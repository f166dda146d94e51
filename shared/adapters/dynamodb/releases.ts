import type { Releases } from '#ports/record-store.ts';
import { listOfRound } from './keys.ts';
import { queryItems, readText, type Table, text } from './table.ts';

const prefix = 'RELEASE#';

/** From the list's index: eventually consistent, complete over all pages. */
export function dynamodbReleases(table: Table): Releases {
  return {
    async ofRound(roundId) {
      const items = await queryItems(table, {
        IndexName: 'list',
        KeyConditionExpression: 'listPk = :list AND begins_with(listSk, :prefix)',
        ExpressionAttributeValues: { ':list': text(listOfRound(roundId)), ':prefix': text(prefix) },
      });
      return items.map((item) => (readText(item, 'listSk') ?? '').slice(prefix.length));
    },
  };
}
