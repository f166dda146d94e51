import * as z from 'zod';
import type { Client } from '../client.ts';
import { filled, importPreviewed, numberOf, publicationSchema, sheetAt } from '../ministry-stories.ts';
import { must } from '../story.ts';
import type { Decided } from './second-tier.ts';

type Tell = (what: string) => void;

/** Of eight that were recommended one falls back at once; of the others the ministry takes so many. */
const taken = 5;
/** What each listed one is granted, in 分. */
const grants = {
  national: [
    { source: 'ministry-grant', fen: 20_000_000 },
    { source: 'municipal-matching', fen: 10_000_000 },
  ],
  municipal: [{ source: 'municipal-grant', fen: 5_000_000 }],
} as const;
/** Five nationally; eleven of the release and the one that fell back municipally. */
export const expectedFunding = { national: 5 * 30_000_000, municipal: 12 * 5_000_000 } as const;

const listSchema = z.object({ applications: z.array(z.object({ id: z.string(), status: z.string() })) });

/** What follows the release: the ministry's results by a list, the publication, the funding, and the round's end. */
export async function playMinistry(client: Client, { recommended, listed }: Decided, tell: Tell): Promise<void> {
  const [fallen = '', ...judged] = recommended.toReversed();
  await client.expect(200, 'bureau', `POST /bureau/applications/${fallen}/fall-back`, {
    body: { note: '经研究列入市级（演示）' },
  });
  tell('one that was recommended falls back to the municipal list by an act of its own');
  const [national, left] = [judged.slice(0, taken), judged.slice(taken)];
  await imported(client, { national, left }, tell);
  await published(client, { national: national.length, municipal: listed.length + 1 }, tell);
  await funded(client, { national, municipal: [...listed, fallen] }, tell);
  await client.expect(200, 'bureau', 'POST /bureau/conclusion');
  tell('the round is concluded');
}

interface Verdicts {
  readonly national: readonly string[];
  readonly left: readonly string[];
}

/** A dry run with a fault changes nothing; the corrected list is recorded as previewed, and finds itself recorded. */
async function imported(client: Client, { national, left }: Verdicts, tell: Tell): Promise<void> {
  const template = await sheetAt(client, '/bureau/ministry-results/template');
  const verdicts = Object.fromEntries([
    ...national.map((id) => [numberOf(id), '列入国家级'] as const),
    ...left.map((id) => [numberOf(id), '未入选'] as const),
  ]);
  const unread = await filled(template, { ...verdicts, [numberOf(national[0] ?? '')]: '待定' });
  const faulty = await importPreviewed(client, unread);
  must(!faulty.ready && faulty.faults.length === 1, `one fault was to be named: ${JSON.stringify(faulty.faults)}`);
  must((await standing(client, 'recommended')) === national.length + left.length, 'a dry run changed something');
  const file = await filled(template, verdicts);
  const { ready, counts, missing, fingerprint } = await importPreviewed(client, file);
  must(
    ready && counts.listed === national.length && counts.notSelected === left.length && missing.length === 0,
    `the dry run counts ${JSON.stringify(counts)}`,
  );
  await client.expect(201, 'bureau', 'POST /bureau/ministry-results', { body: { file, fingerprint } });
  await client.eventually(async () => (await standing(client, 'recommended')) === 0);
  const again = await importPreviewed(client, file);
  must(!again.ready && again.counts.unchanged === national.length + left.length, 'the list is not reconciled');
  tell(
    `the ministry’s list: a dry run names one fault, ${national.length} listed and ${left.length} not in one import`,
  );
}

async function standing(client: Client, wanted: string): Promise<number> {
  const { applications } = listSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/applications'));
  return applications.filter(({ status }) => status === wanted).length;
}

async function published(client: Client, counts: { national: number; municipal: number }, tell: Tell): Promise<void> {
  const { rows } = publicationSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/publication'));
  const of = (level: string) => rows.filter((row) => row.level === level).length;
  must(of('national') === counts.national && of('municipal') === counts.municipal, 'the list to publish is wrong');
  const sheet = await sheetAt(client, '/bureau/publication/sheet');
  must(sheet.length === rows.length + 2, `the sheet has ${sheet.length} rows for ${rows.length} projects`);
  tell(`published: ${rows.length} projects, as data and as a sheet`);
}

interface Granted {
  readonly national: readonly string[];
  readonly municipal: readonly string[];
}

async function funded(client: Client, granted: Granted, tell: Tell): Promise<void> {
  const settle = (id: string) => `PUT /bureau/applications/${id}/funding`;
  const [first = ''] = granted.municipal;
  const unfit = await client.expect(422, 'bureau', settle(first), { body: { lines: grants.national } });
  must(unfit['code'] === 'funding-unfit', 'a municipal one got a grant of the ministry');
  for (const id of granted.national)
    await client.expect(200, 'bureau', settle(id), { body: { lines: grants.national } });
  for (const id of granted.municipal)
    await client.expect(200, 'bureau', settle(id), { body: { lines: grants.municipal } });
  tell('R42 every listed one is granted what fits its list');
}
