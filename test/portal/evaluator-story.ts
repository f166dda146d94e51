import type { Stage, Visitor } from './stage.ts';

interface Mine {
  readonly id: string;
  readonly projectName: string;
}

async function openCase(visitor: Visitor, one: Mine): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: one.projectName, exact: true }).click();
  await visitor.heading(one.projectName).waitFor();
  await page.getByText('第1页，共').waitFor();
}

/** A conflict is declared: the case is gone from the list and by its address. Answers its project's name. */
export async function conflictOf(stage: Stage, person: string, one: Mine | undefined): Promise<string> {
  if (!one) throw new Error(`${person} has nothing to evaluate`);
  const visitor = await stage.signedIn(person);
  const { page } = visitor;
  await page.getByRole('link', { name: one.projectName, exact: true }).waitFor();
  await visitor.look('my-evaluations');
  await openCase(visitor, one);
  await page.getByRole('button', { name: '声明利益冲突并回避' }).click();
  await page.getByRole('dialog').getByLabel('关系说明').fill('与项目负责人有合作关系');
  await visitor.look('conflict');
  await visitor.confirmed('声明利益冲突并回避');
  await visitor.heading('我的评审').waitFor();
  await page.getByRole('link', { name: one.projectName, exact: true }).waitFor({ state: 'detached' });
  await page.goto(`${stage.local.portal}/evaluation/${one.id}`);
  await page.getByText('没有这项评审，或您已回避').waitFor();
  await visitor.look('evaluation-gone');
  return one.projectName;
}

/** The keyboard alone is enough; a reload and an ended session lose nothing that was typed. */
export async function scoreByKeyboard(stage: Stage, person: string, one: Mine | undefined): Promise<void> {
  if (!one) throw new Error(`${person} has nothing to evaluate`);
  const visitor = await stage.signedIn(person);
  const { page } = visitor;
  await page.getByRole('link', { name: one.projectName, exact: true }).press('Enter');
  await visitor.heading(one.projectName).waitFor();
  const criteria = page.getByRole('group', { name: /权重/ });
  await criteria.first().waitFor();
  for (const criterion of await criteria.all()) {
    await criterion.getByRole('radio').first().focus();
    for (let points = 0; points < 8; points++) await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Tab');
  await page.keyboard.type('方案可行，');
  await page.getByText('已自动保存在本机，尚未提交').waitFor();
  await page.reload();
  await page.getByText('已恢复您上次未提交的内容').waitFor();
  await page.getByText('第1页，共').waitFor();
  stage.local.clock.advanceTo(new Date(Date.now() + 13 * 3_600_000).toISOString());
  await page.getByLabel('评审意见').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('示范作用明显。');
  await visitor.look('scoring');
  await page.getByRole('button', { name: '提交评分' }).press('Enter');
  await page.getByRole('dialog').getByText('总分80分').waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: '提交评分' }).press('Enter');
  await signInAgain(visitor, person);
  await page.getByRole('button', { name: '提交评分' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '提交评分' }).press('Enter');
  await page.getByText('已提交', { exact: true }).first().waitFor();
  await page.getByRole('link', { name: '返回我的评审' }).press('Enter');
  await page.getByText('已评1项').waitFor();
}

async function signInAgain(visitor: Visitor, person: string): Promise<void> {
  const { page } = visitor;
  const dialog = page.getByRole('dialog', { name: '登录已过期' });
  await dialog.waitFor();
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: '重新登录' }).press('Enter');
  await visitor.choose(person, await opened);
  await dialog.waitFor({ state: 'hidden' });
}
