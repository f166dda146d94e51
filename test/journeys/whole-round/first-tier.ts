import type { Client } from '../client.ts';
import { must } from '../story.ts';
import { type Entry, entries, nominating, reviewerOf } from './cast.ts';
import { filed, frozen, lateWithExtension, returnedOnce } from './file.ts';

/** The ids of the applications by their unit. */
export type Ids = Map<string, string>;
type Tell = (what: string) => void;

/** Everything up to the deadline: each body has its lane, and the direct routes theirs; a few lanes go on at a time. */
export async function playFirstTier(client: Client, tell: Tell): Promise<Ids> {
  const ids: Ids = new Map();
  const lanes = [
    ...nominating.map(
      ({ id }) =>
        () =>
          bodyLane(client, id, { ids, tell }),
    ),
    ...entries
      .filter(({ bodyId }) => bodyId === undefined)
      .map((entry) => () => directLane(client, entry, { ids, tell })),
  ];
  await atOnce(lanes, 4);
  return ids;
}

async function directLane(client: Client, entry: Entry, { ids, tell }: { ids: Ids; tell: Tell }): Promise<void> {
  const id = await frozen(client, entry);
  ids.set(entry.unit, id);
  await filed(client, entry, id);
  tell(`${entry.unit} (${entry.fate}): with the bureau`);
}

/** What a body does with its candidates, one after the other, up to its forwarded summary. */
async function bodyLane(client: Client, bodyId: string, { ids, tell }: { ids: Ids; tell: Tell }): Promise<void> {
  const own = entries.filter((entry) => entry.bodyId === bodyId);
  const person = reviewerOf(bodyId);
  for (const [index, entry] of own.entries()) {
    const id = await frozen(client, entry);
    ids.set(entry.unit, id);
    await upToAssessment(client, entry, { id, person, rank: index + 1 });
  }
  const idOf = (fate: Entry['fate']): string => ids.get(own.find((entry) => entry.fate === fate)?.unit ?? '') ?? '';
  if (own.some(({ fate }) => fate === 'none-forwarded')) {
    await client.expect(200, person, `POST /bodies/${bodyId}/summary/nothing-to-forward`);
    return tell(`${bodyId}: declares that it forwards none`);
  }
  const placed = own.find(({ fate }) => placedFates.has(fate));
  const placedId = ids.get(placed?.unit ?? '') ?? '';
  await client.expect(200, person, `POST /review/applications/${placedId}/place`);
  if (placed?.fate === 'silent-body') return tell(`${bodyId}: places its candidate and sends nothing`);
  if (placed?.fate === 'taken-out') {
    const again = await client.call(person, `POST /review/applications/${idOf('substitute')}/place`);
    must(again.status === 409 && again.body['code'] === 'quota-reached', 'the quota let a second one in');
    await client.expect(200, person, `POST /review/applications/${placedId}/substitute`, {
      body: { substitute: idOf('substitute') },
    });
  }
  const print = await client.issuedSummary(person, bodyId);
  await client.upload(person, `/bodies/${bodyId}/summary`, await client.stampedSummary(print));
  await client.until(person, `/bodies/${bodyId}/summary`, 'forwarded');
  tell(`${bodyId}: ${own.map(({ fate }) => fate).join(' and ')}, summary forwarded`);
}

const placedFates: ReadonlySet<Entry['fate']> = new Set([
  'forwarded',
  'returned-once',
  'late-with-extension',
  'taken-out',
  'silent-body',
]);
const nominatedFates: ReadonlySet<Entry['fate']> = new Set([...placedFates, 'substitute', 'reserve']);

async function upToAssessment(
  client: Client,
  entry: Entry,
  by: { id: string; person: string; rank: number },
): Promise<void> {
  const { id, person, rank } = by;
  const { fate, unit } = entry;
  if (fate === 'never-scanned') return;
  if (fate === 'late-with-extension') await lateWithExtension(client, entry, by);
  else await filed(client, entry, id);
  if (fate === 'returned-once') await returnedOnce(client, entry, by);
  if (fate === 'withdrawn') await client.expect(200, unit, `POST /applications/${id}/withdraw`);
  if (fate === 'declined')
    await client.expect(200, person, `POST /review/applications/${id}/decline`, { body: { note: '名额有限（演示）' } });
  if (nominatedFates.has(fate)) await client.nominated(person, id, rank);
}

async function atOnce(lanes: readonly (() => Promise<void>)[], most: number): Promise<void> {
  const waiting = [...lanes];
  const worker = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) await lane();
  };
  await Promise.all(Array.from({ length: most }, worker));
}
