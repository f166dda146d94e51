import { evaluateAll, releaseTogether } from '../journeys/evaluating.ts';
import { filled, numberOf, sheetAt } from '../journeys/ministry-stories.ts';
import type { Stage, Visitor } from './stage.ts';

/** Two teams, recommended and released, by the API alone: what the pages after the decisions are about. */
async function recommended({ client, local }: Stage): Promise<string[]> {
  const ids: string[] = [];
  const names = { harbour: '绿色航运专家服务团（演示）', foundry: '先进材料专家服务团（演示）' } as const;
  for (const unit of ['harbour', 'foundry'] as const) {
    const about = { kind: 'service-team', route: 'special-allowance', projectName: names[unit] };
    const id = await client.frozen(unit, about);
    await client.upload(unit, `/applications/${id}`, await client.stamped(unit, id));
    await client.until(unit, `/applications/${id}`, 'forwarded');
    ids.push(id);
  }
  local.clock.advanceTo('2025-02-08T00:10:00+08:00');
  await local.invoke('every-minute', { asOf: new Date().toISOString() });
  await client.expect(200, 'bureau', 'POST /bureau/evaluation');
  await evaluateAll(client);
  for (const id of ids)
    await client.expect(200, 'bureau', `PUT /bureau/prepared/${id}`, {
      body: { outcome: 'recommended', opinion: '同意推荐', reason: '同分，经合议推荐' },
    });
  await releaseTogether(client, ids);
  for (const [index, unit] of (['harbour', 'foundry'] as const).entries())
    await client.until(unit, `/applications/${ids[index] ?? ''}`, 'recommended');
  return ids;
}

/** The bureau's part after the decisions: results by a list, a fall-back, the publication, the funding. */
export async function aftermathStory(stage: Stage, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const [taken = '', left = ''] = await recommended(stage);
  await page.goto(stage.local.portal);
  await visitor.signIn('bureau');
  await page.goto(`${stage.local.portal}/bureau/decisions/release`);
  await page.getByText(/^其中2项写明了理由/).waitFor();
  await visitor.look('released');
  await page.getByRole('link', { name: '部级结果' }).first().click();
  await page.getByRole('heading', { name: '已推荐的项目' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载登记表' }).click();
  if (!(await download).suggestedFilename().endsWith('.xlsx')) visitor.faults.push('the list is no XLSX');
  const template = await sheetAt(stage.client, '/bureau/ministry-results/template');
  const list = async (verdict: string) => {
    const base64 = await filled(template, { [numberOf(taken)]: '列入国家级', [numberOf(left)]: verdict });
    const buffer = Buffer.from(base64, 'base64');
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.getByLabel(/^选择填好的登记表/).setInputFiles({ name: '登记表.xlsx', mimeType, buffer });
    await page.getByRole('button', { name: '核对表格' }).click();
  };
  await list('待定');
  await page.getByText(/^E[45]：部级结果“待定”无法识别/).waitFor();
  await visitor.look('bureau-results-faults');
  await list('未入选');
  await page.getByText('核对无误，可以登记').waitFor();
  await visitor.look('bureau-results-reconciled');
  await page.getByRole('button', { name: '登记这些结果' }).click();
  await page.getByText(/^将登记1项“列入国家级”、1项“未入选”/).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '登记这些结果' }).click();
  await page.getByText('已登记2项结果').waitFor();
  await page.getByRole('button', { name: '转列市级' }).first().click();
  await page.getByRole('dialog').getByRole('textbox').fill('部级未入选，经研究列入市级');
  await page.getByRole('dialog').getByRole('button', { name: '转列市级' }).click();
  await page.getByText('部级未列入，已转列市级').waitFor();
  await visitor.look('bureau-results');
  await page.getByRole('link', { name: '公布名单' }).click();
  await page.getByText('共2项').waitFor();
  await visitor.look('bureau-publication');
  await fundingPart(visitor);
  await conclusionPart(visitor);
}

/** The end of the round is offered once its decisions are released; here it is looked at and left. */
async function conclusionPart(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: '综合评估' }).click();
  await page.getByRole('button', { name: '办结本年度申报' }).click();
  await page.getByText(/^办结后不能再登记任何结果/).waitFor();
  await visitor.confirmed('取消');
  await visitor.look('bureau-conclusion');
}

async function fundingPart(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: '经费' }).click();
  await page.getByRole('button', { name: '登记经费' }).first().waitFor();
  const row = page.getByRole('row').filter({ hasText: '列入国家级' });
  await row.getByRole('button', { name: '登记经费' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('部级资助（元）').fill('20万');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText(/^请按元填写金额/).waitFor();
  await dialog.getByLabel('部级资助（元）').fill('200,000');
  await dialog.getByLabel('市级配套（元）').fill('100000.50');
  await visitor.look('bureau-funding-form');
  await dialog.getByRole('button', { name: '保存' }).click();
  await row.getByText('300,000.50元').waitFor();
  await visitor.look('bureau-funding');
}
