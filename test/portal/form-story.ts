import { writeXlsx } from 'hucre/xlsx';
import { demoUnits } from '#local/identity/demo-people.ts';
import { filed } from './filing.ts';
import type { Stage, Visitor } from './stage.ts';

const bodyId = 'district-310104';
type Cell = string | number | null;

const headings = [
  '姓名',
  '领衔',
  '性别',
  '出生年月',
  '工作单位',
  '职务',
  '职称系列',
  '职称',
  '职称等级',
  '专业',
  '荣誉与人才计划',
  '手机',
  '副高以下说明',
  '本人愿意',
];
const expert = (name: string, mobile: Cell, level: string): Cell[] => [
  name,
  '否',
  '女',
  198_005,
  '示例医院',
  null,
  '卫生技术',
  '主任医师',
  level,
  null,
  null,
  mobile,
  null,
  '是',
];

/** A spreadsheet chosen for a table of the form. */
async function choose({ page }: Visitor, table: string, name: string, rows: readonly Cell[][]): Promise<void> {
  const bytes = await writeXlsx({ sheets: [{ name: '表', rows: rows.map((row) => [...row]) }] });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: `从表格导入 ${table}` }).click();
  await (await chosen).setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
}

/** The expert list from a spreadsheet: the template, a file with faults, a good one, undone and taken again; and what the form says of itself meanwhile. */
export async function importStory(stage: Stage, visitor: Visitor): Promise<{ checks: number; saves: number }> {
  const { page } = visitor;
  const counted = countRequests(visitor);
  const { id } = await stage.client.expect(201, 'design', 'POST /applications', {
    body: { kind: 'service-team', route: 'nominated', bodyId, creditCode: demoUnits.design.creditCode },
  });
  await page.goto(`${stage.local.portal}/applications/${String(id)}/form`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载模板 专家名单' }).click();
  const template = (await download).suggestedFilename();
  if (template !== '专家名单（导入模板）.xlsx') visitor.faults.push(`the template is called ${template}`);
  await choose(visitor, '专家名单', '有误的名单.xlsx', [
    headings,
    expert('王建国', '1380000', '正高'),
    expert('李晓燕', 13_800_000_001, '很高'),
  ]);
  await page.getByText('“有误的名单.xlsx”有2处问题，没有导入任何内容').waitFor();
  await page.getByText('第2行·手机（L2）：“1380000”不是11位手机号码。').waitFor();
  await page.getByText('第3行·职称等级（I3）：“很高”不在可选项中').waitFor();
  await visitor.look('form-import-faults');
  const good = [headings, expert('王建国', 13_800_000_000, '正高'), expert('李　燕', '１３８００００００１１', '副高')];
  await choose(visitor, '专家名单', '专家名单.xlsx', good);
  await page.getByRole('heading', { name: '从“专家名单.xlsx”读取2行' }).waitFor();
  // Every column that holds something, also far to the right: on a phone one reaches it with the keyboard.
  const rows = page.getByRole('region', { name: '前2行' });
  await rows.getByRole('cell', { name: '13800000011', exact: true }).waitFor();
  if ((await rows.getByRole('columnheader').count()) !== 11) visitor.faults.push('the preview hides columns');
  await visitor.look('form-import-preview');
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByText('已导入2行').waitFor();
  await page.getByRole('button', { name: '撤销导入' }).click();
  await page.getByRole('group', { name: /^专家名单 \* 0行/ }).waitFor();
  await choose(visitor, '专家名单', '专家名单.xlsx', good);
  await page.getByRole('button', { name: '确认导入' }).click();
  await liveFindings(visitor);
  const { content } = await stage.client.expect(200, 'design', `GET /applications/${String(id)}/draft`);
  const [, second] = Object(content).experts;
  if (second?.name !== '李燕' || second?.mobile !== '13800000011' || second?.birthMonth !== '1980-05')
    visitor.faults.push(`the draft holds ${JSON.stringify(second)}`);
  return counted;
}

/** Nobody pressed anything: what was saved is checked, its findings stand beside the fields and lead there. */
async function liveFindings(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByText(/^已保存 \d/).waitFor();
  await page.getByRole('heading', { name: /^需要修改的内容/ }).waitFor();
  await page
    .getByRole('status')
    .getByText(/^检查完成：/)
    .waitFor({ state: 'attached' });
  const way = page.getByRole('button', { name: /专家名单第2行：/ }).first();
  await way.click();
  await page.getByRole('button', { name: '收起 专家名单第2行' }).waitFor();
  await page
    .getByLabel(/^职称等级/)
    .and(page.locator(':focus'))
    .waitFor();
  await visitor.look('form-live-check');
  const english = page.getByText(/^Rule [CR]\d\d: /).first();
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await english.waitFor();
  await page.getByRole('button', { name: '切换为中文' }).click();
  await english.waitFor({ state: 'detached' });
  await page.getByLabel(/^项目名称/).fill('导入与检查（演示）');
  await page.getByLabel(/^申报途径/).focus();
  await page.getByText(/^已保存 \d/).waitFor();
}

interface Counted {
  checks: number;
  saves: number;
}

/** Checks that run at the same time are a fault; as many as there are versions are enough. */
function countRequests(visitor: Visitor): Counted {
  const counted: Counted = { checks: 0, saves: 0 };
  let running = 0;
  visitor.page.on('request', (request) => {
    if (request.method() === 'PUT' && request.url().endsWith('/draft')) counted.saves += 1;
    if (request.method() !== 'POST' || !request.url().endsWith('/check')) return;
    counted.checks += 1;
    running += 1;
    if (running > 1) visitor.faults.push('two checks at once');
  });
  const ended = (request: { url: () => string; method: () => string }) => {
    if (request.method() === 'POST' && request.url().endsWith('/check')) running -= 1;
  };
  visitor.page.on('requestfinished', ended);
  visitor.page.on('requestfailed', ended);
  return counted;
}

/** Returned with three places named: the rest is locked, what was asked stands beside its field, and what changed is shown before it is frozen again. */
export async function correctionStory(stage: Stage, visitor: Visitor): Promise<void> {
  const { client } = stage;
  const { page } = visitor;
  const id = await filed(stage, 'archive', { bodyId, projectName: '档案进社区专家服务团（演示）' });
  await page.goto(`${stage.local.portal}/applications/${id}`);
  await page.getByText(/^目前由.*评估，单位无需操作。/).waitFor();
  await visitor.look('application-waiting');
  await client.expect(200, 'xuhui', `POST /review/applications/${id}/return`, {
    body: {
      note: '请按意见修改后重新提交。',
      dueAt: '2025-01-27T16:00:00.000Z',
      fields: [
        { path: 'workPlan', message: '请写明每次活动的内容。' },
        { path: 'experts.0.post', message: '职务与证明不一致。' },
        { path: 'expectedResults', message: '请写明受益人数。' },
      ],
    },
  });
  await page.reload();
  await page.getByRole('button', { name: '查看意见并修改' }).click();
  await page.getByRole('button', { name: '开始修改' }).click();
  await page.getByRole('heading', { name: '退回修改：请修改3处' }).waitFor();
  await page.getByText('还有3处按要求须修改的内容尚未改动').first().waitFor();
  await correct(visitor);
  await page.getByText('还有1处按要求须修改的内容尚未改动').first().waitFor();
  await page.getByRole('link', { name: '修改前后对照' }).click();
  await visitor.heading('修改前后对照').waitFor();
  await page.getByText('每次活动均有专题讲座。').first().waitFor();
  await visitor.look('changes');
  await page.getByRole('link', { name: '返回填写' }).click();
  await page.getByRole('button', { name: '定稿并打印' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('还有1处要求修改的内容没有改动').waitFor();
  await visitor.look('form-changes-before-freeze');
  await dialog.getByRole('button', { name: '定稿并打印' }).click();
  await visitor.heading('打印、盖章、上传').waitFor();
  await page.goto(`${stage.local.portal}/applications/${id}`);
  await page.getByRole('button', { name: '转办、延期等理由' }).click();
  await page.getByText('该申报没有转办、延期或截止时间变更的记录。').waitFor();
  await visitor.look('reasons');
}

async function correct(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByText('审核人未要求修改此项，已锁定').first().waitFor();
  if ((await page.getByRole('textbox', { name: /^项目名称/ }).count()) > 0)
    visitor.faults.push('a locked field is open');
  if ((await page.getByRole('button', { name: /从表格导入/ }).count()) > 0)
    visitor.faults.push('a locked table is open');
  await visitor.look('form-locked');
  await page.getByRole('button', { name: '专家名单 第1行 职务' }).click();
  await page.getByLabel('职务').and(page.locator(':focus')).waitFor();
  await page.getByText('职务与证明不一致。').last().waitFor();
  await visitor.look('form-locked-row');
  await page.getByLabel('职务').and(page.getByRole('textbox')).fill('副主任');
  await page.getByRole('button', { name: '工作方案', exact: true }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('每次活动均有专题讲座。');
  await page.getByText(/^已保存 \d/).waitFor();
}
