import type { FormDefinition } from '#domain/form-definition.ts';
import {
  beneficiaries,
  budget,
  choices,
  contact,
  experts,
  field,
  host,
  integer,
  label,
  leads,
  longText,
  must,
  opinions,
  problems,
  recipient,
  serviceForms,
  sumOf,
  table,
  text,
} from './fields.ts';

const half = { width: 'half' } as const;

/** Annex 1, the service team. The official layout could not be had: this one holds every field that a rule needs. */
export const annex1: FormDefinition = {
  annex: 1,
  kind: 'service-team',
  title: label('{year}年专家服务基层示范团项目申报表', 'Application for an expert service team, {year}'),
  sections: [
    {
      id: 'project',
      label: label('一、项目基本情况', '1. The project'),
      fields: [must('projectName', ['项目名称', 'Project'], text(50)), ...host, ...recipient],
    },
    {
      id: 'people',
      label: label('二、领衔专家与联系人', '2. Lead expert and contact'),
      fields: [
        must('leadName', ['领衔专家', 'Lead expert'], { type: 'person-name' }, { ...half, rules: ['C13'] }),
        must('leadPost', ['职务', 'Post'], text(50), half),
        must('leadTitle', ['职称', 'Title'], text(30), { ...half, rules: ['C14'] }),
        must('leadMobile', ['手机', 'Mobile'], { type: 'mobile' }, half),
        field(
          'leadAllowance',
          ['享受政府特殊津贴', 'Special allowance'],
          { type: 'boolean' },
          { width: 'half', rules: ['R29'] },
        ),
        field('leadAllowanceNumber', ['津贴证书编号', 'Certificate'], text(40), { width: 'half', rules: ['R29'] }),
        ...contact,
      ],
    },
    {
      id: 'service',
      label: label('三、服务内容', '3. The service'),
      fields: [
        must('serviceFields', ['服务领域', 'Fields of service'], text(200)),
        must('periodFrom', ['开始日期', 'From'], { type: 'date' }, { ...half, rules: ['C20'] }),
        must('periodTo', ['结束日期', 'To'], { type: 'date' }, { ...half, rules: ['C03'] }),
        must(
          'places',
          ['服务地点', 'Places'],
          table(
            [
              must('region', ['行政区划代码', 'Region code'], { type: 'region' }, { rules: ['R21', 'C15', 'C16'] }),
              must('address', ['详细地址', 'Address'], text(200), { share: 3 }),
            ],
            1,
            30,
          ),
          { rules: ['R21'] },
        ),
        beneficiaries,
        must(
          'demands',
          ['需求清单', 'Demands'],
          table(
            [
              must('text', ['需求内容', 'Demand'], text(300), { share: 4 }),
              must('source', ['需求来源', 'Source'], text(100), { share: 2, rules: ['R07'] }),
              field('expert', ['对接专家', 'Expert'], { type: 'person-name' }, { share: 1.5, rules: ['R08', 'C12'] }),
            ],
            1,
            50,
          ),
          { rules: ['R07', 'R08'] },
        ),
        must('serviceForms', ['服务形式', 'Forms of service'], choices(serviceForms), { rules: ['R10'] }),
        field(
          'flags',
          ['特色情形', 'Special features'],
          choices({
            challenge: ['揭榜挂帅', 'Open challenge'],
            charity: ['公益服务', 'Charity'],
            transfer: ['成果转化', 'Transfer of results'],
            startup: ['在基层创办企业', 'Founding an enterprise'],
            'long-term': ['多批次、长期合作', 'Long-term co-operation'],
            'by-base': ['由专家服务基地承办', 'Undertaken by a service base'],
          }),
          { rules: ['R11', 'R24', 'R25'] },
        ),
      ],
    },
    {
      id: 'activities',
      label: label('四、活动安排', '4. Activities'),
      fields: [
        must(
          'activities',
          ['活动安排', 'Activities'],
          table(
            [
              must('from', ['开始', 'From'], { type: 'date' }, { share: 1.6, rules: ['R12', 'C05', 'C20'] }),
              must('to', ['结束', 'To'], { type: 'date' }, { share: 1.6, rules: ['R12', 'C04', 'C05', 'C20'] }),
              must('days', ['天数', 'Days'], integer(1, 366), { share: 0.8, rules: ['R12', 'C06'] }),
              must(
                'region',
                ['区划代码', 'Region code'],
                { type: 'region' },
                { share: 1.2, rules: ['R21', 'C15', 'C18'] },
              ),
              must('place', ['地点', 'Place'], text(100), { share: 1.8, rules: ['C16'] }),
              must('form', ['形式', 'Form'], text(60), { share: 1.4, rules: ['R10'] }),
              ...problems,
              must('experts', ['参加专家', 'Experts'], text(300), { share: 1.8, rules: ['C12'] }),
              field('participants', ['受益人数', 'Participants'], integer(0, 100_000), { share: 1 }),
            ],
            1,
            40,
          ),
          { rules: ['R12', 'R13'] },
        ),
        field('totalDays', ['累计服务天数', 'Total days'], sumOf('activities', 'days', '天'), { rules: ['R12'] }),
        must('workPlan', ['工作方案', 'Work plan'], longText(3000), { rules: ['R09'] }),
      ],
    },
    { id: 'experts', label: label('五、专家团队', '5. Experts'), fields: [experts(leads)] },
    {
      id: 'results',
      label: label('六、预期成效与经费', '6. Results and budget'),
      fields: [must('expectedResults', ['预期成效', 'Expected results'], longText(1500)), ...budget],
    },
  ],
  opinions: opinions(false),
};
