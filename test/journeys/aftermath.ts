import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { readFact } from '#adapters/dynamodb/fact-items.ts';
import type { Item } from '#adapters/dynamodb/table.ts';
import { catalogue, type Fact } from '#events/catalogue.ts';
import { demoPeople } from '#local/identity/demo-people.ts';
import type { RunningLocal } from '#local/start-local.ts';
import { sqsRecord } from '../functions/lambda-events.ts';

/** Everything in the table, by its keys; windows of rates and the clock's watermark come and go by themselves. */
export async function tableOf(local: RunningLocal): Promise<Map<string, Item>> {
  const items = new Map<string, Item>();
  for await (const { Items = [] } of paginateScan(
    { client: local.db },
    { TableName: local.table, ConsistentRead: true },
  ))
    for (const item of Items) {
      const [pk, sk] = [item['pk']?.S ?? '', item['sk']?.S ?? ''];
      if (!pk.startsWith('RATE#') && sk !== 'CLOCK') items.set(`${pk} ${sk}`, item);
    }
  return items;
}

const answerSchema = z.object({ batchItemFailures: z.array(z.unknown()) });

/** Every fact once more to every function that listens to it, as an archive replays them; answers what failed. */
export async function replayArchive(local: RunningLocal, facts: readonly Fact[]): Promise<unknown[]> {
  const failed: unknown[] = [];
  for (const fact of facts) {
    const entry = catalogue.find(({ event }) => event.type === fact.type);
    const detailType = `${fact.type}.v${fact.version}`;
    const envelope = { id: `replay-${fact.id}`, source: 'shenbao', 'detail-type': detailType, 'replay-name': 'all' };
    const body = JSON.stringify({ ...envelope, time: new Date().toISOString(), detail: fact });
    for (const consumer of entry?.consumers ?? []) {
      const answer = await local.invoke(consumer, { Records: [sqsRecord(body, fact.id)] });
      failed.push(...answerSchema.parse(answer).batchItemFailures);
    }
  }
  return failed;
}

export const factsIn = (table: ReadonlyMap<string, Item>): Fact[] =>
  [...table].flatMap(([key, item]) => (key.includes(' FACT#') ? [readFact(item)] : []));

/** What no log, key, subject or event may hold: people, their numbers and addresses as the stories' data have them. */
export function canaries(): string[] {
  const personal = /^(leadName|contactName|contact|name|.*[mM]obile|.*Phone|.*Email|email|.*Address|address)$/;
  const found: string[] = [];
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, name);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, key);
    else if (typeof value === 'string' && personal.test(name)) found.push(value);
  };
  for (const annex of [1, 2]) walk(JSON.parse(readFileSync(`docs/samples/annex-${annex}.json`, 'utf8')), '');
  const people = demoPeople.flatMap(({ name, email }) => [name, email]);
  return [...new Set([...found, ...people])].filter((word) => word.length > 1);
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const keySchema = z.object({ key: z.string() });

/** What the run left where personal data have no place, by its place. */
export async function traces(local: RunningLocal, dataDir: string): Promise<Map<string, string>> {
  const objects = filesIn(join(dataDir, 's3', 'objects')).filter((name) => name.endsWith('.json'));
  const dead = await Promise.all(
    (await local.deadLetters()).map(async ({ queue }) => JSON.stringify(await local.showDeadLetters(queue))),
  );
  const table = await tableOf(local);
  const mails = local.mail.mails().map(({ subject, headers, text }) => {
    const others = headers.filter(({ name }) => name.toLowerCase() !== 'to');
    return JSON.stringify([subject, others, text]);
  });
  return new Map([
    [
      'logs',
      filesIn(join(dataDir, 'logs'))
        .map((name) => readFileSync(name, 'utf8'))
        .join('\n'),
    ],
    ['object keys', objects.map((name) => keySchema.parse(JSON.parse(readFileSync(name, 'utf8'))).key).join('\n')],
    [
      'events',
      factsIn(table)
        .map((fact) => JSON.stringify(fact))
        .join('\n'),
    ],
    ['table keys', [...table.keys()].join('\n')],
    ['dead letters', dead.join('\n')],
    ['mails', mails.join('\n')],
  ]);
}
