import { afterAll, beforeAll, expect, it } from 'vitest';
import { aftermathStory } from './aftermath-story.ts';
import { Stage, type Visitor } from './stage.ts';
import { unitStory } from './unit-story.ts';

const say = (line: string): void => void process.stderr.write(`  browser: ${line}\n`);
let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ say });
});
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
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: '重新登录' }).press('Enter');
  await visitor.choose('company', await opened);
  await page.getByRole('dialog', { name: '登录已过期' }).waitFor({ state: 'hidden' });
  await page.getByText(/^已保存 \d/).waitFor();
  expect(await page.getByLabel(/^项目名称/).inputValue()).toBe('登录过期前、过期后');
  await expect
    .poll(async () => (await draftOf(visitor))['content'])
    .toMatchObject({ projectName: '登录过期前、过期后' });
  expect(visitor.faults).toEqual([]);
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
