import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readSheet, type SheetLayout, sheetFaultCodes } from '#forms/xlsx/read-sheet.ts';
import { writeSheet } from '#forms/xlsx/write-sheet.ts';
import { explainSheetFault } from '#texts/sheet-faults.ts';

const hostile = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")'];
const layout: SheetLayout = {
  columns: [
    { id: 'number', header: '编号', required: true },
    { id: 'name', header: '项目名称', required: true },
    { id: 'note', header: '备注' },
  ],
  key: 'number',
  maxRows: 20,
};
const columns = layout.columns.map(({ header }) => ({ header, width: 12 }));
const write = (rows: (string | number | null)[][], more: { columns?: typeof columns } = {}) =>
  writeSheet({
    name: '表',
    title: '题目',
    above: ['单位：某局'],
    columns,
    rows,
    below: ['说明：无'],
    at: '2025-01-20T01:00:00.000Z',
    ...more,
  });
/** The file with its sheet’s XML changed. */
async function edited(file: Uint8Array, [from, to]: readonly [string, string]): Promise<Uint8Array> {
  const name = 'xl/worksheets/sheet1.xml';
  expect(partOf(file, name)).toContain(from);
  return zipSync({ ...unzipSync(file), [name]: strToU8(partOf(file, name).replace(from, to)) });
}
const partOf = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

describe('a sheet that is written', () => {
  it('holds no formula whatever a person typed, only texts', async () => {
    const file = await write(hostile.map((text, index) => [String(index), text, text]));
    const sheet = partOf(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toMatch(/<f[ >/]/);
    expect(new Set([...sheet.matchAll(/<c [^>]*t="(\w+)"/g)].map(([, type]) => type))).toEqual(new Set(['inlineStr']));
    expect(sheet).toContain('=1+1');
    expect(Object.keys(unzipSync(file)).filter((name) => /externalLink|vba|connections/i.test(name))).toEqual([]);
  });

  it('prints as it is: its header in Chinese again on each page, one page wide', async () => {
    const file = await writeSheet({
      name: '表',
      title: '题目',
      columns,
      rows: [['1', '甲', '']],
      orientation: 'landscape',
      at: '2025-01-20T01:00:00.000Z',
    });
    const sheet = partOf(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(sheet).toContain('项目名称');
    expect(partOf(file, 'xl/workbook.xml')).toContain('表!$2:$2');
  });

  it('goes on in the next row with a text that no row can show, and loses none of it', async () => {
    const long = `${'需求真实、专家匹配。'.repeat(200)}（完）`;
    const file = await write([
      ['1', '甲', long],
      ['2', '乙', '短'],
    ]);
    const sheet = partOf(file, 'xl/worksheets/sheet1.xml');
    const heights = [...sheet.matchAll(/ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(heights.length).toBeGreaterThan(5);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    const rows = (await readXlsx(file)).sheets[0]?.rows.slice(3, -1) ?? [];
    expect(
      rows
        .slice(0, -1)
        .map((row) => row[2])
        .join(''),
    ).toBe(long);
    expect(rows.slice(1, -1).every(([number, name]) => number === null && name === null)).toBe(true);
    expect(rows.at(-1)).toEqual(['2', '乙', '短']);
  });

  it('says at the foot of each page which one it is', async () => {
    expect(partOf(await write([['1', '甲', '']]), 'xl/worksheets/sheet1.xml')).toContain('第 &amp;P 页，共 &amp;N 页');
  });

  it('is the same file from the same data', async () => {
    expect(Buffer.from(await write([['1', '甲', '']])).equals(Buffer.from(await write([['1', '甲', '']])))).toBe(true);
  });
});

describe('a sheet that is read', () => {
  const faultsOf = async (file: Uint8Array): Promise<string[]> => {
    const reading = await readSheet(file, layout);
    return 'faults' in reading ? reading.faults.map(({ code, cell = '' }) => `${code} ${cell}`.trim()) : [];
  };

  it('gives back what was written, without its title and notes', async () => {
    const reading = await readSheet(
      await write([
        ['1', '甲', '=1+1'],
        ['2', '乙', null],
      ]),
      layout,
    );
    expect(reading).toEqual({
      rows: [
        { row: 4, values: { number: '1', name: '甲', note: '=1+1' }, cells: { number: 'A4', name: 'B4', note: 'C4' } },
        { row: 5, values: { number: '2', name: '乙', note: '' }, cells: { number: 'A5', name: 'B5', note: 'C5' } },
      ],
    });
  });

  it('names the cell of every formula', async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['编号', '项目名称', '备注'],
            ['1', '甲', 3],
          ],
          cells: new Map([['1,2', { formula: 'SUM(1,2)', formulaResult: 3 }]]),
        },
      ],
    });
    expect(await faultsOf(file)).toEqual(['formula C2']);
  });

  it('takes nothing that nobody sees: hidden rows are named, a hidden sheet is refused', async () => {
    const rows = [
      ['编号', '项目名称', '备注'],
      ['1', '甲', ''],
      ['2', '乙', ''],
    ];
    const hidden = (row: number) => new Map([[row, { hidden: true }]]);
    expect(await faultsOf(await writeXlsx({ sheets: [{ name: '表', rows, rowDefs: hidden(2) }] }))).toEqual([
      'row-hidden',
    ]);
    expect(await faultsOf(await writeXlsx({ sheets: [{ name: '表', rows, rowDefs: hidden(5) }] }))).toEqual([]);
    const sheets = [
      { name: '表', rows, hidden: true },
      { name: '另一张', rows: [['甲']] },
    ];
    expect(await faultsOf(await writeXlsx({ sheets }))).toEqual(['sheet-hidden']);
  });

  it('names every merged cell of a row, and skips a note over the whole width alone', async () => {
    const merged = (...merges: [number, number, number, number][]) =>
      writeXlsx({
        sheets: [
          {
            name: '表',
            rows: [
              ['题目', null, null],
              ['编号', '项目名称', '备注'],
              ['1', '甲', null],
              ['2', '乙', '列入'],
              ['3', '丙', null],
              ['说明：无', null, null],
            ],
            merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
          },
        ],
      });
    const note: [number, number, number, number] = [5, 0, 5, 2];
    expect(await faultsOf(await merged([0, 0, 0, 2], note))).toEqual([]);
    expect(await faultsOf(await merged([2, 1, 2, 2], note))).toEqual(['merged B3']);
    expect(await faultsOf(await merged([2, 0, 2, 1], note))).toEqual(['merged A3']);
    expect(await faultsOf(await merged([3, 2, 4, 2], note))).toEqual(['merged C4']);
    expect(await faultsOf(await merged([5, 0, 5, 1]))).toEqual(['merged A6']);
  });

  it('takes nothing from a column or a row that is hidden by its size, nor from a hidden column', async () => {
    const rows = [
      ['编号', '项目名称', '备注'],
      ['1', '甲', ''],
      ['2', '乙', ''],
    ];
    const hiding = (column: { hidden?: boolean; width?: number }) =>
      writeXlsx({ sheets: [{ name: '表', rows, columns: [{}, column, {}] }] });
    expect(await faultsOf(await hiding({ hidden: true }))).toEqual(['column-hidden B1']);
    expect(await faultsOf(await hiding({ width: 0 }))).toEqual(['column-hidden B1']);
    expect(await faultsOf(await hiding({ width: 9 }))).toEqual([]);
    expect(await faultsOf(await edited(await hiding({}), ['<row r="3"', '<row ht="0" r="3"']))).toEqual(['row-hidden']);
  });

  it('takes a cell over the whole width for a note only where it hides no row', async () => {
    const file = (rows: (string | null)[][]) =>
      writeXlsx({
        sheets: [
          {
            name: '表',
            rows: [['编号', '项目名称', '备注'], ...rows, ['3', '丙', null]],
            merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 2 }],
          },
        ],
      });
    const keyed = { ...layout, keyLike: /^\d+$/ };
    const faults = async (rows: (string | null)[][]) => {
      const reading = await readSheet(await file(rows), keyed);
      return 'faults' in reading ? reading.faults.map(({ code, cell }) => `${code} ${cell ?? ''}`) : [];
    };
    // As a spreadsheet leaves it, which drops what it covers; and with all that was there before.
    const wiped = [
      ['1', null, null],
      [null, null, null],
    ];
    const kept = [
      ['1', '甲', null],
      ['2', '乙', null],
    ];
    expect(await faults(wiped)).toEqual(['merged A2']);
    expect(await faults(kept)).toEqual(['merged A2']);
    const note = ['说明：无', null, null];
    expect(await faults([note, [null, null, null]])).toEqual([]);
  });

  it('cannot read a sheet that names a cell or a row twice', async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['编号', '项目名称', '备注'],
            ['1', '甲', ''],
          ],
        },
      ],
    });
    const other = '<c r="B2" t="inlineStr"><is><t>乙</t></is></c>';
    expect(await faultsOf(await edited(file, ['</row></sheetData>', `${other}</row></sheetData>`]))).toEqual([
      'unreadable',
    ]);
    const row = '<row r="2"><c r="C2" t="inlineStr"><is><t>乙</t></is></c></row>';
    expect(await faultsOf(await edited(file, ['</sheetData>', `${row}</sheetData>`]))).toEqual(['unreadable']);
    expect(await faultsOf(await edited(file, ['</sheetData>', '</sheetData>']))).toEqual([]);
  });

  it('names wrong, doubled and missing headers, empty cells and doubled keys, all at once', async () => {
    const wrong = [
      { header: '编号', width: 9 },
      { header: '编号', width: 9 },
      { header: '单位', width: 9 },
    ];
    expect(await faultsOf(await write([['1', '', '']], { columns: wrong }))).toEqual([
      'header-doubled B3',
      'header-unknown C3',
      'header-missing 3:3',
      'header-missing 3:3',
    ]);
    expect(
      await faultsOf(
        await write([
          ['1', '甲', ''],
          ['2', '', ''],
          ['1', '丙', ''],
        ]),
      ),
    ).toEqual(['empty B5', 'key-doubled A6']);
  });

  it('refuses what is no sheet, has no header, is too long or would swell', async () => {
    expect(await faultsOf(Buffer.from('not a zip'))).toEqual(['unreadable']);
    expect(await faultsOf(await write([], { columns: [{ header: '甲', width: 9 }] }))).toEqual(['no-header']);
    const long = Array.from({ length: 21 }, (_row, index) => [String(index), '甲', '']);
    expect(await faultsOf(await write(long))).toEqual(['too-many-rows']);
    const bomb = Buffer.from(await write([['1', '甲', '']]));
    // The table of contents says 4 GB for its first file.
    bomb.writeUInt32LE(0xfffffff0, bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
    expect(await faultsOf(bomb)).toEqual(['too-large']);
  });

  it('has a sentence for every fault', () => {
    for (const code of sheetFaultCodes) {
      const { zh, en } = explainSheetFault({ code, cell: 'B7', about: '甲' });
      expect(zh.startsWith('B7：')).toBe(true);
      expect(zh).not.toContain('{}');
      expect(en).not.toContain(`Fault ${code}`);
    }
  });
});
