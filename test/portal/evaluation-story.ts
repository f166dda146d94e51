import * as z from 'zod';
import { evaluators, scoreAs } from '../journeys/evaluating.ts';
import { direct } from './bureau-story.ts';
import { conflictOf, scoreByKeyboard } from './evaluator-story.ts';
import type { Stage, Visitor } from './stage.ts';

const afterDeadline = '2025-02-08T00:10:00+08:00';
const mineSchema = z.object({
  applications: z.array(z.object({ id: z.string(), projectName: z.string(), scored: z.boolean() })),
});

/** Applications in an evaluator's hands. */
async function mineOf(stage: Stage, person: string) {
  return mineSchema.parse(await stage.client.expect(200, person, 'GET /evaluation/applications')).applications;
}

/** After the deadline: who evaluates what, a conflict, a case given by hand, a score by the keyboard; every page is looked at. */
export async function assignmentStory(stage: Stage): Promise<void> {
  stage.local.clock.advanceTo(afterDeadline);
  await stage.local.invoke('every-minute', { asOf: new Date().toISOString() });
  const bureau = await stage.signedIn('bureau');
  await begin(bureau);
  await distribute(bureau);
  const [leaver = ''] = evaluators;
  const left = await conflictOf(stage, leaver, (await mineOf(stage, leaver))[0]);
  await reassign(bureau, left);
  await scoreByKeyboard(
    stage,
    leaver,
    (await mineOf(stage, leaver)).find(({ projectName }) => projectName !== left),
  );
}

/** What came of it: scores of all, comparison, the panel's word, charts, and what a release would do; every page is looked at. */
export async function decisionStory(stage: Stage): Promise<void> {
  await scoreTheRest(stage);
  const bureau = await stage.signedIn('bureau');
  await closeScoring(bureau);
  await compare(bureau);
  await decideAtOnce(stage, bureau);
  await release(bureau);
}

async function begin(bureau: Visitor): Promise<void> {
  const { page } = bureau;
  await page.getByRole('link', { name: '综合评估' }).click();
  await bureau.confirm('开始综合评估');
  await page.getByRole('button', { name: '开始综合评估' }).waitFor({ state: 'detached' });
}

/** The plan names who gets what, who is excluded and why; then it is done. */
async function distribute(bureau: Visitor): Promise<void> {
  const { page } = bureau;
  await page.getByRole('link', { name: '评审分配' }).click();
  await page.getByRole('cell', { name: '专家工作单位与申报单位名称相同' }).waitFor();
  await bureau.look('assignments-plan');
  await bureau.confirm('均衡分配');
  await page.getByText('没有需要分配的申报。').waitFor();
}

/** Whoever left is seen at the bureau; the gap is filled by hand, and one is taken from somebody with a reason. */
async function reassign(bureau: Visitor, left: string): Promise<void> {
  const { page } = bureau;
  await page.reload();
  await page.getByText('声明冲突，已回避').waitFor();
  const one = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: left }) });
  await one.getByText('还缺1位').waitFor();
  await one.getByRole('button', { name: '指定专家' }).click();
  const dialog = page.getByRole('dialog');
  const options = await dialog.getByRole('option', { name: /评审专家/ }).allTextContents();
  const free = options.find((text) => !text.startsWith('评审专家丙') && !text.startsWith('评审专家甲')) ?? '';
  await dialog.getByRole('combobox').selectOption({ label: free });
  await dialog.getByLabel('理由').fill('原评审专家已回避。');
  await bureau.confirmed('指定专家');
  await one.getByText('还缺1位').waitFor({ state: 'detached' });
  await bureau.look('assignments');
}

/** Two come out alike, one apart: a tie and a spread to look at. */
async function scoreTheRest(stage: Stage): Promise<void> {
  for (const [index, person] of evaluators.entries())
    for (const { id, projectName, scored } of await mineOf(stage, person)) {
      const points =
        projectName === direct.hospital ? 10 - (index % 3) : projectName === direct.college ? 9 - (index % 2) : 7;
      if (!scored) await scoreAs(stage.client, person, { id, points });
    }
}

async function closeScoring(bureau: Visitor): Promise<void> {
  const { page } = bureau;
  await page.getByRole('link', { name: '评审分配' }).click();
  await bureau.confirm('结束评分');
  await page.getByText('评分已结束').waitFor();
}

async function compare(bureau: Visitor): Promise<void> {
  const { page } = bureau;
  await page.getByRole('link', { name: '评分比较' }).click();
  await page.getByRole('link', { name: direct.hospital }).waitFor();
  await page.getByRole('button', { name: '平均分' }).click();
  await page
    .getByRole('columnheader', { name: /平均分/ })
    .and(page.locator('[aria-sort="descending"]'))
    .waitFor();
  await bureau.look('comparison');
  await page.getByRole('link', { name: '统计图表' }).click();
  await page.getByRole('row', { name: /^浦东新区/ }).waitFor();
  await page.getByRole('row', { name: new RegExp(`^${direct.hospital}`) }).waitFor();
  await bureau.look('charts');
}

const why = '评委会一致认为示范作用突出（演示）';

/** Two officers decide the same case at once: the second is told so, keeps every word, looks, and sends again. */
async function decideAtOnce(stage: Stage, bureau: Visitor): Promise<void> {
  const lead = await stage.signedIn('bureau-lead');
  const outcome = { first: '列入市级', second: '向人力资源社会保障部推荐' } as const;
  const write = async (visitor: Visitor, chosen: string, opinion: string): Promise<void> => {
    const { page } = visitor;
    await page.getByRole('link', { name: '评分比较' }).click();
    // The page before names the same projects.
    await visitor.heading('评分比较').waitFor();
    await page.getByRole('link', { name: direct.hospital }).click();
    await page.getByRole('radio', { name: chosen }).check();
    await page.getByLabel('评议意见').fill(opinion);
  };
  await write(bureau, outcome.first, '同意列入市级。');
  await write(lead, outcome.second, '示范作用突出，同意推荐。');
  await bureau.confirm('拟定结果');
  await bureau.page.getByText('现在拟定：列入市级').waitFor();
  await lead.confirm('拟定结果');
  await lead.page.getByText('您打开后，这项申报又有新的记录。').waitFor();
  await lead.page.getByText('现在拟定：列入市级').waitFor();
  // Nothing asks for a reason here; one that is given is on record all the same, and is read before the release.
  await lead.page.getByLabel(/^理由/).fill(why);
  const kept = await lead.page.getByLabel('评议意见').inputValue();
  if (kept !== '示范作用突出，同意推荐。') lead.faults.push(`what was written is now “${kept}”`);
  await lead.look('panel-at-once');
  await lead.confirm('拟定结果');
  await lead.page.getByText('现在拟定：向人力资源社会保障部推荐').waitFor();
  await lead.look('panel');
}

/** What is chosen and not saved outlives the saving of another row and a filter; leaving the page with it asks first. */
async function leaveUnsaved(bureau: Visitor): Promise<void> {
  const { page } = bureau;
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const opinion = (name: string) => row(name).getByLabel('综合评估意见（必填）');
  const choose = (name: string, label: string) => row(name).getByLabel('拟定结果').selectOption({ label });
  const save = async (name: string) => {
    const button = row(name).getByRole('button', { name: '保存', exact: true });
    await button.click();
    await button.waitFor({ state: 'detached' });
  };
  await choose(direct.college, '未入选');
  await opinion(direct.college).fill('尚未保存（演示）');
  await choose(direct.station, '未入选');
  await opinion(direct.station).fill('未入选（演示）');
  await save(direct.station);
  await page.getByRole('searchbox').fill(direct.hospital);
  await row(direct.college).waitFor({ state: 'detached' });
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: '核对并发布（2项）' }).click();
  await page.getByText('有1项拟定结果尚未保存').waitFor();
  await bureau.look('bureau-decisions-unsaved');
  await bureau.confirmed('留在本页');
  const asked = page.waitForEvent('dialog');
  await page.evaluate('setTimeout(() => location.reload())');
  await (await asked).dismiss();
  const kept = await opinion(direct.college).inputValue();
  if (kept !== '尚未保存（演示）') bureau.faults.push(`what was written is now “${kept}”`);
  await choose(direct.college, '未拟定');
  await choose(direct.station, '未拟定');
  await save(direct.station);
}

/** What would happen is shown before it does; here nobody is told. */
async function release(bureau: Visitor): Promise<void> {
  const { page } = bureau;
  await page.getByRole('link', { name: '综合评估' }).click();
  await page.getByText(/^共\d+项$/).waitFor();
  await leaveUnsaved(bureau);
  await bureau.look('bureau-decisions');
  await page.getByRole('button', { name: '核对并发布（1项）' }).click();
  await page.getByText('核对完毕，可以发布').waitFor();
  await page.getByRole('region', { name: '拟发布的结果' }).getByText(why).waitFor();
  await bureau.look('release');
  await page.getByRole('button', { name: '发布结果（1项）' }).click();
  await page
    .getByRole('dialog')
    .getByText(/立即发出1封邮件/)
    .waitFor();
  await bureau.confirmed('取消');
}
