import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Correction, lockedChanges } from '#domain/correction.ts';
import { differenceOf } from '#domain/form-changes.ts';
import { fieldsOf } from '#domain/form-definition.ts';
import { groupedChanges } from '#portal/case/grouped-changes.ts';
import { ApiProblem } from '#portal/api/problem.ts';
import { countsOf, type Finding, findingsOfCheck, isBlank, withRefused } from '#portal/unit/form/finding.ts';
import { LiveCheck } from '#portal/unit/form/live-check.ts';
import { locksOf } from '#portal/unit/form/locks.ts';
import { formOf } from '#rounds/forms.ts';
import { formContent } from '../support/form-content.ts';

const definition = formOf('2025-expert-service', 'service-team');
const expert = (name: string, more: object = {}) => ({ name, employer: '示例单位', title: '研究员', ...more });
const filed = formContent('service-team', {
  projectName: '示例',
  experts: [expert('王建国'), expert('李晓燕'), expert('赵明')],
});
const asking = (...paths: string[]): Correction => ({
  note: '请修改',
  everything: false,
  fields: paths.map((path) => ({ path, message: '有误' })),
});

describe('what is locked on the page', () => {
  const paths = fieldsOf(definition)
    .filter(({ value }) => value.type !== 'computed')
    .flatMap(({ id, value }) =>
      value.type !== 'table'
        ? [id]
        : [
            id,
            `${id}.0`,
            ...value.columns.map((column) => `${id}.0.${column.id}`),
            ...(id === 'experts' ? [`${id}.2.name`] : []),
          ],
    );
  const set = (path: string): Record<string, unknown> => {
    const [id = '', row, column = ''] = path.split('.');
    if (row === undefined) return { ...filed, [id]: '改过的内容' };
    const rows = Object(filed)[id].map((one: object, at: number) =>
      at === Number(row) ? { ...one, [column]: '改过的内容' } : one,
    );
    return { ...filed, [id]: rows };
  };

  it('is what the server refuses, cell by cell, whatever was named', () => {
    const cells = paths.filter(
      (path) =>
        path.split('.').length !== 2 &&
        !['experts', 'places', 'activities', 'beneficiaries', 'demands', 'budget'].includes(path),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...paths), { maxLength: 4 }),
        fc.constantFrom(...cells),
        (named, path) => {
          const correction = asking(...named);
          const refused = lockedChanges(definition, correction, { returned: filed, next: set(path) }).length > 0;
          expect(locksOf({ ...correction, open: true }).mayEdit(path)).toBe(!refused);
        },
      ),
    );
  });

  it('lets rows come and go where the table itself was named, as the server does', () => {
    const fewer = { ...filed, experts: Object(filed).experts.slice(1) };
    for (const named of [['experts'], ['experts.0'], ['experts.0.name'], []]) {
      const refused = lockedChanges(definition, asking(...named), { returned: filed, next: fewer }).length > 0;
      expect(locksOf({ ...asking(...named), open: true }).mayChangeRows('experts')).toBe(!refused);
    }
  });

  it('is nothing once the correction is over, and nothing where everything may change', () => {
    expect(locksOf({ ...asking('workPlan'), open: false }).mayEdit('projectName')).toBe(true);
    const all = locksOf({ ...asking('workPlan'), everything: true, open: true });
    expect([all.on, all.mayEdit('projectName'), all.askedAt('workPlan')]).toEqual([false, true, '有误']);
    const some = locksOf({ ...asking('experts.1.name'), open: true }, ['recipientName']);
    expect(['experts', 'experts.1', 'experts.0', 'recipientName'].map((path) => some.mayTouch(path))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('what was found', () => {
  it('is to be mended, explained or filled in; what has its reason is nothing to do', () => {
    const error = (path: string): Finding => ({ path, message: path, rule: 'R31', severity: 'E' });
    const content = { projectName: ' ', experts: [{ name: '王', mobile: '1' }], places: [{}], creditCode: 'x' };
    const findings = [
      ...['projectName', 'experts.0.title', 'places', 'creditCode', 'experts.0.mobile'].map(error),
      { path: 'experts.0.name', message: '同名', rule: 'C07', severity: 'W' } as const,
      { path: 'experts.0.title', message: '未知', rule: 'C11', severity: 'W', settled: true } as const,
    ];
    expect(findings.filter((one) => isBlank(one, content)).map(({ path }) => path)).toEqual([
      'projectName',
      'experts.0.title',
      'places',
    ]);
    expect(countsOf(findings, content)).toEqual({ mend: 2, explain: 1, blank: 3 });
  });

  it('leaves out what the form explains by itself', () => {
    const found = { path: 'a', place: 'a', message: 'm', rule: 'R03', severity: 'W' as const };
    expect(findingsOfCheck([{ ...found, reason: '理由', justification: '理由' }])).toEqual([]);
    expect(findingsOfCheck([{ ...found, justification: '理由' }])).toMatchObject([{ settled: true }]);
  });
});

describe('the check of what was saved', () => {
  const keeper = () => {
    const listeners = new Set<() => void>();
    let state = { saving: 'saved', version: 0 };
    return {
      read: () => state,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      saved: (version: number) => {
        state = { saving: 'saved', version };
        for (const listener of listeners) listener();
      },
    };
  };

  it('runs once for a version, never two at a time, and again for what came meanwhile', async () => {
    const drafts = keeper();
    const asked: number[] = [];
    let [running, most] = [0, 0];
    const check = new LiveCheck(drafts, async () => {
      const { version } = drafts.read();
      asked.push(version);
      most = Math.max(most, ++running);
      // What is saved while it runs is checked afterwards.
      if (version === 1) for (const next of [2, 3]) drafts.saved(next);
      await Promise.resolve();
      running -= 1;
      return { version, findings: [] };
    });
    const leave = check.follow();
    for (const version of [1, 1, 1]) drafts.saved(version);
    await expect.poll(() => check.read().version, { timeout: 10_000 }).toBe(3);
    drafts.saved(3);
    await new Promise((resolve) => setTimeout(resolve, 900));
    leave();
    expect({ asked, most }).toEqual({ asked: [1, 3], most: 1 });
  });

  it('that fails holds nothing up, and is not asked again for the same', async () => {
    const drafts = keeper();
    let count = 0;
    const check = new LiveCheck(drafts, () => {
      count += 1;
      return count === 1 ? Promise.reject(new Error('no network')) : Promise.resolve({ version: 2, findings: [] });
    });
    const leave = check.follow();
    drafts.saved(1);
    await expect.poll(() => check.read().failed, { timeout: 10_000 }).toBe(true);
    drafts.saved(2);
    await expect.poll(() => check.read(), { timeout: 10_000 }).toMatchObject({ version: 2, failed: false, tries: 0 });
    check.take(3, [{ path: 'a', message: 'm' }]);
    leave();
    expect(check.read()).toMatchObject({ version: 3, tries: 1, findings: [{ path: 'a' }] });
  });

  it('tells whoever freezes what is in the way, asked for at once where nobody had asked yet', async () => {
    const drafts = keeper();
    let asked = 0;
    const settled = { path: 'b', message: 'm', severity: 'W', settled: true } as const;
    const check = new LiveCheck(drafts, async () => {
      asked += 1;
      return { version: drafts.read().version, findings: [{ path: 'a', message: 'm' }, settled] };
    });
    const leave = check.follow();
    // An untouched draft is saved by the freeze itself.
    drafts.saved(1);
    expect(await check.blocking(1)).toMatchObject([{ path: 'a' }]);
    expect(await check.blocking(1)).toHaveLength(1);
    leave();
    expect(asked).toBe(1);
  });
});

describe('what was not saved', () => {
  it('is marked at its fields instead of what was found there before; who tries to freeze it is led there', () => {
    const error = new ApiProblem(422, {
      errors: [{ field: 'content.experts.1.name', rule: 'unprintable', message: '内容中含有不可打印的字符' }],
    });
    const stale = { path: 'experts.1.name', message: '请填写' };
    const other = { path: 'workPlan', message: '请填写' };
    expect(withRefused([stale, other], error)).toEqual([
      { path: 'experts.1.name', message: '内容中含有不可打印的字符' },
      other,
    ]);
    expect(withRefused([stale], undefined)).toEqual([stale]);
    const check = new LiveCheck(
      { read: () => ({ saving: 'refused', version: 1 }), subscribe: () => () => undefined },
      () => Promise.reject(new Error('never asked')),
    );
    check.lead();
    expect(check.read()).toMatchObject({ tries: 1, version: undefined });
  });
});

describe('what has changed', () => {
  it('stands together row by row, rows that came and went as a whole', () => {
    const after = {
      ...filed,
      workPlan: '新的方案',
      experts: [
        expert('王建国', { employer: '甲', post: '主任' }),
        expert('李晓燕'),
        expert('钱进', { employer: '乙', title: '教授' }),
      ],
    };
    const { changes } = differenceOf(definition, asking('experts.0'), {
      before: filed,
      after: { ...after, experts: after.experts.slice(0, 2) },
    });
    const places = groupedChanges(JSON.parse(JSON.stringify(definition)), changes);
    expect(
      places.map(({ path, label, asked, values, row }) => [path, label.zh, asked, values.length, row?.added]),
    ).toEqual([
      ['workPlan', '工作方案', false, 1, undefined],
      ['experts.0', '专家名单 第1行', true, 2, undefined],
      ['experts.2', '专家名单 第3行', false, 0, false],
    ]);
  });
});
