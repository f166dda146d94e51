import * as z from 'zod';
import { codeOn } from '../journeys/summary-stories.ts';
import { filed } from './filing.ts';
import type { Stage, Visitor } from './stage.ts';

const questionsSchema = z.object({ questions: z.array(z.object({ rule: z.string() })) });
const queueSchema = z.object({ applications: z.array(z.object({ id: z.string() })) });

export const direct = {
  hospital: '心血管专家服务团（演示）',
  college: '数字工匠专家服务团（演示）',
  station: '绿色技术推广专家服务团（演示）',
} as const;

/** The bureau's part while the round is open: intake, completeness, paper, deadline, dossiers, logs; every page is looked at. */
export async function bureauStory(stage: Stage, visitor: Visitor): Promise<void> {
  for (const unit of ['hospital', 'college', 'station'] as const)
    await filed(stage, unit, { projectName: direct[unit] });
  await followMail(stage, visitor);
  await checkIntake(stage, visitor);
  await takePaper(stage, visitor);
  await moveDeadline(visitor);
  await readReasons(stage, visitor);
  await readLogs(visitor);
}

/** The mail that something came is clicked in the mailbox before anybody is signed in, and leads on after the sign-in. */
async function followMail(stage: Stage, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await stage.client.eventually(async () => stage.client.mailsTo('bureau').length >= 3);
  await page.goto(stage.local.mailbox);
  await page
    .getByRole('link', { name: /有新的申报材料.*bureau@example.test/ })
    .first()
    .click();
  await page.frameLocator('iframe').getByRole('link').first().click();
  await visitor.choose('bureau');
  await page.getByRole('heading', { name: '受理核对' }).waitFor();
  await page.getByRole('link', { name: '全部申报' }).click();
  await page.getByText(/^共\d+项$/).waitFor();
  await visitor.look('bureau-intake');
}

/** What is missing is written down and asked for; then all of it is there, though a colleague said otherwise meanwhile. */
async function checkIntake(stage: Stage, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: direct.hospital }).click();
  await page.getByText('第1页，共').waitFor();
  const check = page.getByRole('region', { name: '受理核对' });
  await check.getByRole('button', { name: '保存核对结果' }).click();
  await check.getByText(/还有\d+项没有回答/).waitFor();
  for (const met of await check.getByRole('radio', { name: '符合', exact: true }).all()) await met.check();
  await check.getByRole('radio', { name: '不符合' }).last().check();
  await check.getByRole('textbox').fill('公章不清晰');
  await check.getByRole('button', { name: '保存核对结果' }).click();
  await check.getByText('已核对，有1项不符合').waitFor();
  await visitor.look('bureau-intake-check');
  await check.getByRole('button', { name: '就缺少的内容要求补正' }).click();
  const note = await page.getByLabel('给申报单位的说明').inputValue();
  if (!note.includes('公章不清晰')) visitor.faults.push(`the note begins with ${note}`);
  await page.getByRole('button', { name: '取消退回' }).click();
  await check.getByRole('radio', { name: '符合', exact: true }).last().check();
  await checkedBySomebodyElse(stage, new URL(page.url()).pathname.split('/').at(-1) ?? '');
  await check.getByRole('button', { name: '保存核对结果' }).click();
  await check.getByText('同事已先办理，本页已更新为最新情况').waitFor();
  await check.getByText('缺少签字页').waitFor();
  await check.getByRole('button', { name: '保存核对结果' }).click();
  await check.getByText('已核对，核对项均符合').waitFor();
}

async function checkedBySomebodyElse({ client }: Stage, id: string): Promise<void> {
  const path = `/bureau/applications/${id}`;
  const { questions } = questionsSchema.parse(await client.expect(200, 'bureau', `GET ${path}/evaluation`));
  const answers = Object.fromEntries(
    questions.map(({ rule }, place) => [rule, place === 0 ? { met: false, note: '缺少签字页' } : { met: true }]),
  );
  await client.expect(200, 'bureau', `POST ${path}/intake-check`, { body: { answers } });
}

/** A hand-held reader types the code of a page and presses Enter: nothing is sent before the letter is filled in. */
async function takePaper(stage: Stage, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const { url } = await stage.client.printedSummary('pudong', 'district-310115');
  await page.getByRole('link', { name: '书面登记' }).click();
  await page.getByLabel(/^页面编号/).focus();
  await page.keyboard.type(await codeOn(url));
  await page.keyboard.press('Enter');
  await page.keyboard.type('浦人社函〔2025〕12号');
  await visitor.look('bureau-paper');
  await visitor.confirm('登记收到');
  await page.getByText('上海市浦东新区人力资源和社会保障局的推荐一览表').waitFor();
  await visitor.look('bureau-paper-registered');
  await page.getByRole('radio', { name: '选择申报' }).check();
  await page.getByRole('combobox', { name: '选择申报' }).selectOption({ index: 1 });
  await page.getByLabel('公函文号').fill('直报〔2025〕3号');
  await visitor.confirm('登记收到');
  await page.getByText('第1版').first().waitFor();
}

async function moveDeadline(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: '截止时间' }).click();
  await page.getByLabel(/^新的截止时间/).fill('2025-02-09T17:00');
  await page.getByText('请注意：截止当日（2025年2月9日）不是工作日。').waitFor();
  await page.getByLabel(/^新的截止时间/).fill('2025-02-10T17:00');
  await page.getByText(/^请注意：截止当日/).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '预览影响' }).click();
  await page.getByRole('heading', { name: '调整的影响' }).waitFor();
  await page.getByLabel('主管部门').selectOption('district-310101');
  await visitor.look('bureau-deadline');
  await page.getByText('没有记录').waitFor();
  await page.getByRole('button', { name: '增加名额' }).click();
  await page.getByLabel('名额上限').fill('2');
  await page.getByRole('dialog').getByRole('textbox').fill('该区申报单位较多（演示）');
  await visitor.confirmed('增加名额');
  await page.getByRole('region', { name: '单个部门的延期和名额' }).getByText('该区申报单位较多（演示）').waitFor();
  await visitor.look('bureau-body-reasons');
}

/** What a body wrote for its cut-off stands with the cases that it concerns; what committees proposed has a page. */
async function readReasons(stage: Stage, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const body = 'district-310115';
  const words = '本区统一截止（演示）';
  await stage.client.expect(200, 'pudong', `PUT /bodies/${body}/cut-off`, {
    body: { cutOffAt: '2025-02-06T17:00:00+08:00', note: words },
  });
  const { applications } = queueSchema.parse(
    await stage.client.expect(200, 'pudong', `GET /bodies/${body}/applications`),
  );
  await page.goto(`${stage.local.portal}/review/applications/${applications[0]?.id ?? ''}`);
  await page.getByRole('region', { name: '转办、延期等理由' }).getByText(words).waitFor();
  await page.getByRole('link', { name: '评委会推荐' }).click();
  await page.getByText('还没有评审委员会推荐的项目').waitFor();
  await visitor.look('bureau-proposals');
}

async function readLogs(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: '材料打包' }).click();
  await page.getByRole('button', { name: '打包向人社部推荐的材料' }).click();
  await page.getByText(/^目前没有向人社部推荐的项目/).waitFor();
  await visitor.look('bureau-dossiers');
  await page.getByRole('link', { name: '待联系' }).click();
  await page.getByText('没有需要电话联系的人').waitFor();
  await visitor.look('bureau-tasks');
  await page.getByRole('link', { name: '邮件日志' }).click();
  await page.getByRole('cell').first().waitFor();
  await visitor.look('bureau-mails');
  await page.getByRole('link', { name: '办理记录' }).click();
  await page.getByText(/^已查 (\d+)\/\1 份卷宗/).waitFor();
  await page
    .getByRole('cell', { name: new RegExp(direct.hospital) })
    .first()
    .waitFor();
  await page.getByLabel('操作').selectOption({ label: '增加主管部门名额' });
  await page.getByRole('button', { name: '查询' }).click();
  await page
    .getByRole('cell', { name: /^市局 市人社局经办人（演示）/ })
    .first()
    .waitFor();
  await visitor.look('bureau-audit');
  await page.getByRole('link', { name: '访问日志' }).click();
  await page.getByRole('cell').first().waitFor();
  await visitor.look('bureau-access-log');
}
