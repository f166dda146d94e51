import * as z from 'zod';
import { randomFrom } from '../../../scripts/samples/random.ts';
import type { Client } from '../client.ts';
import { evaluators, previewed, scoreAs } from '../evaluating.ts';
import { must } from '../story.ts';

type Tell = (what: string) => void;

const queueSchema = z.object({ applications: z.array(z.object({ id: z.string(), status: z.string() })) });
const planSchema = z.object({ assignments: z.array(z.object({ applicationId: z.string(), memberId: z.string() })) });
const mineSchema = z.object({ applications: z.array(z.object({ id: z.string(), scored: z.boolean() })) });
const tableSchema = z.object({
  rows: z.array(z.object({ id: z.string(), rank: z.number().optional(), tiedWith: z.array(z.string()) })),
});

export interface Decided {
  readonly recommended: readonly string[];
  readonly listed: readonly string[];
  readonly notSelected: readonly string[];
}

/** So many are recommended, and so many more listed municipally; the others are not selected. */
const recommended = 8;
const listed = 11;

/** The bureau's work from the deadline to the release: check, distribute, score, compare, prepare, preview, release. */
export async function playSecondTier(client: Client, seed: number, tell: Tell): Promise<Decided> {
  await client.expect(200, 'bureau', 'POST /bureau/evaluation');
  const { applications } = queueSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/applications'));
  const ids = applications.filter(({ status }) => status === 'forwarded').map(({ id }) => id);
  tell(`${ids.length} lie with the bureau`);
  await conflictOfInterest(client, tell);
  await scores(client, { ids, seed });
  await client.expect(200, 'bureau', 'POST /bureau/scoring/close');
  const late = await client.expect(409, 'bureau', 'POST /bureau/assignments', { body: {} });
  must(late['code'] === 'scoring-closed', 'somebody who cannot score was assigned');
  tell('scored by three each, scoring closed');
  const decided = await prepared(client, tell);
  const { fingerprint, ready, notReady, counts } = await previewed(client, ids);
  must(ready, `not ready: ${JSON.stringify(notReady)}`);
  must(
    counts['recommended'] === recommended && counts['listed'] === listed,
    `the preview counts ${JSON.stringify(counts)}`,
  );
  await client.expect(201, 'bureau', 'POST /bureau/releases', { body: { applicationIds: ids, fingerprint } });
  await client.eventually(async () => {
    const now = queueSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/applications'));
    return !now.applications.some(({ status }) => status === 'forwarded');
  });
  tell(`released together: ${recommended} recommended, ${listed} listed, ${decided.notSelected.length} not selected`);
  return decided;
}

/** One evaluator declares a conflict; the case is filled anew, and never by the same. */
async function conflictOfInterest(client: Client, tell: Tell): Promise<void> {
  const plan = planSchema.parse(await client.expect(200, 'bureau', 'POST /bureau/assignments', { body: {} }));
  const [first] = plan.assignments;
  if (!first) throw new Error('nothing was assigned');
  const { applicationId: id, memberId } = first;
  await client.expect(200, memberId, `POST /evaluation/applications/${id}/conflict`, {
    body: { note: '与项目负责人有合作关系' },
  });
  await client.expect(404, memberId, `GET /evaluation/applications/${id}`);
  await client.expect(200, 'bureau', 'POST /bureau/assignments', { body: {} });
  tell(`${plan.assignments.length} assignments; a conflict is declared, the case is filled anew`);
}

/** Points by a seed, so that there is a spread; two applications get the same from everybody. */
async function scores(client: Client, { ids, seed }: { ids: readonly string[]; seed: number }): Promise<void> {
  const random = randomFrom(seed);
  const worth = new Map(ids.map((id) => [id, random.whole(5, 9)]));
  for (const person of evaluators) {
    const { applications } = mineSchema.parse(await client.expect(200, person, 'GET /evaluation/applications'));
    for (const { id, scored } of applications)
      if (!scored) await scoreAs(client, person, { id, points: worth.get(id) ?? 5 });
  }
}

/** By the ranking; where a tie is told apart there is a reason. The first that are only listed are the reserve. */
async function prepared(client: Client, tell: Tell): Promise<Decided> {
  const { rows } = tableSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/comparison'));
  const ranked = rows.toSorted((one, other) => (one.rank ?? 999) - (other.rank ?? 999));
  must(
    ranked.some(({ tiedWith }) => tiedWith.length > 0),
    'nobody is tied',
  );
  for (const [index, { id, tiedWith }] of ranked.entries()) {
    const outcome = index < recommended ? 'recommended' : index < recommended + listed ? 'listed' : 'not-selected';
    const reserve = index - recommended + 1;
    await client.expect(200, index % 2 === 0 ? 'bureau' : 'bureau-lead', `PUT /bureau/prepared/${id}`, {
      body: {
        outcome,
        opinion: '经专家组合议（演示）',
        ...(tiedWith.length > 0 ? { reason: '同分，经合议以服务范围区分' } : {}),
        ...(outcome === 'listed' && reserve <= 2 ? { reserve } : {}),
      },
    });
  }
  tell('prepared by the ranking; ties are told apart with a reason, two stand in reserve');
  const part = (from: number, to: number): string[] => ranked.slice(from, to).map(({ id }) => id);
  return {
    recommended: part(0, recommended),
    listed: part(recommended, recommended + listed),
    notSelected: part(recommended + listed, ranked.length),
  };
}
