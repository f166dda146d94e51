import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { bodyStory } from './body-story.ts';
import { bureauStory } from './bureau-story.ts';
import { assignmentStory, decisionStory } from './evaluation-story.ts';
import { filed } from './filing.ts';
import { Stage, type Visitor } from './stage.ts';

const say = (line: string): void => void process.stderr.write(`  browser: ${line}\n`);
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ say });
});
afterEach(({ task }) => (task.result?.state === 'fail' ? stage.tell() : undefined));
afterAll(() => stage.close());

it('two reviewers assess one application at once: the second is told so and keeps what was written', async () => {
  const projectName = '社区康复专家服务团（演示）';
  const bodyId = 'district-310101';
  await filed(stage, 'clinic', { bodyId, projectName });
  const [first, second] = [await stage.signedIn('huangpu'), await stage.signedIn('huangpu-lead')];
  const assess = async ({ page }: Visitor, opinion: string): Promise<void> => {
    await page.getByRole('link', { name: projectName }).click();
    await page.getByRole('heading', { name: '评估并推荐' }).waitFor();
    for (const met of await page.getByRole('radio', { name: '符合', exact: true }).all()) await met.check();
    await page.getByLabel('推荐意见').fill(opinion);
  };
  await assess(first, '同意推荐。');
  await assess(second, '方案详细，同意推荐。');
  await first.confirm('提交评估并推荐');
  await first.page.getByRole('button', { name: '列入一览表' }).waitFor();
  await second.confirm('提交评估并推荐');
  await second.page.getByRole('alert').first().waitFor();
  expect(await second.page.getByLabel('推荐意见').inputValue()).toBe('方案详细，同意推荐。');
  await second.look('at-once');
  expect([...first.faults, ...second.faults]).toEqual([]);
});

it('a round goes through its offices, from a mail to the release; every page is sound', async () => {
  say('a nominating body follows a mail, returns one, nominates one and forwards its stamped summary');
  await bodyStory(stage, await stage.visitor());
  say('the bureau follows a mail, checks completeness, takes paper, previews a deadline and reads its logs');
  await bureauStory(stage, await stage.visitor());
  say('the panel is assigned, one leaves for a conflict, one scores by keyboard across a reload and an ended session');
  await assignmentStory(stage);
  say('scores are compared, two officers decide at once, and a release shows what it would do');
  await decisionStory(stage);
  expect(stage.faults()).toEqual([]);
});
