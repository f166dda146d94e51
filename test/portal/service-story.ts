import { evaluateAll, releaseTogether } from '../journeys/evaluating.ts';
import type { Stage, Visitor } from './stage.ts';

const name = '果树技术专家服务团（演示）';

/** What follows a listing: the unit fills in and reports, the bureau confirms and certifies; every page is looked at. */
export async function serviceStory(
  stage: Stage,
  visitors: { readonly unit: Visitor; readonly bureau: Visitor },
): Promise<void> {
  const id = await listed(stage);
  await fillIn(stage, visitors.unit, id);
  await confirmAndCertify(stage, visitors.bureau);
  const { page } = visitors.unit;
  await page.reload();
  await page.getByRole('button', { name: '下载王建国的专家服务证明' }).waitFor();
  await visitors.unit.look('service-certified');
}

/** Straight to the bureau, evaluated and listed. */
async function listed({ client, local }: Stage): Promise<string> {
  const about = { kind: 'service-team', route: 'special-allowance', projectName: name };
  const id = await client.frozen('orchard', about);
  await client.upload('orchard', `/applications/${id}`, await client.stamped('orchard', id));
  await client.until('orchard', `/applications/${id}`, 'forwarded');
  local.clock.advanceTo('2025-02-08T00:10:00+08:00');
  await local.invoke('every-minute', { asOf: new Date().toISOString() });
  await client.expect(200, 'bureau', 'POST /bureau/evaluation');
  await evaluateAll(client);
  await client.expect(200, 'bureau', `PUT /bureau/prepared/${id}`, {
    body: { outcome: 'listed', opinion: '同意列入市级', reason: '同分，经合议列入市级' },
  });
  await releaseTogether(client, [id]);
  await client.until('orchard', `/applications/${id}`, 'listed');
  return id;
}

async function fillIn(stage: Stage, visitor: Visitor, id: string): Promise<void> {
  const { page } = visitor;
  await page.goto(stage.local.portal);
  await visitor.signIn('orchard');
  await page.goto(`${stage.local.portal}/applications/${id}`);
  await page.getByRole('button', { name: '服务情况与证明' }).click();
  await visitor.heading(`服务情况：${name}`).waitFor();
  await page.getByRole('button', { name: '添加活动' }).click();
  await page.getByLabel('开始日期').fill('2025-01-20');
  await page.getByLabel('结束日期').fill('2025-01-19');
  await page.getByLabel('服务天数', { exact: true }).fill('3');
  await page.getByLabel('参加人数').fill('30');
  await page.getByLabel('地点').fill('崇明区横沙乡果园（演示）');
  await page.getByLabel('服务内容').fill('整形修剪示范与答疑（演示）');
  await page.getByRole('checkbox', { name: /^王建国/ }).check();
  await page.getByText('已保存').waitFor();
  await report(visitor);
  await page.getByRole('alert').getByText('第1次活动 结束日期：结束日期早于开始日期').waitFor();
  await visitor.look('service-faults');
  await page.getByLabel('结束日期').fill('2025-01-22');
  await page.getByLabel(/^说明/).fill('第二批活动因天气原因取消（演示）');
  await report(visitor);
  await page.getByText(/^已提交，等待/).waitFor();
  await visitor.look('service-reported');
}

async function report({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: '提交确认' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交确认' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function confirmAndCertify(stage: Stage, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto(stage.local.portal);
  await visitor.signIn('bureau');
  await page.getByRole('link', { name: '服务情况' }).click();
  const link = page.getByRole('link', { name });
  await link.waitFor();
  await visitor.look('bureau-service');
  await link.click();
  await page.getByRole('button', { name: '确认服务情况' }).waitFor();
  await visitor.look('service-to-confirm');
  await page.getByRole('button', { name: '确认服务情况' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认服务情况' }).click();
  await page.getByRole('button', { name: '出具服务证明' }).waitFor();
  await page.getByRole('checkbox', { name: /^王建国/ }).check();
  await page.getByRole('button', { name: '出具服务证明' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '出具服务证明' }).click();
  await page.getByRole('button', { name: '下载王建国的专家服务证明' }).waitFor();
  await visitor.look('service-confirmed');
}
