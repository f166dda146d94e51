import { expect } from 'vitest';
import { demoUnits } from '#local/identity/demo-people.ts';
import type { Stage, Visitor } from './stage.ts';

const draft = '**/applications/*/draft';

/**
 * The answer of a save is lost: it is sent again as it was, and nobody is said to have changed the form. Then nothing gets through
 * and the form is left: who comes back finds what was typed, and the page that was left saves nothing any more.
 */
export async function savingStory(stage: Stage, { page }: Visitor): Promise<void> {
  const { client, local } = stage;
  const { creditCode } = demoUnits.observatory;
  const body = { kind: 'service-team', route: 'nominated', creditCode, bodyId: 'district-310115' };
  const { id } = await client.expect(201, 'observatory', 'POST /applications', { body });
  const saved = async (name: string): Promise<void> => {
    const kept = async () =>
      (await client.expect(200, 'observatory', `GET /applications/${String(id)}/draft`))['content'];
    await expect.poll(kept, { timeout: 60_000 }).toMatchObject({ projectName: name });
    await page.getByText(/^已保存 \d/).waitFor();
    expect(await page.getByText('这份申报表刚在别处被修改').count()).toBe(0);
  };
  await page.goto(`${local.portal}/applications/${String(id)}/form`);
  const name = page.getByLabel(/^项目名称/);
  await name.fill('第一稿');
  await saved('第一稿');

  let lost = 0;
  await page.route(draft, async (route) => {
    if (route.request().method() !== 'PUT' || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await name.fill('第二稿');
  await page.getByText(/^暂时无法保存/).waitFor();
  await name.fill('第三稿');
  await saved('第三稿');
  expect(lost).toBe(1);

  await page.route(draft, (route) =>
    route.request().method() === 'PUT' ? route.abort('connectionrefused') : route.fallback(),
  );
  await name.fill('离开前');
  await page.getByText(/^暂时无法保存/).waitFor();
  await page.getByRole('link', { name: '返回申报' }).click();
  await page.getByRole('button', { name: '不保存，离开' }).click();
  await page.getByRole('button', { name: '继续填写' }).click();
  expect(await name.inputValue()).toBe('离开前');
  await name.fill('回来后');
  await page.unrouteAll();
  await saved('回来后');
}
