import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Correction, correctionSchema, lockedChanges, namingFaults } from '#domain/correction.ts';
import { differenceOf } from '#domain/form-changes.ts';
import { fieldsOf } from '#domain/form-definition.ts';
import { labelOf, placeAt } from '#domain/form-paths.ts';
import { formOf } from '#rounds/forms.ts';
import { formContent } from '../support/form-content.ts';

const definition = formOf('2025-expert-service', 'service-team');
const expert = (name: string, more: object = {}) => ({
  name,
  employer: '示例单位',
  titleSeries: '工程',
  title: '高级工程师',
  willing: 'yes',
  ...more,
});
const filed = formContent('service-team', {
  projectName: '示例项目',
  experts: [expert('王建国'), expert('李晓燕', { title: '研究员' }), expert('赵明', { employer: '另一单位' })],
});
const rows = (...experts: object[]) => ({ ...filed, experts });
const [first, second, third] = [
  expert('王建国'),
  expert('李晓燕', { title: '研究员' }),
  expert('赵明', { employer: '另一单位' }),
];

function asking(...paths: string[]): Correction {
  return { note: '请修改', everything: false, fields: paths.map((path) => ({ path, message: '有误' })) };
}
const locked = (correction: Correction, next: Record<string, unknown>) =>
  lockedChanges(definition, correction, { returned: filed, next }).map(({ path }) => path);

describe('a place of the form', () => {
  it.each([
    ['workPlan', '工作方案'],
    ['experts', '专家名单'],
    ['experts.2', '专家名单 第3行'],
    ['experts.2.name', '专家名单 第3行 姓名'],
  ])('%s is %s', (path, zh) => {
    const place = placeAt(definition, path);
    expect(place && labelOf(place).zh).toBe(zh);
  });

  it.each([
    '',
    'nothing',
    'workPlan.0',
    'experts.x',
    'experts.01',
    'experts.-1',
    'experts.0.nothing',
    'experts.0.name.x',
    '__proto__',
  ])('none is called "%s"', (path) => expect(placeAt(definition, path)).toBeUndefined());
});

describe('what a reviewer may name', () => {
  const faults = (...paths: string[]) => namingFaults(definition, filed, asking(...paths).fields);

  it('is any field, table, row or cell of the filed form', () => {
    expect(faults('workPlan', 'experts', 'experts.2', 'experts.2.name')).toEqual([]);
  });

  it('is nothing that the form does not have, is computed, was not filed, or is named already; each is pointed out', () => {
    expect(faults('workPlan', 'nothing', 'totalDays', 'experts.3', 'experts.3.name', 'workPlan')).toEqual([
      { path: 'fields.1.path', message: '申报表中没有这一项。' },
      { path: 'fields.2.path', message: '这一项由系统自动计算，请指明计算所依据的内容。' },
      { path: 'fields.3.path', message: '提交的申报表中没有这一行。' },
      { path: 'fields.4.path', message: '提交的申报表中没有这一行。' },
      { path: 'fields.5.path', message: '这一项已经指明。' },
    ]);
  });
});

describe('only what was named may change', () => {
  it('lets the named field change and names any other by its path, with what to do', () => {
    const next = { ...filed, workPlan: '新的方案', projectName: '别的项目' };
    expect(locked(asking('workPlan', 'projectName'), next)).toEqual([]);
    expect(lockedChanges(definition, asking('workPlan'), { returned: filed, next })).toEqual([
      {
        path: 'projectName',
        message: '“项目名称”不在退回修改的范围内，请改回原内容。确需修改的，请联系受理单位重新退回并指明此项。',
      },
    ]);
  });

  it('lets every field change where everything was opened, and in returns from before fields could be named', () => {
    const next = { ...filed, workPlan: '新的方案', experts: [] };
    expect(locked({ note: '请修改', everything: true, fields: [] }, next)).toEqual([]);
    expect(locked(correctionSchema().parse({ note: '请修改' }), next)).toEqual([]);
  });

  it('opens a table with all its rows', () => {
    expect(locked(asking('experts'), rows(third, expert('孙丽')))).toEqual([]);
  });

  it('opens a row with its cells alone', () => {
    expect(locked(asking('experts.1'), rows(first, expert('孙丽', { title: '教授' }), third))).toEqual([]);
    expect(locked(asking('experts.1'), rows(expert('钱进'), second, third))).toEqual(['experts.0.name']);
  });

  it('opens a cell alone', () => {
    expect(locked(asking('experts.1.name'), rows(first, { ...second, name: '孙丽' }, third))).toEqual([]);
    expect(locked(asking('experts.1.name'), rows(first, { ...second, title: '教授' }, third))).toEqual([
      'experts.1.title',
    ]);
  });

  it('lets no row come, go or change places where the table was not named', () => {
    expect(locked(asking('experts.1'), rows(first, third))).toEqual(['experts']);
    expect(locked(asking('experts.1.name'), rows(first, second, third, expert('孙丽')))).toEqual(['experts']);
    expect(locked(asking('workPlan'), rows(second, first, third))).toEqual([
      'experts.0.name',
      'experts.0.title',
      'experts.1.name',
      'experts.1.title',
    ]);
  });

  it('takes blanks for nothing: an empty row or text changes nothing', () => {
    const next = {
      ...rows(first, { name: ' ' }, second, {}, third),
      workPlan: `${String(filed['workPlan'])} `,
      flags: [],
    };
    expect(locked(asking('projectName'), { ...next, flags: filed['flags'] })).toEqual([]);
    // A row is named by its number in the data that were filed.
    const returned = rows({}, first, second, third);
    const change = { returned, next: rows(first, { ...second, title: '教授' }, third) };
    expect(lockedChanges(definition, asking('experts.2.title'), change)).toEqual([]);
    expect(lockedChanges(definition, asking('experts.1.title'), change).map(({ path }) => path)).toEqual([
      'experts.1.title',
    ]);
  });

  it('finds emptied fields and fields that were not there', () => {
    const { workPlan: _gone, ...emptied } = filed;
    expect(locked(asking('projectName'), emptied)).toEqual(['workPlan']);
    expect(locked(asking('projectName'), { ...filed, contactPhone: '021-87654321' })).toEqual(['contactPhone']);
  });
});

describe('the difference between two versions', () => {
  const difference = (correction: Correction, after: Record<string, unknown>) =>
    differenceOf(definition, correction, { before: filed, after });
  const told = (correction: Correction, after: Record<string, unknown>) =>
    difference(correction, after).changes.map(({ path, kind, asked }) => `${path} ${kind}${asked ? '' : ' unasked'}`);

  it('shows before and after by field, with its words, and whether it was asked for', () => {
    const after = { ...filed, workPlan: '新的方案', projectName: '别的项目' };
    expect(difference(asking('workPlan'), after).changes).toEqual([
      {
        path: 'projectName',
        label: { zh: '项目名称', en: 'Project' },
        kind: 'changed',
        before: '示例项目',
        after: '别的项目',
        asked: false,
      },
      {
        path: 'workPlan',
        label: { zh: '工作方案', en: 'Work plan' },
        kind: 'changed',
        before: filed['workPlan'],
        after: '新的方案',
        asked: true,
      },
    ]);
  });

  it('says what was asked for and left as it was', () => {
    expect(difference(asking('workPlan', 'experts.1.name'), { ...filed, workPlan: '新的方案' }).untouched).toEqual([
      { path: 'experts.1.name', label: { zh: '专家名单 第2行 姓名', en: 'Experts row 2 Name' }, message: '有误' },
    ]);
  });

  it('knows a row again where it moved, was changed, came or went', () => {
    expect(told(asking('experts'), rows(third, first, second))).toEqual([]);
    expect(told(asking('experts'), rows(first, third))).toEqual(['experts.1 removed']);
    expect(
      told(asking('experts'), rows(expert('孙丽', { employer: '第三单位', title: '教授' }), first, second, third)),
    ).toEqual(['experts.0 added']);
    expect(told(asking('experts.2.name'), rows(first, second, { ...third, name: '赵明亮' }))).toEqual([
      'experts.2.name changed',
    ]);
    // The row that was asked about moved: its number is the one of the version that was returned.
    expect(told(asking('experts.2.name'), rows({ ...third, name: '赵明亮' }, first, second))).toEqual([
      'experts.0.name changed',
    ]);
    expect(told(asking('workPlan'), rows(first, { ...second, mobile: '13800000009' }, third))).toEqual([
      'experts.1.mobile added unasked',
    ]);
  });

  it('is empty between a version and itself, and leaves out what is computed', () => {
    expect(difference(asking('workPlan'), filed).changes).toEqual([]);
    expect(told(asking('activities'), { ...filed, totalDays: 99 })).toEqual([]);
  });
});

describe('for any correction', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  const plain = fieldsOf(definition).filter(({ value }) => ['text', 'long-text', 'person-name'].includes(value.type));
  const cells = ['experts.0.name', 'experts.1.employer', 'experts.2.title'];
  const paths = [...plain.map(({ id }) => id), 'experts', 'experts.0', 'experts.2', ...cells];

  /** Changes one plain field or one cell. */
  function change(content: Record<string, unknown>, path: string): Record<string, unknown> {
    const [id = '', row, column = ''] = path.split('.');
    if (row === undefined) return { ...content, [id]: `${String(content[id] ?? '')}改` };
    const experts = [first, second, third].map((one, at) => (at === Number(row) ? { ...one, [column]: '改动' } : one));
    return { ...content, experts };
  }
  const opened = (named: readonly string[], path: string): boolean =>
    named.some((one) => path === one || path.startsWith(`${one}.`));

  it('exactly the changes outside what was named are refused, and the difference marks the same ones', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...paths), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...plain.map(({ id }) => id), ...cells),
        (named, path) => {
          const correction = asking(...named);
          const next = change(filed, path);
          const refused = locked(correction, next);
          expect(refused).toEqual(opened(named, path) ? [] : [path]);
          const { changes } = differenceOf(definition, correction, { before: filed, after: next });
          expect(changes.filter(({ asked }) => !asked).map((one) => one.path)).toEqual(refused);
          expect(changes.map((one) => one.path)).toEqual([path]);
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});
