import { filed } from './filing.ts';
import type { Stage, Visitor } from './stage.ts';

const name = '两处任职专家服务团（演示）';
const identity = /^当前身份：/;

/** Somebody of two bodies switches from one to the other while an opinion is typed: asked first, and nothing is lost by staying. */
export async function switchStory(stage: Stage): Promise<void> {
  const { client } = stage;
  await filed(stage, 'school', { bodyId: 'district-310104', projectName: name });
  const body = { name: '徐汇区人社局经办人（演示）', email: 'xuhui@example.test' };
  await client.expect(201, 'huangpu', 'POST /offices/body:district-310101/invitations', { body });
  await client.mailed('xuhui', '请您加入申报系统');
  const mail = client.mailsTo('xuhui').find(({ subject }) => subject.includes('请您加入申报系统'))?.text ?? '';
  const token = /\/invitation#(\S+)/.exec(mail)?.[1] ?? '';
  await client.expect(200, 'xuhui', 'POST /invitations/acceptance', { body: { token } });
  const reviewer = await stage.signedIn('xuhui');
  const { page } = reviewer;
  if (!(await names(reviewer)).includes('徐汇')) await switchTo(reviewer, '徐汇');
  await page.getByRole('link', { name }).click();
  await reviewer.heading(name).waitFor();
  const opinion = page.getByLabel('推荐意见');
  await opinion.fill('尚未保存（演示）');
  await openedAndShutByKeys(reviewer);
  await switchTo(reviewer, '黄浦');
  await page.getByText('切换单位后将丢失').waitFor();
  await reviewer.look('switch-unsaved');
  await reviewer.confirmed('留在本页');
  if (!(await names(reviewer)).includes('徐汇')) reviewer.faults.push('whoever stayed acts for another office');
  if ((await opinion.inputValue()) !== '尚未保存（演示）') reviewer.faults.push('what was typed is gone');
  await switchTo(reviewer, '黄浦');
  await reviewer.confirmed('不保存，离开');
  await reviewer.heading('申报受理').waitFor();
  if (!(await names(reviewer)).includes('黄浦')) reviewer.faults.push('the office was not switched');
  await goneBackTo(reviewer);
}

/** A page that one came to by a switch is gone back to: that its switch was asked about counts no more. */
async function goneBackTo(reviewer: Visitor): Promise<void> {
  const { page } = reviewer;
  await switchTo(reviewer, '徐汇');
  await page.getByRole('link', { name }).click();
  await reviewer.heading(name).waitFor();
  await page.getByLabel('推荐意见').fill('仍未保存（演示）');
  await page.goBack();
  await reviewer.confirmed('留在本页');
  if ((await page.getByLabel('推荐意见').inputValue()) !== '仍未保存（演示）')
    reviewer.faults.push('going back took what was typed');
}

const names = async ({ page }: Visitor): Promise<string> =>
  (await page.getByRole('button', { name: identity }).getAttribute('aria-label')) ?? '';

/** The menu takes the focus and gives it back. */
async function openedAndShutByKeys({ page, faults }: Visitor): Promise<void> {
  const button = page.getByRole('button', { name: identity });
  const focused = () =>
    page.evaluate("document.activeElement?.getAttribute('role') ?? document.activeElement?.className");
  await button.focus();
  await page.keyboard.press('Enter');
  await page.locator('[role=menuitem]:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menuitem').first().waitFor({ state: 'hidden' });
  if (!String(await focused()).includes('identity')) faults.push('a menu that was shut leaves the keyboard nowhere');
}

async function switchTo({ page }: Visitor, part: string): Promise<void> {
  await page.getByRole('button', { name: identity }).click();
  await page.getByRole('menuitem').filter({ hasText: part }).click();
}
