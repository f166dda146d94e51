import { Stage } from './stage.ts';
import { unitStory } from './unit-story.ts';

/** `npm run screenshots -- [folder]`: plays the stories in a browser and writes a picture of every page, desk and phone. */
const pictures = process.argv[2] ?? '.build/screenshots';
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const stage = await Stage.open({ say, pictures });
let faults: readonly string[] = [];
try {
  faults = (await unitStory(stage)).faults;
} finally {
  await stage.close();
}
for (const fault of faults) say(fault);
say(`pictures of all pages lie in ${pictures}`);
process.exit(faults.length > 0 ? 1 : 0);
