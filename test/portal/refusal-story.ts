import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { demoUnits } from '#local/identity/demo-people.ts';
import { filed } from './filing.ts';
import type { Stage, Visitor } from './stage.ts';

const bodyId = 'district-310101';
const unprintable = '内容中含有不可打印的字符（可能由粘贴带入）。请删除后重新输入。';

/** The next request of this method to this address is refused, and its fields are named. */
async function refuseOnce(page: Page, [method, address]: [string, string], errors: readonly object[]): Promise<void> {
  let refused = false;
  await page.route(address, (route) => {
    if (refused || route.request().method() !== method) return route.fallback();
    refused = true;
    const code = 'invalid-request';
    const detail = '请求内容有误，请按提示修改后重试；已填写的内容未丢失。';
    const problem = { type: 'about:blank', status: 422, code, title: 'Some fields are wrong', detail, errors };
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/problem+json' };
    return route.fulfill({ status: 422, headers, body: JSON.stringify(problem) });
  });
}

/** A paste out of an office program is saved; what is refused nevertheless is named where it stands. */
export async function pasteStory(stage: Stage, visitor: Visitor): Promise<string[]> {
  const { page } = visitor;
  const { creditCode } = demoUnits.workshop;
  const body = { kind: 'service-team', route: 'nominated', creditCode, bodyId };
  const { id } = await stage.client.expect(201, 'workshop', 'POST /applications', { body });
  await page.goto(`${stage.local.portal}/applications/${String(id)}/form`);
  await page.getByLabel(/^项目名称/).fill('精密仪器\u000b服务团\u202A');
  await page.getByLabel(/^工作方案/).fill('第一段\u000b第二段');
  await page.getByText(/^已保存 \d/).waitFor();
  const { content } = await stage.client.expect(200, 'workshop', `GET /applications/${String(id)}/draft`);
  await refuseOnce(
    page,
    ['PUT', '**/draft'],
    [{ field: 'content.projectName', rule: 'unprintable', message: unprintable }],
  );
  await page.getByLabel(/^项目名称/).fill('另一名称');
  await page.getByText(/^未能保存/).waitFor();
  await page.locator('#field-projectName-fault', { hasText: unprintable }).waitFor();
  await page.locator('.findings', { hasText: `项目名称：${unprintable}` }).waitFor();
  await visitor.look('form-refused');
  return Object.values(Object(content)).map(String);
}

/** Too much together is said before it is sent; a refused announcement says why, and other files can be chosen. */
export async function refusedUploadStory(stage: Stage, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const id = await stage.client.frozen('hospital', {
    kind: 'service-team',
    bodyId,
    projectName: '社区医疗服务团（演示）',
  });
  const [scan] = await stage.client.stamped('hospital', id);
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-large-'));
  const large = [1, 2, 3, 4].map((n) => join(folder, `大文件${n}.pdf`));
  for (const name of large) {
    writeFileSync(name, '%PDF-1.7');
    truncateSync(name, 19 * 1_048_576);
  }
  await page.goto(`${stage.local.portal}/applications/${id}/scan`);
  await page.getByLabel('选择文件').setInputFiles(large);
  await page.getByText('所选文件合计76.0MB，超过60MB的上限').waitFor();
  rmSync(folder, { recursive: true });
  await refuseOnce(
    page,
    ['POST', '**/uploads'],
    [{ field: 'files.0.name', rule: 'unprintable', message: unprintable }],
  );
  const chosen = (name: string) => ({ name, mimeType: 'application/pdf', buffer: scan ?? Buffer.from('') });
  await page.getByLabel('选择文件').setInputFiles([chosen('第一次.pdf')]);
  await page.getByRole('button', { name: '上传并提交检查' }).click();
  await page.getByText(`第一次.pdf：${unprintable}`).waitFor();
  await visitor.look('upload-refused');
  if ((await page.getByText('没有传完').count()) > 0) visitor.faults.push('what was refused is told as not arrived');
  await page.getByRole('button', { name: '移除 第一次.pdf' }).click();
  await page.getByLabel('选择文件').setInputFiles([chosen('\u202A扫描件.pdf')]);
  await page.getByRole('button', { name: '上传并提交检查' }).click();
  await page.getByText('检查通过，申报已提交').waitFor();
}

/** A colleague nominates and places while the page is open: the return from it is refused, and the page shows how it stands. */
export async function overtakenStory(stage: Stage, visitor: Visitor): Promise<string> {
  const { page } = visitor;
  const { client } = stage;
  const id = await filed(stage, 'nursery', { projectName: '妇幼保健服务团（演示）', bodyId });
  await page.goto(`${stage.local.portal}/review/applications/${id}`);
  await page.getByRole('button', { name: '退回修改' }).click();
  await page.getByLabel('给申报单位的说明').fill('请修改后重新提交。');
  await page.getByLabel('全部内容均可修改').check();
  await client.nominated('huangpu-lead', id, 1);
  await client.expect(200, 'huangpu-lead', `POST /review/applications/${id}/place`);
  await visitor.confirm('退回申报单位');
  await page.getByText('同事已先办理，本页已更新为最新情况').waitFor();
  await visitor.look('return-overtaken');
  await page.getByRole('button', { name: '退回申报单位', exact: true }).click();
  await page.getByRole('dialog').getByText('在一览表上的席位保留。').waitFor();
  const { status } = await client.expect(200, 'huangpu', `GET /review/applications/${id}`);
  await visitor.confirmed('退回申报单位');
  await page.getByText('已退回修改').first().waitFor();
  return String(status);
}
