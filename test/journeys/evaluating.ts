import * as z from 'zod';
import { demoPeople } from '#local/identity/demo-people.ts';
import type { Client } from './client.ts';
import { must } from './story.ts';

const listSchema = z.object({ applications: z.array(z.object({ id: z.string(), scored: z.boolean() })) });
const dossierSchema = z.object({ rubric: z.array(z.object({ id: z.string() })) });
export const previewSchema = z.object({
  fingerprint: z.string(),
  ready: z.boolean(),
  scoringOpen: z.boolean(),
  counts: z.record(z.string(), z.number()),
  mails: z.array(z.object({ office: z.string(), applicationId: z.string() })),
  notReady: z.array(z.object({ applicationId: z.string(), why: z.array(z.string()) })),
  findings: z.array(z.object({ applicationId: z.string(), rule: z.string(), reasoned: z.boolean() })),
});

export const evaluators = demoPeople
  .filter(({ memberships }) => memberships.some(({ role }) => role === 'evaluator'))
  .map(({ id }) => id);

/** One evaluator gives the same points for every criterion; equal points are a tie. */
export async function scoreAs(client: Client, person: string, about: { id: string; points: number }): Promise<void> {
  const { id, points } = about;
  const dossier = await client.expect(200, person, `GET /evaluation/applications/${id}`);
  const { rubric } = dossierSchema.parse(dossier);
  await client.expect(200, person, `PUT /evaluation/applications/${id}/score`, {
    body: { points: Object.fromEntries(rubric.map((one) => [one.id, points])), comment: '方案可行，示范作用明显' },
  });
}

/** Whatever is assigned and not scored yet is scored; then the bureau closes the scoring. */
export async function evaluateAll(client: Client): Promise<void> {
  await client.expect(200, 'bureau', 'POST /bureau/assignments', { body: {} });
  for (const person of evaluators) {
    const { applications } = listSchema.parse(await client.expect(200, person, 'GET /evaluation/applications'));
    for (const { id, scored } of applications) if (!scored) await scoreAs(client, person, { id, points: 8 });
  }
  await client.expect(200, 'bureau', 'POST /bureau/scoring/close');
}

export async function previewed(client: Client, applicationIds: readonly string[]) {
  return previewSchema.parse(
    await client.expect(200, 'bureau', 'POST /bureau/releases/preview', { body: { applicationIds } }),
  );
}

/** Preview, check, release: what was shown is what is released. */
export async function releaseTogether(client: Client, applicationIds: readonly string[]): Promise<void> {
  const { fingerprint, ready, notReady } = await previewed(client, applicationIds);
  must(ready, `not ready: ${JSON.stringify(notReady)}`);
  await client.expect(201, 'bureau', 'POST /bureau/releases', { body: { applicationIds, fingerprint } });
}
