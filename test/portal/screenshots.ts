import { aftermathStory } from './aftermath-story.ts';
import { bodyStory } from './body-story.ts';
import { bureauStory } from './bureau-story.ts';
import { serviceStory } from './service-story.ts';
import { Stage } from './stage.ts';
import { unitStory } from './unit-story.ts';

/** `npm run screenshots -- [folder]`: plays the stories in a browser and writes a picture of every page, desk and phone. */
const pictures = process.argv[2] ?? '.build/screenshots';
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const stage = await Stage.open({ say, pictures });
const visitors = [
  await stage.visitor(),
  await stage.visitor(),
  await stage.visitor(),
  await stage.visitor(),
  await stage.visitor(),
  await stage.visitor(),
] as const;
let over = false;
try {
  await unitStory(stage, visitors[0]);
  await bodyStory(stage, visitors[1]);
  await bureauStory(stage, visitors[2]);
  await aftermathStory(stage, visitors[3]);
  await serviceStory(stage, { unit: visitors[4], bureau: visitors[5] });
  over = true;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
} finally {
  await stage.close();
}
const faults = visitors.flatMap((visitor) => visitor.faults);
for (const fault of faults) say(fault);
say(`pictures of all pages lie in ${pictures}`);
process.exit(over && faults.length === 0 ? 0 : 1);
