import type { Stage, Visitor } from './stage.ts';

/** The bureau's part: intake, decisions, deadline with its preview, dossiers, tasks, logs; every page is looked at. */
export async function bureauStory(stage: Stage, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto(stage.local.portal);
  await visitor.signIn('bureau');
  await visitor.heading('全部申报').waitFor();
  await page.getByText(/^共\d+项$/).waitFor();
  await visitor.look('bureau-intake');
  await page.getByRole('link', { name: '截止时间' }).click();
  await page.getByLabel(/^新的截止时间/).fill('2025-02-10T17:00');
  await page.getByRole('button', { name: '预览影响' }).click();
  await page.getByRole('heading', { name: '调整的影响' }).waitFor();
  await page.getByLabel('主管部门').selectOption('district-310101');
  await visitor.look('bureau-deadline');
  await page.getByRole('link', { name: '综合评估' }).click();
  await page.getByText(/^共\d+项$/).waitFor();
  await visitor.look('bureau-decisions');
  await page.getByRole('link', { name: '材料打包' }).click();
  await page.getByRole('button', { name: '打包向人社部推荐的材料' }).click();
  await page.getByText(/^目前没有向人社部推荐的项目/).waitFor();
  await visitor.look('bureau-dossiers');
  await page.getByRole('link', { name: '待联系' }).click();
  await page.getByText('没有需要电话联系的人').waitFor();
  await visitor.look('bureau-tasks');
  await page.getByRole('link', { name: '邮件日志' }).click();
  await page.getByRole('cell').first().waitFor();
  await visitor.look('bureau-mails');
  await page.getByRole('link', { name: '访问日志' }).click();
  await page.getByRole('cell').first().waitFor();
  await visitor.look('bureau-access-log');
}
