import type { Buffer } from 'node:buffer';
import { filedWith, formContent } from '../support/form-content.ts';
import { demoUnits } from '#local/identity/demo-people.ts';
import type { Stage, Visitor } from './stage.ts';

/** The unit's own part, from the empty list to the receipt: every page of it is looked at. */
export async function unitStory(stage: Stage, visitor: Visitor): Promise<void> {
  await visitor.page.goto(stage.local.portal);
  await visitor.heading('专家服务基层项目申报').waitFor();
  await visitor.look('sign-in');
  await visitor.signIn('clinic');
  const id = await begin(stage, visitor);
  await fillIn(stage, visitor, id);
  await stampAndUpload(stage, visitor, id);
  await lookBack(stage, visitor, id);
}

async function begin(stage: Stage, visitor: Visitor): Promise<string> {
  const { page } = visitor;
  await page.getByText('还没有申报').waitFor();
  await visitor.look('my-applications-empty');
  await page.getByRole('button', { name: '新建申报' }).click();
  await page.getByLabel(/^受理单位/).selectOption('district-310101');
  await visitor.look('new-application');
  // Twice at once, as many people click everything: it is begun once.
  await page.getByRole('button', { name: '开始填写' }).dblclick();
  await visitor.heading('填写申报表').waitFor();
  const { applications } = await stage.client.expect(200, 'clinic', 'GET /applications');
  if (!Array.isArray(applications) || applications.length !== 1)
    visitor.faults.push('two clicks began two applications');
  return /applications\/(\w+)\/form/.exec(page.url())?.[1] ?? '';
}

/** Half by hand; then a colleague saves the rest in another window, which this page has to notice. */
async function fillIn(stage: Stage, visitor: Visitor, id: string): Promise<void> {
  const { page } = visitor;
  const name = page.getByLabel(/^项目名称/);
  // Nothing was typed yet: what is missing is told at once.
  await page.getByRole('button', { name: '定稿并打印' }).click();
  await page
    .getByRole('heading', { name: /^需要修改的内容/ })
    .and(page.locator(':focus'))
    .waitFor();
  await name.fill('社区康复专家服务团（演示）');
  await page
    .getByRole('group', { name: /^服务地点/ })
    .getByRole('button', { name: '添加一行' })
    .click();
  await page.getByText(/^已保存 \d/).waitFor();
  await visitor.look('form');
  await page.getByRole('button', { name: '定稿并打印' }).click();
  await page.getByRole('heading', { name: /^需要修改的内容/ }).waitFor();
  if ((await page.getByRole('dialog').count()) > 0) visitor.faults.push('what cannot be frozen is asked about');
  await visitor.look('form-findings');
  const { version } = await stage.client.expect(200, 'clinic', `GET /applications/${id}/draft`);
  const content = formContent('service-team', {
    projectName: '社区康复专家服务团（演示）',
    applicantName: demoUnits.clinic.name,
    creditCode: demoUnits.clinic.creditCode,
    ...filedWith({ route: 'nominated', bodyId: 'district-310101' }),
  });
  await stage.client.expect(200, 'clinic', `PUT /applications/${id}/draft`, {
    ifMatch: Number(version),
    body: { content },
  });
  await name.fill('在本页改过的名称');
  await page.getByRole('alert').getByText('这份申报表刚在别处被修改').waitFor();
  await visitor.look('form-conflict');
  await page.getByRole('button', { name: '改用已保存的内容' }).click();
  await page.getByRole('alert').getByText('这份申报表刚在别处被修改').waitFor({ state: 'detached' });
  await visitor.look('form-filled');
  await freeze(visitor);
  await visitor.heading('打印、盖章、上传').waitFor();
}

async function freeze(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('button', { name: '定稿并打印' }).click();
  await visitor.page.getByRole('dialog').getByRole('button', { name: '定稿并打印' }).click();
}

async function stampAndUpload(stage: Stage, visitor: Visitor, id: string): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: '下载申报表（PDF）' }).waitFor();
  await visitor.look('scan');
  await upload(visitor, await stage.client.stamped('clinic', id, { without: [1] }));
  await page.getByText('扫描件未通过检查').waitFor();
  await page.getByRole('heading', { name: '整份扫描件' }).waitFor();
  await visitor.look('scan-refused');
  await page.getByRole('button', { name: '重新上传' }).click();
  await upload(visitor, await stage.client.stamped('clinic', id, { stamped: false }));
  await page.getByText('扫描件有几处需要您确认').waitFor();
  await page.getByRole('heading', { level: 2, name: '第1页' }).waitFor();
  await visitor.look('scan-questioned');
  await page.getByRole('button', { name: '重新上传' }).click();
  await upload(visitor, await stage.client.stamped('clinic', id, { files: 2 }));
  await visitor.heading('扫描件检查结果').waitFor();
  await page.getByText('检查通过，申报已提交').waitFor();
  await page.getByRole('heading', { level: 2, name: '第1页' }).waitFor();
  await visitor.look('scan-accepted');
}

/** The files of a scan are chosen and sent. */
export async function upload({ page }: Visitor, files: readonly Buffer[]): Promise<void> {
  await page
    .getByLabel('选择文件')
    .setInputFiles(
      files.map((buffer, index) => ({ name: `扫描件${index + 1}.pdf`, mimeType: 'application/pdf', buffer })),
    );
  await page.getByRole('button', { name: '上传并提交检查' }).click();
}

/** The mail that came is clicked in the mailbox; the receipt, the history and the list say the same. */
async function lookBack(stage: Stage, visitor: Visitor, id: string): Promise<void> {
  const { page } = visitor;
  await page.getByRole('button', { name: '查看回执' }).click();
  await page.getByText('文件校验值（SHA-256）').first().waitFor();
  await visitor.look('receipt');
  await stage.client.mailed('clinic', '申报回执');
  await page.goto(stage.local.mailbox);
  await page.getByRole('link', { name: /申报回执/ }).click();
  await page.frameLocator('iframe').getByRole('link', { name: '查看申报与回执' }).click();
  await visitor.heading('社区康复专家服务团（演示）').waitFor();
  if (!page.url().endsWith(`/applications/${id}`)) visitor.faults.push(`the mail led to ${page.url()}`);
  await visitor.look('application');
  await page.getByRole('button', { name: '办理记录' }).click();
  await page.getByText('申报已提交').waitFor();
  await visitor.look('history');
  await page.getByRole('link', { name: '我的申报' }).first().click();
  await page.getByRole('heading', { level: 2 }).waitFor();
  await visitor.look('my-applications');
  await page.getByRole('link', { name: '申报须知' }).click();
  await visitor.look('guide');
}
