import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalOptions, type RunningLocal, startLocal } from '#local/start-local.ts';
import { argumentsOf } from '../../scripts/arguments.ts';
import { play } from './play.ts';
import type { Told } from './story.ts';
import { people, playRound } from './whole-round/play-round.ts';

/** `npm run journey`: boots a private copy on free ports, plays the stories, prints the timeline; exit 0 only if all were seen. */
const usage = `usage: npm run -s journey [-- --json] [-- --all]
  --json  prints { stories: [{ id, title, ok, steps, mails }] } alone
  --all   the long stories too, and a whole round of forty applications`;
const { json, all } = argumentsOf(usage, {
  options: { json: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
}).values;
const say = (line: string): void => void (json ? process.stderr : process.stdout).write(`${line}\n`);

// The engines end with this process, so it has to end in an orderly way; their folders go with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A system of its own in a folder of its own, which ends with what was played on it. */
async function onCopy<T>(more: Pick<LocalOptions, 'people'>, run: (local: RunningLocal) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shenbao-journey-'));
  const leave = (): void => {
    if (!process.env['KEEP']) rmSync(dataDir, { recursive: true, force: true });
  };
  process.once('exit', leave);
  const local = await startLocal({
    dataDir,
    port: 0,
    now: '2025-01-20T09:00:00+08:00',
    schedules: false,
    log: () => undefined,
    ...more,
  });
  say(`a private copy is up at ${local.portal}`);
  try {
    return await run(local);
  } finally {
    await local.stop();
    process.off('exit', leave);
    leave();
  }
}

function show(story: Told): void {
  say(`\n(${story.id}) ${story.ok ? 'ok    ' : 'FAILED'} ${story.title}`);
  for (const step of story.steps) say(`    ${step.at}  ${step.what}`);
  for (const mail of story.mails) say(`    mail → ${mail.to}: ${mail.subject}`);
  if (story.error) say(`    ${story.error}`);
}

const stories = await onCopy({}, (local) => play(local, say, all));
if (all) stories.push(await onCopy({ people }, (local) => playRound(local, say)));
if (json) process.stdout.write(`${JSON.stringify({ stories }, null, 2)}\n`);
else {
  for (const story of stories) show(story);
  say(`\n${stories.filter(({ ok }) => ok).length} of ${stories.length} stories were seen to happen`);
}
process.exit(stories.every(({ ok }) => ok) ? 0 : 1);
