import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { aftermathStory } from './aftermath-story.ts';
import { correctionStory, importStory } from './form-story.ts';
import { overtakenStory, pasteStory, refusedUploadStory } from './refusal-story.ts';
import { savingStory } from './saving-story.ts';
import { Stage, type Visitor } from './stage.ts';
import { unitStory, upload } from './unit-story.ts';

const say = (line: string): void => void process.stderr.write(`  browser: ${line}\n`);
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ say });
});
afterEach(({ task }) => (task.result?.state === 'fail' ? stage.tell() : undefined));
afterAll(() => stage.close());

const draftOf = async (visitor: Visitor): Promise<Record<string, unknown>> => {
  const id = /applications\/(\w+)\/form/.exec(visitor.page.url())?.[1] ?? '';
  return stage.client.expect(200, 'company', `GET /applications/${id}/draft`);
};

it('a unit files its application: form, conflict, bad scans, a good one, the mail, the receipt; every page is sound', async () => {
  const visitor = await stage.visitor();
  await unitStory(stage, visitor);
  expect(visitor.faults).toEqual([]);
});

it('an ended session loses nothing that was typed, and the keyboard alone is enough', async () => {
  const visitor = await stage.signedIn('company');
  const { page } = visitor;
  await page.getByRole('button', { name: '新建申报' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel(/^受理单位/).focus();
  await page.keyboard.type('浦东');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^受理单位/).selectOption('district-310115');
  await page.getByRole('button', { name: '开始填写' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel(/^项目名称/).focus();
  await page.keyboard.type('登录过期前');
  await page.getByText(/^已保存 \d/).waitFor();
  stage.local.clock.advanceTo(new Date(Date.now() + 13 * 3_600_000).toISOString());
  await page.keyboard.type('、过期后');
  await page.getByRole('dialog', { name: '登录已过期' }).waitFor();
  for (const person of ['museum', 'company']) {
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: '重新登录' }).press('Enter');
    await visitor.choose(person, await opened);
    if (person === 'museum') await page.getByText('刚才登录的是另一个账号').waitFor();
  }
  await page.getByRole('dialog', { name: '登录已过期' }).waitFor({ state: 'hidden' });
  await page.getByText(/^已保存 \d/).waitFor();
  expect(await page.getByLabel(/^项目名称/).inputValue()).toBe('登录过期前、过期后');
  await expect
    .poll(async () => (await draftOf(visitor))['content'])
    .toMatchObject({ projectName: '登录过期前、过期后' });
  expect(visitor.faults).toEqual([]);
});

it('a lost answer is no change by somebody else, and a form that was left saves nothing any more', async () => {
  const visitor = await stage.signedIn('observatory');
  await savingStory(stage, visitor);
  expect(visitor.faults).toEqual([]);
});

it('a line that breaks during the upload costs only what was under way: the rest is sent again and the scan is judged', async () => {
  const { client, local } = stage;
  const about = { kind: 'service-team', bodyId: 'district-310115', projectName: '科普进社区专家服务团（演示）' };
  const id = await client.frozen('museum', about);
  const files = await client.stamped('museum', id, { files: 2 });
  const visitor = await stage.signedIn('museum');
  const { page } = visitor;
  await page.goto(`${local.portal}/applications/${id}/scan`);
  let posts = 0;
  await page.route(`${local.s3.endpoint}/**`, (route) => {
    const breaks = route.request().method() === 'POST' && ++posts === 1;
    return breaks ? route.abort('connectionreset') : route.fallback();
  });
  await upload(visitor, files);
  await page.getByRole('button', { name: '重传未完成的文件' }).waitFor();
  await page.getByRole('link', { name: '我的申报' }).first().click();
  await page.getByText('文件还没有传完，离开后本次上传不会完成').waitFor();
  await page.getByRole('button', { name: '留在本页' }).click();
  await page.getByRole('button', { name: '重传未完成的文件' }).click();
  await visitor.heading('扫描件检查结果').waitFor();
  await page.getByText('检查通过，申报已提交').waitFor();
  expect(posts).toBe(3);
  expect(visitor.faults).toEqual([]);
});

it('an expert list comes from a spreadsheet, faults by their cells; what was saved is checked without being asked', async () => {
  const visitor = await stage.signedIn('design');
  const counted = await importStory(stage, visitor);
  expect(visitor.faults).toEqual([]);
  expect(counted.checks).toBeGreaterThan(0);
  expect(counted.checks).toBeLessThanOrEqual(counted.saves);
});

it('a returned form opens what was asked and nothing else, and shows what has changed before it is frozen again', async () => {
  const visitor = await stage.signedIn('archive');
  await correctionStory(stage, visitor);
  expect(visitor.faults).toEqual([]);
});

it('a paste keeps nothing from being saved, a refusal names its field, and what was refused can be changed', async () => {
  const typing = await stage.signedIn('workshop');
  expect(await pasteStory(stage, typing)).toEqual(expect.arrayContaining(['精密仪器 服务团', '第一段\n第二段']));
  const sending = await stage.signedIn('hospital');
  await refusedUploadStory(stage, sending);
  const reviewing = await stage.signedIn('huangpu');
  expect(await overtakenStory(stage, reviewing)).toBe('placed');
  expect([...typing.faults, ...sending.faults, ...reviewing.faults]).toEqual([]);
});

it('what breaks the policy or the rules of accessibility is noticed', async () => {
  const visitor = await stage.signedIn('museum');
  await visitor.heading('我的申报').waitFor();
  await visitor.page.evaluate(
    `document.body.insertAdjacentHTML('beforeend', '<img src="/icon.svg" style="width:2000px">')`,
  );
  await visitor.page.evaluate(`document.querySelector('main').style.minWidth = '900px'`);
  await visitor.look('spoilt');
  expect(visitor.faults.join('\n')).toMatch(/policy: .*style/);
  expect(visitor.faults.join('\n')).toMatch(/image-alt/);
  expect(visitor.faults.join('\n')).toMatch(/wider than 360/);
});

it('the bureau imports the ministry’s results, falls back, publishes and funds; every page is sound', async () => {
  const visitor = await stage.visitor();
  await aftermathStory(stage, visitor);
  expect(visitor.faults).toEqual([]);
});
