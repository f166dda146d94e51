import { describe, expect, it } from 'vitest';
import { fieldsOf } from '#domain/form-definition.ts';
import { ruleCatalogue } from '#domain/rules/catalogue.ts';
import { rulesOf } from '#domain/rules/check-form.ts';
import { formRules } from '#domain/rules/form-rules.ts';
import { ruleDataSchema } from '#domain/rules/rule-data-schema.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { formOf } from '#rounds/forms.ts';
import { baseRows, baseWith, brief, checked, data, roundId, teamRows, teamWith } from './forms.ts';

const ids = ruleCatalogue.map(({ id }) => id);
const definitions = (['service-team', 'service-base'] as const).map((kind) => formOf(roundId, kind));

describe('the catalogue', () => {
  it('has R01 to R45 and the checks beyond the notice, each once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('R'))).toEqual(Object.keys(clausesOf(roundId)));
  });

  it('has every rule of a form, and each form rule is served by a field of some form', () => {
    const served = new Set(definitions.flatMap(rulesOf));
    for (const id of Object.keys(formRules)) {
      expect(ids).toContain(id);
      expect(served).toContain(id);
    }
    for (const id of served) expect(ids).toContain(id);
  });

  it('stands on data that are what they must be', () => {
    expect(ruleDataSchema.parse(data)).toEqual(data);
  });
});

/** Thirty faults, each at its own field, as a careless unit would make them. */
const expert = {
  name: '赵一',
  mobile: '13900000001',
  employer: '甲单位',
  birthMonth: '1970-01',
  lead: 'no',
  titleSeries: 'engineering',
  title: '高级工程师',
  titleLevel: 'associate-senior',
};
const careless = teamWith(
  {
    creditCode: '91350100M0001TGQXM',
    recipientName: '上海市徐汇区人力资源和社会保障局',
    applicantAddress: '',
    leadMobile: '1380',
    contactPhone: '',
    contactEmail: 'nobody',
    serviceFields: '域'.repeat(201),
    periodTo: '2025-04-31',
    places: [
      { region: '310151', address: '崇明区示例镇' },
      {},
      { region: '310119', address: '某路1号' },
      { region: '3101', address: '某路2号' },
      { region: '310101', address: '' },
    ],
    beneficiaries: [{ name: '某社', type: 'other' }],
    demands: [
      { text: '某需求', source: '', expert: '王建国' },
      { text: '另一需求', source: '调研', expert: '' },
      { text: '', source: '调研', expert: '李四' },
    ],
    serviceForms: [],
    workPlan: ' ',
    ...teamRows(
      'activities',
      { from: '2025-03-10', to: '2025-03-11', days: 1, problem1: '' },
      { from: '2025-03-12', to: '2025-03-11', days: 1, problem1: '1. 甲 2. 乙 3. 丙' },
      { from: '2025-03-13', to: '2025-03-13', days: 2, region: '530100', place: '某地', form: '' },
    ),
    ...teamRows(
      'experts',
      {},
      { ...expert, willing: 'no' },
      { ...expert, titleLevel: 'senior' },
      { ...expert, name: '钱二', mobile: '139', title: '工程师', titleLevel: 'intermediate' },
      { ...expert, name: '孙三', title: '高工' },
    ),
    expectedResults: undefined,
    budget: [
      { item: '差旅', amount: 0, source: '自筹' },
      { item: '', amount: 50, source: '自筹' },
    ],
  },
  { creditCode: '91350100M0001TGQXM' },
);

const faults = [
  'R31 E applicantAddress',
  'C02 W creditCode',
  'R27 E recipientName',
  'R31 E leadMobile',
  'R37 E contactPhone',
  'R31 E contactEmail',
  'R31 E serviceFields',
  'R31 E periodTo',
  'C15 W places.2.region',
  'R31 E places.3.region',
  'R31 E places.4.address',
  'R23 W beneficiaries',
  'R07 E demands.0.source',
  'R08 W demands.1.expert',
  'R31 E demands.2.text',
  'C12 W demands.2.expert',
  'R10 E serviceForms',
  'R12 E activities',
  'R13 E activities.0.problem1',
  'C04 E activities.1.to',
  'R13 W activities.1.problem1',
  'C06 E activities.2.days',
  'R21 W activities.2.region',
  'C18 W activities.2.region',
  'R31 E activities.2.form',
  'R09 E workPlan',
  'R05 E experts.1.willing',
  'C07 E experts.2.name',
  'C10 W experts.2.titleLevel',
  'R31 E experts.3.mobile',
  'R03 W experts.3.belowSeniorReason',
  'C11 W experts.4.title',
  'R31 E expectedResults',
  'R42 E budget.0.amount',
  'C08 W budget.1.amount',
  'R31 E budget.1.item',
];

describe('a form with many faults', () => {
  const { findings, counts, ready } = checked(careless);

  it('hears of each of them at its field, and of nothing else', () => {
    expect(findings.map((finding) => `${finding.rule} ${brief(finding)}`).toSorted()).toEqual(faults.toSorted());
    expect(faults.length).toBeGreaterThanOrEqual(30);
    expect(ready).toBe(false);
    expect(counts).toEqual({
      errors: faults.filter((one) => one.includes(' E ')).length,
      warnings: faults.filter((one) => one.includes(' W ')).length,
      justified: 0,
    });
  });

  it('hears of them in the order of the form, in Chinese, each with the words of its place', () => {
    const order = fieldsOf(formOf(roundId, 'service-team')).map(({ id }) => id);
    const places = findings.map(({ path }) => order.indexOf(path.split('.')[0] ?? ''));
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    for (const { message } of findings) expect(message).toMatch(/[。）]$/u);
    expect(findings.find(({ path }) => path === 'places.2.region')?.place).toBe('服务地点 第3行 行政区划代码');
  });

  it('hears of each as hard as the catalogue says, at a field that names the rule', () => {
    const fields = fieldsOf(formOf(roundId, 'service-team'));
    for (const { rule, severity, path } of findings) {
      expect(ruleCatalogue.find(({ id }) => id === rule)?.severity).toContain(severity);
      if (rule === 'R31') continue;
      const [id, , column] = path.split('.');
      const field = fields.find((one) => one.id === id);
      const columns = field?.value.type === 'table' ? field.value.columns : [];
      const named = [...(field?.rules ?? []), ...(columns.find((one) => one.id === column)?.rules ?? [])];
      expect(named, `${rule} ${path}`).toContain(rule);
    }
  });
});

describe('R31 a form is complete', () => {
  it.each([teamWith(), baseWith()])('when nothing stands in its way', (form) => {
    expect(checked(form)).toMatchObject({
      findings: [],
      ready: true,
      counts: { errors: 0, warnings: 0, justified: 0 },
    });
  });

  it('R31 counts rows as they were typed, blank ones among them', () => {
    const { findings } = checked(baseWith({ rules: [{}, { title: '' }, { title: '长'.repeat(101) }] }));
    expect(findings.map(brief)).toEqual(['E rules.2.title']);
  });

  it('R31 wants days that the calendar has', () => {
    expect(checked(teamWith({ periodFrom: '2025-02-29' })).findings.map(brief)).toEqual(['E periodFrom']);
    expect(checked(teamWith({ periodFrom: '2024-02-29' })).findings.filter(({ rule }) => rule === 'R31')).toEqual([]);
  });
});

describe('reasons for warnings', () => {
  const one = teamWith(teamRows('demands', {}, { expert: '' }));
  const path = 'demands.1.expert';
  const reason = { rule: 'R08', path, note: '轮流值守' };
  const warned = checked(one).findings[0]?.message ?? '';

  it('are wanted for each warning, and then the form may be frozen', () => {
    expect(checked(one)).toMatchObject({ ready: false, counts: { errors: 0, warnings: 1, justified: 0 } });
    const { ready, counts, justifications, dropped } = checked(one, [reason]);
    expect({ ready, counts, dropped }).toEqual({
      ready: true,
      counts: { errors: 0, warnings: 1, justified: 1 },
      dropped: [],
    });
    expect(justifications).toEqual([{ ...reason, message: warned }]);
  });

  it('fall away with their warning, and are named', () => {
    expect(checked(teamWith(), [reason])).toMatchObject({ ready: true, justifications: [], dropped: [reason] });
  });

  it('answer the warning in whose words they were given, and no other that moved to its row', () => {
    const given = { ...reason, message: warned };
    expect(checked(one, [given]).ready).toBe(true);
    const other = { ...given, message: '另一项提示。' };
    expect(checked(one, [other])).toMatchObject({ ready: false, dropped: [other] });
  });

  it('of another rule or field answer nothing', () => {
    const others = [
      { ...reason, rule: 'R13' },
      { ...reason, path: 'demands.0.expert' },
    ];
    expect(checked(one, others)).toMatchObject({ ready: false, dropped: others });
  });

  it('do not help against an error', () => {
    const form = teamWith({ workPlan: '' });
    const given = { rule: 'R09', path: 'workPlan', note: '无' };
    expect(checked(form, [given])).toMatchObject({
      ready: false,
      dropped: [given],
      counts: { errors: 1, justified: 0 },
    });
  });

  it('that the form itself gives are not frozen a second time', () => {
    const form = baseWith({
      ...baseRows('activities', { region: '530100' }, { region: '530100' }),
      scopeReason: '对口帮扶',
    });
    expect(checked(form)).toMatchObject({ ready: true, justifications: [], counts: { warnings: 1, justified: 1 } });
  });
});
