import { demoPeople, demoUnits } from '#local/identity/demo-people.ts';
import type { Stage, Visitor } from './stage.ts';

const { creditCode, name: unitName } = demoUnits.newcomer;
const body = '上海市静安区人力资源和社会保障局';

/** From a first sign-in to a unit’s own page: claimed, refused, claimed again, confirmed. */
export async function claimStory(stage: Stage): Promise<void> {
  const clerk = await stage.signedIn('newcomer');
  const { page } = clerk;
  await clerk.heading('申请代表单位办理申报').waitFor();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText(/^请填写或更正：统一社会信用代码/).waitFor();
  await page.getByLabel('统一社会信用代码').fill(`${creditCode.slice(0, -1)}X`);
  await page.getByText(/^代码有误/).waitFor();
  await clerk.look('claim-form');
  await claim(clerk);
  await page.getByText('等待确认').waitFor();
  await clerk.look('claim-waiting');
  const reviewer = await stage.signedIn('jingan');
  await refused(reviewer);
  await page.reload();
  await page.getByText('请先提交单位介绍信（演示）').waitFor();
  await page.getByText(/提交 · 2025年.+未予确认$/).waitFor();
  await clerk.look('claim-refused');
  await claim(clerk);
  await page.getByText('等待确认').waitFor();
  await confirmed(reviewer);
  // The page asks by itself; nobody need sign in again.
  await page.reload();
  await clerk.heading('我的申报').waitFor();
  await page.getByRole('button', { name: `当前身份：${unitName}` }).waitFor();
  await page.getByRole('link', { name: '同事' }).click();
  await page.getByRole('heading', { level: 3, name: '新单位经办人（演示）' }).waitFor();
  await clerk.look('colleagues-of-unit');
}

async function claim({ page }: Visitor): Promise<void> {
  await page.getByLabel('统一社会信用代码').fill(creditCode);
  await page.getByText('校验通过。').waitFor();
  await page.getByLabel('单位全称').fill(unitName);
  await page.getByLabel('受理部门').fill('静安');
  await page.getByTitle(body, { exact: true }).click();
  await page.getByLabel('您的姓名').fill('新单位经办人（演示）');
  await page.getByLabel('您的邮箱').fill('newcomer@example.test');
  await page.getByLabel(/^我已阅读/).check();
  await page.getByRole('button', { name: '提交申请' }).click();
}

async function refused(reviewer: Visitor): Promise<void> {
  const { page } = reviewer;
  await page.getByRole('link', { name: '单位申请' }).click();
  await page.getByRole('heading', { level: 3, name: unitName }).waitFor();
  await reviewer.look('body-claims');
  await page.getByRole('button', { name: /^不予确认/ }).click();
  await page.getByText(/将收到邮件，登录后可看到您填写的原因/).waitFor();
  await page.getByRole('dialog').getByRole('textbox').fill('请先提交单位介绍信（演示）');
  await reviewer.confirmed('不予确认');
  await page.getByText('没有等待确认的申请').waitFor();
}

async function confirmed(reviewer: Visitor): Promise<void> {
  const { page } = reviewer;
  await page.reload();
  await page.getByRole('button', { name: /^确认.+的申请$/ }).click();
  await page.getByText(`即可代表“${unitName}”`).waitFor();
  await reviewer.look('body-claims-confirm');
  await reviewer.confirmed('确认');
  await page.getByText('没有等待确认的申请').waitFor();
  const { name = '' } = demoPeople.find(({ id }) => id === 'jingan') ?? {};
  await page.getByText(new RegExp(`已确认，办理人：${name}`)).waitFor();
  await reviewer.look('body-claims-settled');
}

/** A colleague is invited, follows the link of the mail through the sign-in, and joins; an administrator suspends them. */
export async function invitationStory(stage: Stage): Promise<void> {
  const reviewer = await stage.signedIn('huangpu');
  const { page } = reviewer;
  await page.getByRole('link', { name: '同事' }).click();
  await page.getByLabel('姓名').fill('受邀同事（演示）');
  await page.getByLabel('邮箱').fill('colleague@example.test');
  await page.getByRole('button', { name: '发送邀请' }).click();
  await page.getByText('等待接受').waitFor();
  await reviewer.look('colleagues-invited');
  await stage.client.mailed('colleague', '请您加入申报系统');
  const text = stage.client.mailsTo('colleague').at(-1)?.text ?? '';
  const link = /http\S+\/invitation#\S+/.exec(text)?.[0] ?? '';
  const colleague = await joined(stage, link);
  await page.reload();
  await page.getByRole('heading', { level: 3, name: '受邀同事（演示）' }).waitFor();
  await suspended(stage, colleague);
}

async function joined(stage: Stage, link: string): Promise<Visitor> {
  const colleague = await stage.visitor();
  const { page } = colleague;
  await page.goto(link);
  await colleague.choose('colleague');
  await colleague.heading('接受邀请').waitFor();
  await colleague.look('invitation');
  await page.getByRole('button', { name: '接受邀请' }).click();
  await page.getByRole('button', { name: /^当前身份：上海市黄浦区/ }).waitFor();
  await colleague.heading('申报受理').waitFor();
  if (page.url().includes('#')) colleague.faults.push('the token stays in the address');
  return colleague;
}

async function suspended(stage: Stage, colleague: Visitor): Promise<void> {
  const admin = await stage.signedIn('administrator');
  const { page } = admin;
  await admin.heading('成员管理').waitFor();
  await page.getByLabel('单位（机构）', { exact: true }).fill('黄浦');
  await page.getByTitle('上海市黄浦区人力资源和社会保障局', { exact: true }).click();
  const card = page.getByRole('article').filter({ hasText: '受邀同事（演示）' });
  await card.waitFor();
  await admin.look('members');
  await card.getByRole('button', { name: /^暂停/ }).click();
  await page.getByText(/将立即不能在/).waitFor();
  await page.getByRole('dialog').getByRole('textbox').fill('岗位调整（演示）');
  await admin.look('members-suspend');
  await admin.confirmed('暂停');
  await card.getByText('已暂停').waitFor();
  await stage.client.mailed('colleague', '成员资格有变更');
  await colleague.page.reload();
  await colleague.heading('申请代表单位办理申报').waitFor();
  await colleague.page.getByText(/的成员资格已暂停$/).waitFor();
  await colleague.look('suspended');
}
