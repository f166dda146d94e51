import type { Stage } from './stage.ts';

const score = 'shenbao.score.a.1';

/** Somebody signs out on a page of an office: his other tab is out too, and the next person at this window finds nothing of the first. */
export async function leavingStory(stage: Stage): Promise<void> {
  const visitor = await stage.signedIn('bureau');
  const { page } = visitor;
  await page.getByRole('link', { name: '综合评估' }).waitFor();
  await page.evaluate((key) => sessionStorage.setItem(key, 'typed'), score);
  const beside = await page.context().newPage();
  await beside.goto(`${stage.local.portal}/bureau/mails`);
  await beside.getByRole('heading', { level: 1 }).waitFor();
  // The menu comes by the line: without one that is said, and it opens once there is one again.
  await page.context().setOffline(true);
  await page.getByRole('button', { name: /^当前身份：/ }).click();
  await page.getByText('菜单未能加载').first().waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: /^当前身份：/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('button', { name: '登录', exact: true }).waitFor();
  await beside.getByRole('dialog', { name: '登录已过期' }).waitFor();
  await beside.reload();
  await beside.getByRole('dialog', { name: '登录已过期' }).waitFor();
  await beside.close();
  const left = await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('shenbao.')));
  if (left.length > 0) visitor.faults.push(`left behind by whoever signed out: ${left.join(', ')}`);
  await visitor.signIn('huangpu');
  await page.getByRole('button', { name: /^当前身份：上海市黄浦区/ }).waitFor();
}
