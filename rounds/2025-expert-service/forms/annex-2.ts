import type { FormDefinition } from '#domain/form-definition.ts';
import {
  beneficiaries,
  budget,
  choice,
  contact,
  experts,
  field,
  host,
  integer,
  label,
  longText,
  must,
  opinions,
  recipient,
  sumOf,
  table,
  text,
} from './fields.ts';

const half = { width: 'half' } as const;

/** Annex 2, the service base. The official layout could not be had: this one holds every field that a rule needs. */
export const annex2: FormDefinition = {
  annex: 2,
  kind: 'service-base',
  title: label('{year}年专家服务基地申报表', 'Application for an expert service base, {year}'),
  sections: [
    {
      id: 'base',
      label: label('一、基地基本情况', '1. The base'),
      fields: [
        must('projectName', ['基地名称', 'Base'], text(50)),
        ...host,
        must('hostType', ['依托单位类型', 'Type of host'], text(60), half),
        must(
          'scopeType',
          ['基地类型', 'Kind of base'],
          choice({
            comprehensive: ['综合型', 'Comprehensive'],
            specialised: ['专业型', 'Specialised'],
          }),
          half,
        ),
        must(
          'presentLevel',
          ['现有级别', 'Present level'],
          choice({
            none: ['无', 'None'],
            district: ['区级', 'District'],
            municipal: ['市级', 'Municipal'],
            national: ['国家级', 'National'],
          }),
          { width: 'half', rules: ['R20', 'C19'] },
        ),
        field('presentYear', ['设立年份', 'Since'], integer(1990, 2100, '年'), { ...half, rules: ['C19'] }),
        field('presentNumber', ['设立文号', 'Number'], text(60), { rules: ['C19'] }),
        ...recipient,
      ],
    },
    {
      id: 'people',
      label: label('二、负责人与联系人', '2. Leader and contact'),
      fields: [
        must('leadName', ['基地负责人', 'Leader'], { type: 'person-name' }, half),
        must('leadPost', ['职务', 'Post'], text(50), half),
        must('leadTitle', ['职称', 'Title'], text(30), half),
        must('leadMobile', ['手机', 'Mobile'], { type: 'mobile' }, half),
        ...contact,
      ],
    },
    {
      id: 'strength',
      label: label('三、基地条件', '3. Strength'),
      fields: [
        must('innovation', ['技术创新实力', 'Innovation'], longText(1500), { rules: ['R14'] }),
        must('research', ['科研基础', 'Research'], longText(1500), { rules: ['R14'] }),
        must('developmentPlan', ['发展规划', 'Development plan'], longText(2000), { rules: ['R15'] }),
        must(
          'rules',
          ['内部管理制度', 'Internal rules'],
          table(
            [
              must('title', ['制度名称', 'Title'], text(100), { share: 3, rules: ['R15'] }),
              field('date', ['施行日期', 'Since'], { type: 'date' }),
            ],
            1,
            20,
          ),
          { rules: ['R15'] },
        ),
      ],
    },
    { id: 'experts', label: label('四、专家团队', '4. Experts'), fields: [experts([])] },
    {
      id: 'past',
      label: label('五、近三年服务情况', '5. The last three years'),
      fields: [
        field(
          'pastActivities',
          ['近三年活动', 'Past activities'],
          table(
            [
              must('year', ['年份', 'Year'], integer(2000, 2100), { rules: ['C20'] }),
              must('text', ['活动内容', 'Activity'], text(300), { share: 4 }),
              field('participants', ['参加人次', 'Person-times'], integer(0, 100_000), { share: 1.2 }),
            ],
            0,
            50,
          ),
          { rules: ['R24'] },
        ),
      ],
    },
    {
      id: 'plan',
      label: label('六、本年度计划', '6. This year’s plan'),
      fields: [
        must(
          'activities',
          ['计划活动', 'Planned activities'],
          table(
            [
              must('text', ['活动内容', 'Activity'], text(200), { share: 3 }),
              must('form', ['形式', 'Form'], text(60), { share: 1.4, rules: ['R16'] }),
              must('month', ['时间', 'Month'], { type: 'month' }, { share: 1.4, rules: ['C20'] }),
              must('region', ['区划代码', 'Region code'], { type: 'region' }, { share: 1.2, rules: ['R22', 'C15'] }),
              must('place', ['地点', 'Place'], text(100), { share: 1.8, rules: ['C16'] }),
              field('experts', ['专家人次', 'Experts'], integer(0, 10_000), { share: 1, rules: ['R17'] }),
              must('participants', ['参加人次', 'Person-times'], integer(0, 100_000), { share: 1, rules: ['R17'] }),
            ],
            1,
            40,
          ),
          { rules: ['R16', 'R17', 'R22'] },
        ),
        field('totalPersonTimes', ['计划参加人次合计', 'Total'], sumOf('activities', 'participants', '人次'), {
          rules: ['R17'],
        }),
        beneficiaries,
        must(
          'scope',
          ['服务范围', 'Scope'],
          choice({ city: ['本市', 'The city'], nationwide: ['全国', 'Nationwide'] }),
          {
            width: 'half',
            rules: ['R20', 'R22'],
          },
        ),
        field('scopeReason', ['面向全国的条件', 'Why nationwide'], text(300), { rules: ['R22'] }),
        must('demonstration', ['示范引领作用', 'Demonstration effect'], longText(1500), { rules: ['R39'] }),
      ],
    },
    {
      id: 'results',
      label: label('七、预期成效与经费', '7. Results and budget'),
      fields: [must('expectedResults', ['预期成效', 'Expected results'], longText(1500)), ...budget],
    },
  ],
  opinions: opinions(false),
};
