import { parseArgs } from 'node:util';
import { claimStory, invitationStory } from './account-story.ts';
import { aftermathStory } from './aftermath-story.ts';
import { bodyStory } from './body-story.ts';
import { bureauStory } from './bureau-story.ts';
import { assignmentStory, decisionStory } from './evaluation-story.ts';
import { correctionStory, importStory } from './form-story.ts';
import { renewGuidePictures } from './guide-pictures.ts';
import { keepingStory } from './keeping-story.ts';
import { serviceStory } from './service-story.ts';
import { Stage } from './stage.ts';
import { unitStory } from './unit-story.ts';

/**
 * `npm run screenshots -- [folder] [--guide] [--english]`: plays the stories in a browser and writes a picture of every page, desk
 * and phone; with `--guide` the pictures in docs/guide are renewed from them, with `--english` every page is written in English
 * too, as a picture and as its words.
 */
const { values, positionals } = parseArgs({
  options: { guide: { type: 'boolean' }, english: { type: 'boolean' } },
  allowPositionals: true,
});
const pictures = positionals[0] ?? '.build/screenshots';
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Stories on one stage; answers whether they came to their end on pages without a fault. */
async function played(stories: (stage: Stage) => Promise<void>): Promise<{ over: boolean; sound: boolean }> {
  const stage = await Stage.open({ say, pictures, english: values.english === true });
  let over = false;
  try {
    await stories(stage);
    over = true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  } finally {
    await stage.close();
  }
  const faults = stage.faults();
  for (const fault of faults) say(fault);
  return { over, sound: over && faults.length === 0 };
}

/** As they are tested: a story that ends the round leaves nothing to begin for the next one. */
const stages: readonly ((stage: Stage) => Promise<void>)[] = [
  async (stage) => {
    await unitStory(stage, await stage.visitor());
    await bodyStory(stage, await stage.visitor());
    await bureauStory(stage, await stage.visitor());
    await assignmentStory(stage);
    await decisionStory(stage);
  },
  async (stage) => aftermathStory(stage, await stage.visitor()),
  keepingStory,
  async (stage) => serviceStory(stage, { unit: await stage.visitor(), bureau: await stage.visitor() }),
  async (stage) => {
    await importStory(stage, await stage.signedIn('design'));
    await correctionStory(stage, await stage.signedIn('archive'));
  },
  async (stage) => {
    await claimStory(stage);
    await invitationStory(stage);
  },
];
const results: { over: boolean; sound: boolean }[] = [];
for (const stories of stages) results.push(await played(stories));
if (results.every(({ over }) => over) && values.guide) await renewGuidePictures(pictures);
say(`pictures of all pages lie in ${pictures}`);
process.exit(results.every(({ sound }) => sound) ? 0 : 1);
