import type { Field, FieldType, Label, OpinionBox, Option } from '#domain/form-definition.ts';
import titles from '../rules/titles.json' with { type: 'json' };

/** Short ways to write fields, so that a form reads like the paper that it becomes. */
export const label = (zh: string, en: string): Label => ({ zh, en });
export const options = (pairs: Readonly<Record<string, readonly [zh: string, en: string]>>): Option[] =>
  Object.entries(pairs).map(([value, [zh, en]]) => ({ value, label: { zh, en } }));

type More = Omit<Partial<Field>, 'id' | 'label' | 'value' | 'required'>;

export function field(id: string, words: readonly [zh: string, en: string], value: FieldType, more: More = {}): Field {
  return { id, label: label(...words), value, ...more };
}
/** A field without which the form cannot be frozen. */
export function must(id: string, words: readonly [zh: string, en: string], value: FieldType, more: More = {}): Field {
  return { ...field(id, words, value, more), required: true };
}

export const text = (max: number): FieldType => ({ type: 'text', max });
export const longText = (max: number): FieldType => ({ type: 'long-text', max });
export const integer = (min: number, max: number, unit?: string): FieldType => ({
  type: 'integer',
  min,
  max,
  ...(unit ? { unit } : {}),
});
export const choice = (pairs: Parameters<typeof options>[0]): FieldType => ({
  type: 'choice',
  options: options(pairs),
});
export const choices = (pairs: Parameters<typeof options>[0]): FieldType => ({
  type: 'choices',
  options: options(pairs),
});
export const table = (columns: readonly Field[], min: number, max: number): FieldType => ({
  type: 'table',
  columns,
  min,
  max,
});
export const sumOf = (name: string, column: string, unit: string): FieldType => ({
  type: 'computed',
  sum: { table: name, column },
  unit,
});
const half = { width: 'half' } as const;

export const host: readonly Field[] = [
  must('applicantName', ['单位全称', 'Full name'], text(100)),
  must('creditCode', ['统一社会信用代码', 'Credit code'], { type: 'credit-code' }, { ...half, rules: ['C01', 'C02'] }),
  must(
    'applicantNature',
    ['单位性质', 'Nature'],
    choice({
      'public-institution': ['事业单位', 'Public institution'],
      'state-enterprise': ['国有企业', 'State-owned enterprise'],
      'private-enterprise': ['民营企业', 'Private enterprise'],
      'foreign-enterprise': ['外商投资企业', 'Foreign-invested enterprise'],
      'social-organisation': ['社会组织', 'Social organisation'],
      other: ['其他', 'Other'],
    }),
    half,
  ),
  must('applicantRegion', ['所在区划代码', 'Region code'], { type: 'region' }, { ...half, rules: ['R28', 'C15'] }),
  field('supervisor', ['上级主管部门', 'Supervised by'], text(100), { ...half, rules: ['R28'] }),
  must('applicantAddress', ['单位地址', 'Address'], text(200)),
];

export const contact: readonly Field[] = [
  must('contactName', ['联系人', 'Contact'], { type: 'person-name' }, { ...half, rules: ['R37'] }),
  must('contactPhone', ['联系电话', 'Phone'], { type: 'landline' }, { ...half, rules: ['R37', 'C09'] }),
  must('contactMobile', ['手机', 'Mobile'], { type: 'mobile' }, { ...half, rules: ['R37'] }),
  must('contactEmail', ['电子邮箱', 'E-mail'], { type: 'email' }, half),
];

export const recipient: readonly Field[] = [
  must(
    'routeName',
    ['申报途径', 'Route'],
    choice({
      nominated: ['经行业主管部门或区人社局推荐', 'Through a nominating body'],
      'special-allowance': ['享受政府特殊津贴专家领衔，直接申报', 'Direct, led by an expert with special allowance'],
      'title-committee': ['高级职称评审委员会推荐', 'Proposed by a title committee'],
    }),
    { rules: ['R27', 'R29', 'R30'] },
  ),
  must('recipientName', ['报送单位', 'Filed with'], text(100), { rules: ['R27', 'R28'] }),
  field('committeeName', ['推荐的评审委员会', 'Title committee'], text(100), { rules: ['R30'] }),
];

const yesOrNo = choice({ yes: ['是', 'Yes'], no: ['否', 'No'] });
const titleSeries = choice(Object.fromEntries(titles.map(({ id, zh, en }) => [id, [zh, en] as const])));
const titleLevel = choice({
  senior: ['正高', 'Senior'],
  'associate-senior': ['副高', 'Associate senior'],
  intermediate: ['中级', 'Intermediate'],
  junior: ['初级', 'Junior'],
  none: ['无', 'None'],
});

/** The experts; of a team, with who leads it. */
export const experts = (lead: readonly Field[]): Field =>
  must(
    'experts',
    ['专家名单', 'Experts'],
    table(
      [
        must('name', ['姓名', 'Name'], { type: 'person-name' }, { share: 1.4, rules: ['C07'] }),
        ...lead,
        field('sex', ['性别', 'Sex'], choice({ female: ['女', 'Female'], male: ['男', 'Male'] }), { share: 0.7 }),
        field('birthMonth', ['出生年月', 'Born'], { type: 'month' }, { share: 1.3, rules: ['C17'] }),
        must('employer', ['工作单位', 'Employer'], text(100), { share: 2.2 }),
        field('post', ['职务', 'Post'], text(50), { share: 1.2 }),
        must('titleSeries', ['职称系列', 'Title series'], titleSeries, { share: 1.4, rules: ['R03', 'C10'] }),
        must('title', ['职称', 'Title'], text(30), { share: 1.4, rules: ['R03', 'C10', 'C11'] }),
        must('titleLevel', ['职称等级', 'Title level'], titleLevel, { share: 0.9, rules: ['R03', 'C10'] }),
        field('speciality', ['专业', 'Speciality'], text(60), { share: 1.5 }),
        field('honours', ['荣誉与人才计划', 'Honours'], text(200), { share: 1.6, rules: ['R06'] }),
        field('mobile', ['手机', 'Mobile'], { type: 'mobile' }, { share: 2.15 }),
        field('belowSeniorReason', ['副高以下说明', 'Reason if below senior'], text(200), {
          share: 1.4,
          rules: ['R03'],
        }),
        must('willing', ['本人愿意', 'Willing'], yesOrNo, { share: 0.8, rules: ['R05'] }),
      ],
      1,
      100,
    ),
    { rules: ['R03', 'R04', 'R05', 'R06', 'C21'] },
  );

/** Who of the experts leads. */
export const leads: readonly Field[] = [field('lead', ['领衔', 'Lead'], yesOrNo, { share: 0.8, rules: ['C13'] })];

export const beneficiaries: Field = must(
  'beneficiaries',
  ['服务对象', 'Beneficiaries'],
  table(
    [
      must('name', ['名称', 'Name'], text(100), { share: 3 }),
      must(
        'type',
        ['类型', 'Type'],
        choice({
          sme: ['中小企事业单位', 'Small enterprise or institution'],
          community: ['城镇社区', 'Urban community'],
          village: ['郊区农村', 'Village'],
          other: ['其他', 'Other'],
        }),
        { share: 2, rules: ['R23'] },
      ),
      field('contact', ['联系人', 'Contact'], { type: 'person-name' }, { share: 1.5 }),
    ],
    1,
    30,
  ),
  { rules: ['R23'] },
);

export const budget: readonly Field[] = [
  field(
    'budget',
    ['经费预算', 'Budget'],
    table(
      [
        must('item', ['支出内容', 'Item'], text(100), { share: 3 }),
        must('amount', ['金额（元）', 'Amount'], { type: 'money' }, { share: 1.5, rules: ['R42', 'C08'] }),
        must('source', ['资金来源', 'Source'], text(60), { share: 2 }),
      ],
      0,
      30,
    ),
    { rules: ['R42'] },
  ),
  field('budgetTotal', ['预算合计（元）', 'Total'], sumOf('budget', 'amount', '元')),
];

export const problems: readonly Field[] = [
  field('problem1', ['解决问题一', 'Problem 1'], text(200), { share: 2, rules: ['R13'] }),
  field('problem2', ['解决问题二', 'Problem 2'], text(200), { share: 2, rules: ['R13'] }),
];

export const serviceForms = {
  guidance: ['技术指导', 'Technical guidance'],
  extension: ['科技推广', 'Extension'],
  research: ['联合攻关', 'Joint research'],
  training: ['培训讲学', 'Training'],
  demonstration: ['示范带教', 'Demonstration'],
  consulting: ['决策咨询', 'Consulting'],
  other: ['其他', 'Other'],
} as const;

/** The three opinions; the body's seal stands on its summary unless the round says otherwise. */
export const opinions = (bodySealOnForm: boolean): OpinionBox[] => [
  {
    party: 'applicant',
    label: label('申报单位意见', 'The unit’s opinion'),
    statement: label(
      '本单位承诺所填内容真实、准确，已告知各位专家并征得同意。同意申报。',
      'The unit declares the data true and the experts informed.',
    ),
    sealRequired: true,
  },
  {
    party: 'body',
    label: label('主管部门或区人社局意见', 'The nominating body’s opinion'),
    statement: label('', ''),
    sealRequired: bodySealOnForm,
  },
  {
    party: 'bureau',
    label: label('市人力资源社会保障局意见', 'The bureau’s opinion'),
    statement: label('', ''),
    sealRequired: false,
  },
];
