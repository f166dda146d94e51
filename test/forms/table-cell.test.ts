import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '#domain/form-data.ts';
import type { Field } from '#domain/form-definition.ts';
import { isPrintable } from '#domain/value-patterns.ts';
import { cellFaultCodes, readCell } from '#forms/table/cell-value.ts';
import { tableFaultCodes } from '#forms/table/read-table.ts';
import { formOf } from '#rounds/forms.ts';
import { explainTableFault } from '#texts/table-faults.ts';

describe('a cell', () => {
  const cell = (value: Field['value'], raw: unknown) => {
    const read = readCell({ id: 'x', label: { zh: '', en: '' }, value }, raw);
    return 'fault' in read ? read.fault : read.value;
  };
  const days = { type: 'integer', min: 1, max: 366, unit: '天' } as const;
  const series = {
    type: 'choices',
    options: [
      ['甲、乙', 'both'],
      ['丙', 'third'],
    ].map(([zh = '', value = '']) => ({ value, label: { zh, en: value } })),
  } as const;
  it.each<[Field['value'], unknown, unknown]>([
    [{ type: 'mobile' }, 13_800_000_000, '13800000000'],
    [{ type: 'mobile' }, '１３８ ００００-００００', '13800000000'],
    [{ type: 'mobile' }, '1.38E+10', 'wrong-mobile'],
    [{ type: 'landline' }, '０２１－１２３４５６７８', '021-12345678'],
    [{ type: 'email' }, ' a@b.cn ', 'a@b.cn'],
    [{ type: 'email' }, 'a@b', 'wrong-email'],
    [{ type: 'region' }, 310_101, '310101'],
    [{ type: 'region' }, 3101, 'wrong-region'],
    [{ type: 'credit-code' }, '91310000ma1fl0ab1c', '91310000MA1FL0AB1C'],
    [{ type: 'credit-code' }, 9.131e17, 'precision-lost'],
    [{ type: 'credit-code' }, '1', 'wrong-credit-code'],
    [{ type: 'date' }, 45_726, '2025-03-10'],
    [{ type: 'date' }, '2025年3月10日', '2025-03-10'],
    [{ type: 'date' }, '2025/3/10', '2025-03-10'],
    [{ type: 'date' }, '2025.3.10', '2025-03-10'],
    [{ type: 'date' }, '20250310', '2025-03-10'],
    [{ type: 'date' }, '2025-02-30', 'wrong-date'],
    [{ type: 'date' }, '3月10日', 'wrong-date'],
    [{ type: 'month' }, new Date('1980-05-01T00:00:00Z'), '1980-05'],
    [{ type: 'month' }, 198_005, '1980-05'],
    [{ type: 'month' }, '1980．5', '1980-05'],
    [{ type: 'month' }, '1980年13月', 'wrong-month'],
    [{ type: 'person-name' }, '王　明', '王明'],
    [{ type: 'person-name' }, 'Ana Maria', 'Ana Maria'],
    [{ type: 'text', max: 5 }, '（甲）', '（甲）'],
    [{ type: 'text', max: 9 }, '甲\r\n乙', '甲 乙'],
    [{ type: 'text', max: 9 }, '甲\t乙\u2028丙', '甲 乙 丙'],
    [{ type: 'text', max: 9 }, '甲\u0007', 'unprintable'],
    [{ type: 'text', max: 9 }, '甲\ud800', 'unprintable'],
    [{ type: 'mobile' }, '\u202d13800000000\u202c', '13800000000'],
    [{ type: 'long-text', max: 5 }, '甲\n乙', '甲\n乙'],
    [days, '３天', 3],
    [days, 0, 'too-small'],
    [days, 400, 'too-large'],
    [days, 1.5, 'not-whole'],
    [days, '三', 'not-a-number'],
    [{ type: 'money' }, '¥1,234.50', 123_450],
    [{ type: 'money' }, 0.1 + 0.2, 30],
    [{ type: 'money' }, 1.234, 'more-than-cents'],
    [{ type: 'money' }, -1, 'too-small'],
    [{ type: 'boolean' }, true, true],
    [{ type: 'boolean' }, '否', false],
    [{ type: 'boolean' }, '也许', 'not-yes-or-no'],
    [series, '甲、乙；丙', ['both', 'third']],
    [series, '丙、甲、乙', 'not-an-option'],
    [{ type: 'text', max: 5 }, '\u200b \u3000', undefined],
  ])('of %o that holds %o is %o', (value, raw, expected) => expect(cell(value, raw)).toEqual(expected));

  it('of words holds nothing that the form would refuse later, whatever was typed', () => {
    const form = formOf('2025-expert-service', 'service-team');
    const types = [{ type: 'text', max: 40 }, { type: 'long-text', max: 40 }, { type: 'person-name' }] as const;
    const columns = types.map((value): Field => ({ id: 'x', label: { zh: '栏', en: 'x' }, value }));
    const odd = fc.constantFrom(...'甲乙\t\n\r\u0007\u0085\u2028\u202e\u200b\u0301 ', '\ud800');
    const typed = fc.string({ unit: fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 1 })) });
    fc.assert(
      fc.property(fc.constantFrom(...columns), typed, (column, raw) => {
        const read = readCell(column, raw);
        if ('fault' in read) return;
        const definition = { ...form, sections: [{ id: 's', label: column.label, fields: [column] }] };
        expect(typeof read.value !== 'string' || isPrintable(read.value)).toBe(true);
        expect(faultsOf(definition, { x: read.value })).toEqual([]);
      }),
    );
  });

  it('and every other fault has its own sentence, with the place before it', () => {
    const codes = [...cellFaultCodes, ...tableFaultCodes];
    const said = codes.map((code) => explainTableFault({ code, about: '9' }));
    expect(new Set(said.map(({ zh }) => zh)).size).toBe(codes.length);
    expect(said.filter(({ zh, en }) => `${zh}${en}`.includes('有误') || en.includes('fault '))).toEqual([]);
    const column = { zh: '手机', en: 'Mobile' };
    const told = explainTableFault({ code: 'wrong-mobile', cell: 'C3', row: 3, column, about: '138' });
    expect(told.zh).toBe('第3行·手机（C3）：“138”不是11位手机号码。');
    expect(told.en).toBe('Row 3, Mobile (C3): “138” is no mobile number of 11 digits.');
  });
});
