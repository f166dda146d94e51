import { bodyStory } from './body-story.ts';
import { bureauStory } from './bureau-story.ts';
import { assignmentStory, decisionStory } from './evaluation-story.ts';
import { Stage } from './stage.ts';
import { unitStory } from './unit-story.ts';

/** `npm run screenshots -- [folder]`: plays the stories in a browser and writes a picture of every page, desk and phone. */
const pictures = process.argv[2] ?? '.build/screenshots';
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const stage = await Stage.open({ say, pictures });
let over = false;
try {
  await unitStory(stage, await stage.visitor());
  await bodyStory(stage, await stage.visitor());
  await bureauStory(stage, await stage.visitor());
  await assignmentStory(stage);
  await decisionStory(stage);
  over = true;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
} finally {
  await stage.close();
}
const faults = stage.faults();
for (const fault of faults) say(fault);
say(`pictures of all pages lie in ${pictures}`);
process.exit(over && faults.length === 0 ? 0 : 1);
