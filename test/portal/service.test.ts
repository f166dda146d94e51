import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { serviceStory } from './service-story.ts';
import { Stage } from './stage.ts';

const say = (line: string): void => void process.stderr.write(`  browser: ${line}\n`);
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ say });
});
afterEach(({ task }) => (task.result?.state === 'fail' ? stage.tell() : undefined));
afterAll(() => stage.close());

it('a listed project reports its service, gets it confirmed and its expert certified; every page is sound', async () => {
  const [unit, bureau] = [await stage.visitor(), await stage.visitor()];
  await serviceStory(stage, { unit, bureau });
  expect([...unit.faults, ...bureau.faults]).toEqual([]);
});
