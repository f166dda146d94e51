import { filed } from './filing.ts';
import type { Stage, Visitor } from './stage.ts';

const bodyId = 'district-310115';
const names = {
  school: '青少年科学教育专家服务团（演示）',
  museum: '科普进社区专家服务团（演示）',
  library: '全民阅读专家服务团（演示）',
} as const;

/** A nominating body's part: queue, dossier, return, assessment, ranking, the summary to its stamped scan; every page is looked at. */
export async function bodyStory(stage: Stage, visitor: Visitor): Promise<void> {
  const { client } = stage;
  await visitor.page.goto(stage.local.portal);
  await visitor.signIn('pudong');
  await visitor.page.getByText('还没有收到申报').waitFor();
  await visitor.look('body-queue-empty');
  const school = await filed(stage, 'school', { bodyId, projectName: names.school });
  const museum = await filed(stage, 'museum', { bodyId, projectName: names.museum });
  await followMail(stage, visitor);
  await visitor.page.getByRole('link', { name: '申报受理' }).click();
  await visitor.page.getByRole('link', { name: names.school }).waitFor();
  await visitor.look('body-queue');
  await sendBack(visitor, names.museum);
  await moveCutOff(stage, visitor);
  await nominate(visitor, names.school);
  await client.until('pudong', `/review/applications/${school}`, 'nominated');
  await client.until('museum', `/applications/${museum}`, 'returned');
  await summarise(stage, visitor, names.school);
}

/** The mail that it is the body's turn is clicked in the mailbox and leads to the case. */
async function followMail(stage: Stage, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await stage.client.mailed('pudong', '待评估', 2);
  await page.goto(stage.local.mailbox);
  await page
    .getByRole('link', { name: /待评估.*pudong@example.test/ })
    .first()
    .click();
  await page.frameLocator('iframe').getByRole('link').first().click();
  await page.getByRole('heading', { name: '评估并推荐' }).waitFor();
}

async function open(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.getByRole('link', { name: '申报受理' }).click();
  await visitor.page.getByRole('link', { name }).click();
  await visitor.heading(name).waitFor();
  await visitor.page.getByRole('button', { name: '显示完整号码' }).waitFor();
  await visitor.page.getByText('第1页，共').waitFor();
}

async function sendBack(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  await open(visitor, name);
  await page.getByText('310151（崇明区）').first().waitFor();
  await visitor.look('dossier');
  await visitor.confirm('显示完整号码');
  await page.getByText('本次查看已记入访问日志').waitFor();
  await page.getByRole('button', { name: '放大' }).click();
  await page.getByRole('button', { name: '旋转' }).click();
  await page.getByRole('button', { name: '退回修改' }).click();
  await page.getByRole('checkbox', { name: /^要求修改：项目名称/ }).check();
  await page.getByLabel(/项目名称：问题和要求/).fill('名称请与实施方案一致。');
  await page.getByLabel('给申报单位的说明').fill('请修改后重新提交。');
  await visitor.look('dossier-return');
  await visitor.confirm('退回申报单位');
  await page.getByText('已退回修改').first().waitFor();
}

/** The body's own cut-off: one behind its deadline is refused, one on a free day is warned of; the unit that corrects is told. */
async function moveCutOff(stage: Stage, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: '截止时间', exact: true }).click();
  await visitor.heading('申报截止时间').waitFor();
  await page.getByText('没有记录').waitFor();
  await page.getByText('（统一截止时间）').waitFor();
  const typed = page.getByLabel(/^新的申报截止时间/);
  await typed.fill('2025-03-01T17:00');
  await page.getByRole('button', { name: '预览影响' }).click();
  await page.getByRole('alert').first().waitFor();
  await visitor.look('body-cut-off-refused');
  await typed.fill('2025-02-02T17:00');
  await page.getByRole('button', { name: '预览影响' }).click();
  const effects = page.getByRole('region', { name: '调整的影响' });
  await effects.getByText('已退回修改 1').waitFor();
  await effects.getByText(/2025年2月2日.*不是工作日/).waitFor();
  await visitor.look('body-cut-off-preview');
  await effects.getByRole('button', { name: '设定申报截止时间' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/1项申报提前.*1个单位会收到/).waitFor();
  await visitor.look('body-cut-off-confirm');
  await dialog.getByRole('textbox').fill('本区需要时间组织评估（演示）');
  await visitor.confirmed('设定申报截止时间');
  await page.getByText('本区需要时间组织评估（演示）').waitFor();
  await page.getByText('（本部门设定）').waitFor();
  await stage.client.mailed('museum', '申报截止时间有调整', 1);
  await visitor.look('body-cut-off-set');
}

async function nominate(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  await open(visitor, name);
  for (const met of await page.getByRole('radio', { name: '符合', exact: true }).all()) await met.check();
  await page.getByLabel('推荐意见').fill('符合条件，经集体研究同意推荐。');
  await visitor.look('dossier-assessment');
  await visitor.confirm('提交评估并推荐');
  await page.getByRole('button', { name: '列入一览表' }).waitFor();
  await visitor.look('dossier-nominated');
}

async function summarise(stage: Stage, visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: '候选排序' }).click();
  const rank = async (number: string) => {
    await page.getByLabel(`${name}的名次`).fill(number);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '保存名次' }).waitFor({ state: 'detached' });
  };
  await rank('2');
  await visitor.confirm('列入一览表');
  await page.getByText('第2名已列入一览表，但第1名尚未安排').waitFor();
  await visitor.look('ranking-gap');
  await rank('1');
  await page.getByText(/尚未安排$/).waitFor({ state: 'detached' });
  await pull(stage, visitor);
  await visitor.look('ranking');
  await page.getByRole('link', { name: '推荐一览表', exact: true }).click();
  await page.getByRole('heading', { name: '已列入一览表（1）' }).waitFor();
  await visitor.look('summary-placed');
  await page.getByLabel('联系人姓名').fill('陈明（演示）');
  await page.getByLabel('联系电话（座机）').fill('021-12345678');
  await page.getByLabel('手机').fill('13800000000');
  await visitor.confirm('生成一览表');
  await page.getByRole('button', { name: '下载一览表（PDF）' }).waitFor();
  await visitor.look('summary-issued');
  await upload(stage, visitor);
  await page.getByText('检查通过，一览表已报送').waitFor();
  await page.getByRole('heading', { level: 2, name: '第1页' }).waitFor();
  await visitor.look('summary-accepted');
  await page.getByRole('link', { name: '返回一览表' }).click();
  await page.getByText('申报单位和市局已收到通知').waitFor();
  await visitor.look('summary-forwarded');
  await page.getByRole('link', { name: '待联系' }).click();
  await page.getByText('没有需要电话联系的人').waitFor();
  await visitor.look('body-tasks');
}

/** A second candidate is pulled before the first, and back behind it: each stands at its own number. */
async function pull(stage: Stage, { page }: Visitor): Promise<void> {
  const second = await filed(stage, 'library', { bodyId, projectName: names.library });
  await stage.client.nominated('pudong', second, 2);
  await page.reload();
  const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });
  const stands = (name: string, rank: number) =>
    page.locator(`input[aria-label="${name}的名次"][value="${rank}"]`).waitFor();
  await row(names.library).locator('.rank-handle').dragTo(row(names.school));
  await stands(names.library, 1);
  await stands(names.school, 2);
  await row(names.library).locator('.rank-handle').dragTo(row(names.school));
  await stands(names.school, 1);
  await stands(names.library, 2);
}

async function upload(stage: Stage, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const print = await stage.client.printedSummary('pudong', bodyId);
  const [buffer] = await stage.client.stampedSummary(print);
  if (!buffer) throw new Error('no page was printed');
  await page.getByLabel('选择文件').setInputFiles([{ name: '一览表.pdf', mimeType: 'application/pdf', buffer }]);
  await page.getByRole('button', { name: '上传并提交检查' }).click();
  await visitor.heading('一览表扫描件检查结果').waitFor();
}
