import { demoPeople } from '#local/identity/demo-people.ts';
import type { RunningLocal } from '#local/start-local.ts';
import { Client } from './client.ts';
import { accountStories } from './account-stories.ts';
import { competenceStories } from './competence-stories.ts';
import { evaluateAll, releaseTogether } from './evaluating.ts';
import { faultStories } from './fault-stories.ts';
import { panelStories } from './panel-stories.ts';
import { ministryStories } from './ministry-stories.ts';
import { mainStories } from './main-stories.ts';
import { rulesStory } from './rules-stories.ts';
import { scanStories } from './scan-stories.ts';
import { serviceStories } from './service-stories.ts';
import { summaryStories } from './summary-stories.ts';
import type { Story, Told } from './story.ts';

const afterDeadline = '2025-02-08T00:10:00+08:00';

/**
 * Plays stories on one private copy, the main ones or `all`: first what happens while the round is open, then the deadline, the evaluation and
 * the release.
 */
export async function play(local: RunningLocal, progress: (line: string) => void, all = false): Promise<Told[]> {
  const client = new Client(local);
  const longer = all
    ? [
        ...panelStories(),
        ...summaryStories(),
        ...competenceStories(),
        ...ministryStories(),
        ...serviceStories(),
        ...accountStories(),
      ]
    : [];
  const lanes = [mainStories(), [...faultStories(), ...longer], [...scanStories(), ...(all ? [rulesStory()] : [])]];
  const stories = lanes.flat();
  const told = new Map(
    stories.map((story): [Story, Told] => [
      story,
      { id: story.id, title: story.title, ok: true, steps: [], mails: [] },
    ]),
  );
  // One after the other, so that what a story sees is its own doing; those of other units and bodies beside them.
  await Promise.all(
    lanes.map(async (lane) => {
      for (const story of lane) await act(story, told, { client, progress, part: story.open });
    }),
  );
  local.clock.advanceTo(afterDeadline);
  await local.invoke('every-minute', { asOf: new Date().toISOString() });
  const living = stories.filter((story) => told.get(story)?.ok && story.prepare);
  await client.expect(200, 'bureau', 'POST /bureau/evaluation');
  for (const story of living) await act(story, told, { client, progress, part: story.evaluate });
  await evaluateAll(client);
  for (const story of living) await act(story, told, { client, progress, part: story.prepare });
  const applicationIds = living.filter((story) => told.get(story)?.ok).flatMap((story) => story.released?.() ?? []);
  if (applicationIds.length > 0) await releaseTogether(client, applicationIds);
  for (const story of living) await act(story, told, { client, progress, part: story.after });
  for (const [story, one] of told) one.mails = mailsOf(story, client);
  return [...told.values()];
}

async function act(
  story: Story,
  told: ReadonlyMap<Story, Told>,
  scene: { client: Client; progress: (line: string) => void; part: Story['open'] | undefined },
): Promise<void> {
  const one = told.get(story);
  if (!one?.ok || !scene.part) return;
  const tell = (what: string): void => {
    one.steps.push({ at: new Date().toISOString(), what });
    scene.progress(`(${story.id}) ${what}`);
  };
  try {
    await scene.part(scene.client, tell);
  } catch (error) {
    one.ok = false;
    one.error = error instanceof Error ? error.message : String(error);
    scene.progress(`(${story.id}) FAILED: ${one.error}`);
  }
}

function mailsOf(story: Story, client: Client): { to: string; subject: string }[] {
  const addresses = new Map(demoPeople.map(({ id, email }) => [email, id]));
  return story.people.flatMap((person) =>
    client
      .mailsTo(person)
      .map(({ to, subject }) => ({ to: to.map((address) => addresses.get(address) ?? '?').join(', '), subject })),
  );
}
