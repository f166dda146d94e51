import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { keepingStory } from './keeping-story.ts';
import { Stage } from './stage.ts';

const say = (line: string): void => void process.stderr.write(`  browser: ${line}\n`);
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ say });
});
afterEach(({ task }) => (task.result?.state === 'fail' ? stage.tell() : undefined));
afterAll(() => stage.close());

it('an administrator holds a case, lifts the hold, and gives out and erases what is held of one person', async () => {
  await keepingStory(stage);
  expect(stage.faults()).toEqual([]);
});
