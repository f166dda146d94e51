import { randomUUID } from 'node:crypto';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import * as z from 'zod';
import type { Client } from './client.ts';
import { must, type Story } from './story.ts';

const fileSchema = z.object({ base64: z.string() });
const previewSchema = z.object({
  fingerprint: z.string(),
  ready: z.boolean(),
  counts: z.object({ listed: z.int(), notSelected: z.int(), unchanged: z.int(), missing: z.int() }),
  missing: z.array(z.object({ id: z.string() })),
  faults: z.array(z.object({ code: z.string(), cell: z.string().optional() })),
});
export const publicationSchema = z.object({ rows: z.array(z.object({ level: z.string(), projectName: z.string() })) });
const fundedSchema = z.object({
  total: z.int(),
  asked: z.int(),
  difference: z.int().optional(),
  history: z.array(z.object({ reason: z.string().optional() })),
});
const totalsSchema = z.object({ totals: z.object({ fen: z.int(), municipal: z.object({ fen: z.int() }) }) });

type Cell = string | number | null;
export const numberOf = (id: string): string => id.slice(0, 8).toUpperCase();

export async function sheetAt(client: Client, path: string): Promise<Cell[][]> {
  const { base64 } = fileSchema.parse(await client.expect(200, 'bureau', `GET ${path}`));
  const { sheets } = await readXlsx(Buffer.from(base64, 'base64'));
  const texts = (row: readonly unknown[]): Cell[] => row.map((cell) => (typeof cell === 'string' ? cell : null));
  return (sheets[0]?.rows ?? []).map(texts);
}

/** The template as somebody sends it back: the rows of these cases alone, with what was filled in. */
export async function filled(
  template: readonly Cell[][],
  verdicts: Readonly<Record<string, string>>,
  formulaIn?: string,
): Promise<string> {
  const head = template.findIndex((row) => row.includes('申报编号'));
  const rows = template.slice(head + 1).flatMap((row) => {
    const verdict = verdicts[String(row[0])];
    return verdict === undefined ? [] : [[...row.slice(0, 4), verdict, null]];
  });
  const all = [...template.slice(0, head + 1), ...rows];
  const cells = new Map(formulaIn ? [[formulaIn, { formula: '1+1', formulaResult: 2 }]] : []);
  return Buffer.from(await writeXlsx({ sheets: [{ name: '表', rows: all, cells }] })).toString('base64');
}

/** The dry run of an import: what it would record, cell by cell what is wrong, and who is missing. */
export const importPreviewed = async (client: Client, file: string) =>
  previewSchema.parse(await client.expect(200, 'bureau', 'POST /bureau/ministry-results/preview', { body: { file } }));

const standing = async (client: Client, unit: string, id: string): Promise<unknown> =>
  (await client.expect(200, unit, `GET /applications/${id}`))['status'];

/** Two recommended teams: one for the national list, one that the ministry does not take and the bureau lists after all. */
function resultsOfMinistry(): Story {
  const ids: string[] = [];
  const of = () => ({ taken: ids[0] ?? '', left: ids[1] ?? '' });
  return {
    id: 'ministry',
    title: 'The ministry’s results by a list, a fall-back, the publication and the funding',
    people: ['harbour', 'foundry'],
    released: () => ids,
    open: async (client, tell) => {
      for (const unit of ['harbour', 'foundry'] as const) {
        const about = { kind: 'service-team', route: 'special-allowance', projectName: `部级遴选团（演示）${unit}` };
        const id = await client.frozen(unit, about);
        await client.upload(unit, `/applications/${id}`, await client.stamped(unit, id));
        await client.until(unit, `/applications/${id}`, 'forwarded');
        ids.push(id);
      }
      tell('two teams lie with the bureau');
    },
    prepare: async (client, tell) => {
      for (const id of ids)
        await client.expect(200, 'bureau', `PUT /bureau/prepared/${id}`, {
          body: { outcome: 'recommended', opinion: '同意推荐', reason: '同分，经合议推荐' },
        });
      const early = await client.expect(409, 'bureau', `PUT /bureau/applications/${ids[0] ?? ''}/funding`, {
        body: { lines: [{ source: 'municipal-grant', fen: 100 }] },
      });
      must(early['code'] === 'nothing-to-fund', 'what is not listed was funded');
      tell('both are to be recommended; R42 nothing is funded before it is listed');
    },
    after: async (client, tell) => {
      await client.until('harbour', `/applications/${of().taken}`, 'recommended');
      await client.until('foundry', `/applications/${of().left}`, 'recommended');
      await importedList(client, of(), tell);
      await fallenBack(client, of(), tell);
      await publishedList(client, tell);
      await fundedCases(client, of(), tell);
    },
  };
}

interface Pair {
  readonly taken: string;
  readonly left: string;
}
type Tell = (what: string) => void;

async function importedList(client: Client, { taken, left }: Pair, tell: Tell): Promise<void> {
  const template = await sheetAt(client, '/bureau/ministry-results/template');
  const [one, other] = [numberOf(taken), numberOf(left)];
  const rows = template.filter((row) => row[0] === one || row[0] === other);
  must(rows.length === 2, 'the template does not name those who were recommended');
  const first = rows[0]?.[0] === one;
  // In the template's order they stand in rows 4 and 5 of the list that comes back.
  const faulty = await filled(template, { [one]: '列入国家级', [other]: '待定' }, '3,5');
  const seen = await importPreviewed(client, faulty);
  const formula = seen.faults.map(({ code, cell }) => `${code} ${cell ?? ''}`);
  must(!seen.ready && formula.join() === 'formula F4', `the formula was not named: ${formula.join()}`);
  const unread = await filled(template, { [one]: '列入国家级', [other]: '待定' });
  const { faults, fingerprint } = await importPreviewed(client, unread);
  const cell = first ? 'E5' : 'E4';
  must(
    faults[0]?.code === 'verdict-unreadable' && faults[0].cell === cell,
    `not at ${cell}: ${JSON.stringify(faults)}`,
  );
  const refused = await client.expect(422, 'bureau', 'POST /bureau/ministry-results', {
    body: { file: unread, fingerprint },
  });
  must(refused['code'] === 'import-faulty', 'a faulty list was taken');
  must((await standing(client, 'harbour', taken)) === 'recommended', 'a faulty list changed something');
  tell(`a list with a fault changes nothing and says where: F4 a formula, then ${cell} an unreadable verdict`);

  const file = await filled(template, { [one]: '列入国家级', [other]: '未入选' });
  const good = await importPreviewed(client, file);
  must(good.ready && good.counts.listed === 1 && good.counts.notSelected === 1, 'the reconciliation is wrong');
  must(!good.missing.some(({ id }) => [taken, left].includes(id)), 'somebody in the list is called missing');
  const outdated = await client.expect(409, 'bureau', 'POST /bureau/ministry-results', { body: { file, fingerprint } });
  must(outdated['code'] === 'import-outdated', 'another list than the previewed one was taken');
  const key = randomUUID();
  const body = { file, fingerprint: good.fingerprint };
  const done = await client.expect(201, 'bureau', 'POST /bureau/ministry-results', { body, key });
  const again = await client.expect(201, 'bureau', 'POST /bureau/ministry-results', { body, key });
  must(JSON.stringify(done) === JSON.stringify(again), 'the same import again answered otherwise');
  await client.until('harbour', `/applications/${taken}`, 'nationally-listed');
  await client.until('foundry', `/applications/${left}`, 'not-selected');
  await client.mailed('harbour', '国家级遴选结果');
  await client.mailed('foundry', '国家级遴选结果');
  const after = await importPreviewed(client, file);
  must(!after.ready && after.counts.unchanged === 2 && after.faults.length === 0, 'the list is not reconciled');
  tell('corrected, previewed, recorded in one write; the same list again finds everything recorded');
}

async function fallenBack(client: Client, { left }: Pair, tell: Tell): Promise<void> {
  await client.expect(200, 'bureau', `POST /bureau/applications/${left}/fall-back`, {
    body: { note: '部级未入选，经研究列入市级' },
  });
  await client.until('foundry', `/applications/${left}`, 'listed');
  await client.mailed('foundry', '国家级遴选结果', 2);
  tell('the one that the ministry did not take is listed municipally by an act of its own, and told');
}

async function publishedList(client: Client, tell: Tell): Promise<void> {
  const { rows } = publicationSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/publication'));
  const levelOf = (unit: string) => rows.find(({ projectName }) => projectName.endsWith(unit))?.level;
  must(levelOf('harbour') === 'national' && levelOf('foundry') === 'municipal', 'the list to publish is wrong');
  const sheet = await sheetAt(client, '/bureau/publication/sheet');
  must(sheet.length === rows.length + 2, 'the sheet is not the list');
  const off = await client.expect(409, 'bureau', 'PUT /bureau/publicity', {
    body: { from: '2025-03-03', until: '2025-03-07' },
  });
  must(off['code'] === 'publicity-off', 'a period that this round does not have was set');
  tell('the list to publish names project and unit by level, as data and as a sheet');
}

async function fundedCases(client: Client, { taken, left }: Pair, tell: Tell): Promise<void> {
  const settle = (id: string) => `PUT /bureau/applications/${id}/funding`;
  const grant = { source: 'ministry-grant', fen: 20_000_000 };
  const matching = { source: 'municipal-matching', fen: 10_000_000 };
  const wrong = await client.expect(422, 'bureau', settle(left), { body: { lines: [grant] } });
  must(wrong['code'] === 'funding-unfit', 'a municipal one got a grant of the ministry');
  const first = fundedSchema.parse(
    await client.expect(200, 'bureau', settle(taken), { body: { lines: [grant, matching] } }),
  );
  must(first.total === 30_000_000 && first.difference === first.total - first.asked, 'the sum is wrong');
  const own = { body: { lines: [{ source: 'municipal-grant', fen: 5_000_000 }] } };
  await client.expect(200, 'bureau', settle(left), own);
  const more = { lines: [{ source: 'municipal-grant', fen: 6_000_000 }] };
  const unexplained = await client.expect(422, 'bureau', settle(left), { body: more });
  must(unexplained['code'] === 'funding-unexplained', 'a change without its reason was taken');
  const changed = fundedSchema.parse(
    await client.expect(200, 'bureau', settle(left), { body: { ...more, reason: '按财政批复调整' } }),
  );
  must(changed.history.length === 2 && changed.history[0]?.reason === '按财政批复调整', 'the history is not kept');
  const { totals } = totalsSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/funding'));
  must(totals.municipal.fen === 6_000_000 && totals.fen === 36_000_000, 'the totals are wrong');
  const seen = JSON.stringify(await client.expect(200, 'harbour', `GET /applications/${taken}/history`));
  must(!seen.includes('funding'), 'the unit sees the bureau’s amounts in its history');
  tell('R42 lines that fit the outcome, sums over all, a change with its reason and the history kept');
}

export const ministryStories = (): Story[] => [resultsOfMinistry()];
