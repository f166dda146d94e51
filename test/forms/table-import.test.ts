import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type Field, fieldsOf } from '#domain/form-definition.ts';
import { readTable } from '#forms/table/read-table.ts';
import { isDouble } from '#forms/table/row-doubles.ts';
import { shapeOf } from '#forms/table/table-shape.ts';
import { limitOf, writeTableTemplate } from '#forms/table/table-template.ts';
import { formOf } from '#rounds/forms.ts';

const at = '2025-01-20T01:00:00.000Z';
const tableOf = (kind: 'service-team' | 'service-base', id: string): Field => {
  const field = fieldsOf(formOf('2025-expert-service', kind)).find((one) => one.id === id);
  if (!field) throw new Error(`no ${id}`);
  return field;
};
const experts = tableOf('service-team', 'experts');
const activities = tableOf('service-team', 'activities');
const budget = tableOf('service-team', 'budget');
const headings = shapeOf(experts).columns.map(({ label }) => label.zh);

type Value = string | number | boolean | Date | null;
const person = (own: Record<string, Value> = {}): Value[] => {
  const given: Record<string, Value> = {
    姓名: '王建国',
    领衔: '是',
    性别: '男',
    出生年月: '1965-01',
    工作单位: '示例单位',
    职称系列: '农业技术',
    职称: '推广研究员',
    职称等级: '正高',
    手机: '13800000000',
    本人愿意: '是',
    ...own,
  };
  return headings.map((heading) => given[heading] ?? null);
};
interface Book {
  readonly merges?: { startRow: number; endRow: number; startCol: number; endCol: number }[];
  readonly formulas?: Record<string, string>;
  /** Rows that are hidden, from 0. */
  readonly hidden?: readonly number[];
}
const book = (rows: Value[][], { merges = [], formulas = {}, hidden = [] }: Book = {}): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: '表',
        rows,
        merges,
        rowDefs: new Map(hidden.map((row) => [row, { hidden: true }])),
        cells: new Map(Object.entries(formulas).map(([place, formula]) => [place, { formula, value: 1 }])),
      },
    ],
  });
const faultsIn = async (file: Uint8Array, table = experts): Promise<string[]> => {
  const reading = await readTable(file, table);
  return 'faults' in reading
    ? reading.faults.map(({ code, cell = '', about = '' }) => [code, cell, about].filter(Boolean).join(' '))
    : [];
};
const rowsIn = async (file: Uint8Array, table = experts) => {
  const reading = await readTable(file, table);
  return 'rows' in reading ? reading.rows : reading.faults;
};

describe('a template', () => {
  it.each([
    ['service-team', ['places', 'beneficiaries', 'demands', 'activities', 'experts', 'budget']],
    ['service-base', ['experts', 'activities']],
  ] as const)('of every table of a %s is read back: no row, no other fault', async (kind, tables) => {
    for (const id of tables) {
      const table = tableOf(kind, id);
      expect(await faultsIn(await writeTableTemplate(table, at), table)).toEqual(['no-rows']);
    }
  });

  it('says what may stand in each column', () => {
    expect(shapeOf(experts).columns.map(limitOf)).toContain('必填。2至50字');
    expect(shapeOf(experts).columns.map(limitOf)).toContain('选填。从下列选项中选一项：女、男');
    expect(shapeOf(budget).columns.map(limitOf)).toContain('必填。金额，单位：元，最多两位小数');
  });
});

describe('a good file', () => {
  it('becomes rows of the form, options by their values and blanks counted', async () => {
    const reading = await readTable(
      await book([headings, person(), person({ 姓名: '李晓燕', 手机: null, 职称: null })]),
      experts,
    );
    expect(reading).toMatchObject({
      blanks: 1,
      rows: [{ name: '王建国', lead: 'yes', sex: 'male' }, { name: '李晓燕' }],
    });
    expect('rows' in reading && 'mobile' in (reading.rows[1] ?? {})).toBe(false);
  });

  it('may hold a title, a column of numbers, empty rows, a note below, and headings that stand higher than one row', async () => {
    const wide = headings.length;
    const rows = [
      ['专家名单', ...headings.map(() => null)],
      ['序号', ...headings],
      [null, ...headings.map(() => null)],
      ['1', ...person()],
      [null, ...headings.map(() => null)],
      ['2', ...person({ 姓名: '李晓燕', 手机: '13800000001' })],
      ['以上专家均已同意', ...headings.map(() => null)],
    ];
    const over = (row: number) => ({ startRow: row, endRow: row, startCol: 0, endCol: wide });
    const high = Array.from({ length: wide + 1 }, (_one, col) => ({
      startRow: 1,
      endRow: 2,
      startCol: col,
      endCol: col,
    }));
    expect(await rowsIn(await book(rows, { merges: [over(0), over(6), ...high] }))).toMatchObject([
      { name: '王建国' },
      { name: '李晓燕' },
    ]);
  });

  it('has a value that was merged over several rows in each of them', async () => {
    const rows = [
      headings,
      person({ 工作单位: '示例研究院' }),
      person({ 姓名: '李晓燕', 手机: '13800000001', 工作单位: null }),
    ];
    const column = headings.indexOf('工作单位');
    const merges = [{ startRow: 1, endRow: 2, startCol: column, endCol: column }];
    expect(await rowsIn(await book(rows, { merges }))).toMatchObject([
      { employer: '示例研究院' },
      { employer: '示例研究院' },
    ]);
  });

  it('may have its columns in another order, marked as required or with a break inside', async () => {
    const turned = headings
      .toReversed()
      .map((heading) => (heading === '姓名' ? '姓 名*' : heading.replace('职称等级', '职称\n等级')));
    expect(await rowsIn(await book([turned, person().toReversed()]))).toMatchObject([
      { name: '王建国', titleLevel: 'senior' },
    ]);
  });

  it('is read for any other table as well', async () => {
    const rows = [
      shapeOf(budget).columns.map(({ label }) => label.zh),
      ['差旅费', '１,２３４.５元', '自筹'],
      ['材料费', 300, '自筹'],
    ];
    expect(await rowsIn(await book(rows), budget)).toEqual([
      { item: '差旅费', amount: 123_450, source: '自筹' },
      { item: '材料费', amount: 30_000, source: '自筹' },
    ]);
    const days = shapeOf(activities).columns.map(({ label }) => label.zh);
    const day = [
      new Date('2025-03-10T00:00:00Z'),
      45_727,
      2,
      310_151,
      '示例镇',
      '示范带教',
      null,
      null,
      '王建国',
      '30',
    ];
    expect(await rowsIn(await book([days, day]), activities)).toMatchObject([
      { from: '2025-03-10', to: '2025-03-11', region: '310151', participants: 30 },
    ]);
  });
});

describe('a file with faults names each by its cell', () => {
  it('of the file as a whole', async () => {
    expect(await faultsIn(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).toEqual(['old-excel']);
    expect(await faultsIn(new TextEncoder().encode('姓名,手机\n王建国,13800000000'))).toEqual(['not-xlsx']);
    expect(await faultsIn(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toEqual(['unreadable']);
    expect(await faultsIn(new Uint8Array())).toEqual(['not-xlsx']);
    expect(
      await faultsIn(
        await book([
          ['甲', '乙'],
          ['1', '2'],
        ]),
      ),
    ).toEqual(['no-heading 姓名']);
  });

  it('of its headings', async () => {
    const rows = [[...headings.filter((one) => one !== '手机'), '学历', '姓名'], person()];
    expect(await faultsIn(await book(rows))).toEqual(
      expect.arrayContaining(['heading-missing 手机', 'heading-unknown N1 学历', 'heading-doubled O1 姓名']),
    );
  });

  it('of its cells, all at once', async () => {
    const column = (heading: string) => String.fromCharCode(65 + headings.indexOf(heading));
    const rows = [
      headings,
      person({ 手机: '1380000', 性别: '不详', 工作单位: '长'.repeat(101), 出生年月: '去年', 姓名: '王' }),
      person({ 姓名: '李晓燕' }),
    ];
    const formulas = { [`2,${headings.indexOf('手机')}`]: 'A1&"1"' };
    expect((await faultsIn(await book(rows, { formulas }))).toSorted()).toEqual(
      [
        `formula ${column('手机')}3`,
        `not-an-option ${column('性别')}2 不详`,
        `too-long ${column('工作单位')}2 100`,
        `too-short A2 2`,
        `wrong-mobile ${column('手机')}2 1380000`,
        `wrong-month ${column('出生年月')}2 去年`,
      ].toSorted(),
    );
  });

  it('of what no form takes: characters that cannot be printed', async () => {
    const rows = [headings, person({ 工作单位: '示例\u0007单位' }), person({ 姓名: '张\u0001三', 手机: null })];
    const employer = String.fromCharCode(65 + headings.indexOf('工作单位'));
    expect(await faultsIn(await book(rows))).toEqual([`unprintable ${employer}2`, 'unprintable A3']);
  });

  it('of what nobody sees: hidden rows of the table, a hidden sheet; what is hidden around the table may be', async () => {
    const rows = [['专家名单'], headings, person(), person({ 姓名: '李晓燕', 手机: null }), [null]];
    expect(await faultsIn(await book(rows, { hidden: [3] }))).toEqual(['row-hidden 4']);
    expect(await rowsIn(await book(rows, { hidden: [0, 4] }))).toMatchObject([{ name: '王建国' }, { name: '李晓燕' }]);
    const sheets = [
      { name: '表', rows: [headings, person()], hidden: true },
      { name: '另一张', rows: [['甲']] },
    ];
    expect(await faultsIn(await writeXlsx({ sheets }))).toEqual(['sheet-hidden']);
  });

  it('of people who are there twice, of too many rows, of cells that were merged', async () => {
    const many = Array.from({ length: 101 }, (_one, index) => person({ 姓名: `专家${index}`, 手机: null }));
    expect(await faultsIn(await book([headings, ...many]))).toEqual(['too-many-rows 100']);
    expect(await faultsIn(await book([headings, person(), person({ 职称: '研究员' })]))).toEqual(['row-doubled A3 2']);
    const merges = [{ startRow: 1, endRow: 1, startCol: 4, endCol: 5 }];
    expect(await faultsIn(await book([headings, person()], { merges }))).toEqual(['merged E2']);
  });

  it('tells two people of one name apart', () => {
    const one = { name: '王建国', mobile: '13800000000', employer: '甲' };
    expect(isDouble(experts, one, { ...one, employer: '乙' })).toBe(true);
    expect(isDouble(experts, one, { ...one, mobile: '13900000000', employer: '乙' })).toBe(false);
    expect(isDouble(budget, { item: '甲' }, { item: '甲' })).toBe(false);
  });
});
