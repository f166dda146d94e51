import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal } from '#local/start-local.ts';
import { play } from './play.ts';

/** `npm run journey`: boots a private copy on free ports, plays the stories, prints the timeline; exit 0 only if all were seen. */
const json = process.argv.includes('--json');
const say = (line: string): void => void (json ? process.stderr : process.stdout).write(`${line}\n`);
const dataDir = mkdtempSync(join(tmpdir(), 'shenbao-journey-'));

const local = await startLocal({
  dataDir,
  port: 0,
  now: '2025-01-20T09:00:00+08:00',
  schedules: false,
  log: () => undefined,
});
say(`a private copy is up at ${local.portal}`);
let failed = true;
try {
  const stories = await play(local, say, process.argv.includes('--all'));
  failed = stories.some(({ ok }) => !ok);
  if (json) process.stdout.write(`${JSON.stringify({ stories }, null, 2)}\n`);
  else {
    for (const story of stories) {
      say(`\n(${story.id}) ${story.ok ? 'ok    ' : 'FAILED'} ${story.title}`);
      for (const step of story.steps) say(`    ${step.at}  ${step.what}`);
      for (const mail of story.mails) say(`    mail → ${mail.to}: ${mail.subject}`);
      if (story.error) say(`    ${story.error}`);
    }
    say(`\n${stories.filter(({ ok }) => ok).length} of ${stories.length} stories were seen to happen`);
  }
} finally {
  await local.stop();
  if (!process.env['KEEP']) rmSync(dataDir, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
