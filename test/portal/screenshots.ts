import { Stage } from './stage.ts';
import { unitStory } from './unit-story.ts';

/** `npm run screenshots -- [folder]`: plays the stories in a browser and writes a picture of every page, desk and phone. */
const pictures = process.argv[2] ?? '.build/screenshots';
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const stage = await Stage.open({ say, pictures });
const visitor = await stage.visitor();
let over = false;
try {
  await unitStory(stage, visitor);
  over = true;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
} finally {
  await stage.close();
}
for (const fault of visitor.faults) say(fault);
say(`pictures of all pages lie in ${pictures}`);
process.exit(over && visitor.faults.length === 0 ? 0 : 1);
