import type { Stage, Visitor } from './stage.ts';

const lead = '王建国';

/** A case that has ended before anybody saw it: begun, frozen and withdrawn by its unit. */
async function ended({ client }: Stage): Promise<string> {
  const about = { kind: 'service-team', bodyId: 'district-310101', projectName: '已撤回服务团（演示）' };
  const id = await client.frozen('hospital', about);
  await client.expect(200, 'hospital', `POST /applications/${id}/withdraw`);
  return id;
}

/** An administrator's part: the round, a hold and its lifting, what is held of one person given out and erased. */
export async function keepingStory(stage: Stage): Promise<void> {
  const id = await ended(stage);
  const admin = await stage.signedIn('administrator');
  const { page } = admin;
  await page.getByRole('link', { name: '申报年度' }).click();
  await page.getByText('当前状态：已开放申报').waitFor();
  await admin.look('administration-round');
  await holds(admin, { id, portal: stage.local.portal });
  await onePerson(admin, id);
}

async function holds(admin: Visitor, { id, portal }: { id: string; portal: string }): Promise<void> {
  const { page } = admin;
  const number = id.slice(0, 8).toUpperCase();
  await page.getByRole('link', { name: '信息保存' }).click();
  await page.getByText('没有暂停删除的申报').waitFor();
  await page.getByLabel(/^完整收件号/).fill('不是标识');
  await page.getByText(/^请填写完整收件号/).waitFor();
  await page.getByLabel(/^完整收件号/).fill(`${portal}/review/applications/${id}`);
  await page.getByRole('button', { name: `暂停删除 ${number}` }).click();
  await page.getByText(`收件号${number}的申报将暂停删除`).waitFor();
  await page.getByRole('dialog').getByRole('textbox').fill('行政复议期间（演示）');
  await admin.confirmed('暂停删除');
  await page.getByText('暂停删除：1项').waitFor();
  await admin.look('administration-retention');
}

/** A hold bars the erasure until it is lifted; then it is done by who types once more whom it takes. */
async function onePerson(admin: Visitor, id: string): Promise<void> {
  const { page } = admin;
  await page.getByRole('link', { name: '个人信息' }).click();
  await page.getByRole('button', { name: '查看将删除什么' }).click();
  await page.getByText(/^请填写收件号、姓名/).waitFor();
  await page.getByLabel(/^完整收件号/).fill(id);
  await page.getByLabel(/^姓名/).fill(lead);
  await page.getByLabel(/^事由/).fill('本人申请（演示）');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出本人信息' }).click();
  await page.getByText(`将导出系统中关于“${lead}”的全部信息`).waitFor();
  await admin.confirmed('导出本人信息');
  if (!(await download).suggestedFilename().endsWith('.json')) admin.faults.push('the export is no JSON');
  await page.getByRole('button', { name: '查看将删除什么' }).click();
  await page.getByText('该申报已暂停删除，请先解除暂停。').waitFor();
  await admin.look('administration-persons-held');
  await page.getByRole('link', { name: '信息保存' }).click();
  await page.getByRole('button', { name: /^解除暂停/ }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('复议已结束（演示）');
  await admin.confirmed('解除暂停');
  await page.getByText('没有暂停删除的申报').waitFor();
  await page.getByRole('link', { name: '个人信息' }).click();
  await page.getByLabel(/^完整收件号/).fill(id);
  await page.getByLabel(/^姓名/).fill(lead);
  await page.getByLabel(/^事由/).fill('本人申请（演示）');
  await page.getByRole('button', { name: '查看将删除什么' }).click();
  await page.getByRole('button', { name: '删除本人信息' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^请再次输入/).fill('李晓燕');
  await dialog.getByRole('button', { name: '删除本人信息' }).click();
  await dialog.getByText('与要删除的不一致，请重新输入。').waitFor();
  await admin.look('administration-erasure');
  await dialog.getByLabel(/^请再次输入/).fill(lead);
  await admin.confirmed('删除本人信息');
  await page.getByText(/^已删除：\d+份材料/).waitFor();
  await page.getByRole('button', { name: '删除本人信息' }).waitFor({ state: 'detached' });
}
