import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhones } from '#domain/personal-data.ts';

describe('phone numbers of a form', () => {
  it('N6 are masked wherever they stand, and nothing else is', () => {
    const form = {
      contactName: '张三',
      contactMobile: '13812345678',
      contactPhone: '021-62345678-12',
      workPlan: '请致电13912345678或+8613712345678；项目编号2025020701。',
      creditCode: '12310101MB0000001W',
      experts: [{ name: '李四', mobile: '0086 13612345678'.replace(' ', '') }],
      budget: [{ amount: 13812345678 }],
    };
    expect(maskPhones(form)).toEqual({
      contactName: '张三',
      contactMobile: '138****5678',
      contactPhone: '021-62****78-12',
      workPlan: '请致电139****5678或137****5678；项目编号2025020701。',
      creditCode: '12310101MB0000001W',
      experts: [{ name: '李四', mobile: '136****5678' }],
      budget: [{ amount: 13812345678 }],
    });
  });

  it('never leave eleven digits of a mobile number, whatever surrounds them', () => {
    const around = fc.string().map((text) => text.replaceAll(/\d/g, ''));
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(JSON.stringify(maskPhones({ any: `${before}13812345678${after}` }))).not.toContain('13812345678');
      }),
    );
  });
});

describe('phone numbers in free words', () => {
  it.each([
    ['联系138-1111-2222。', '联系138****2222。'],
    ['联系138 1111 2222或139.1111.2222', '联系138****2222或139****2222'],
    ['1381 111 2222、138 111 12222', '138****2222、138****2222'],
    ['+86 138 1111 2222；(+86)138-1111-2222；8613811112222', '138****2222；138****2222；138****2222'],
    ['１３８－１１１１－２２２２', '138****2222'],
    ['021-61234567', '021-61****67'],
    ['总机 021 6123 4567-12', '总机 021 61****67-12'],
    ['（021）61234567，0512—65551234，+86 21 6123 4567', '(021)61****67，0512—65****34，+86 21 61****67'],
    ['电话：61234567', '电话：61****67'],
    ['138 1111\n2222', '138****2222'],
    ['138/1111/2222或139_1111_2222', '138****2222或139****2222'],
    ['(138)11112222，（138）1111－2222', '138****2222，138****2222'],
    ['13811 112222', '138****2222'],
    ['13811112222/13911112222', '138****2222/139****2222'],
    ['+852 9123 4567、00853-66123456、(+852)91234567', '+852 91****67、00853-66****56、(+852)91****67'],
    ['+886 912 345 678', '+886 91****78'],
  ])('%j is shown as %j', (text, masked) => {
    expect(maskPhones({ workPlan: text })).toEqual({ workPlan: masked });
  });

  it.each([
    '2025-03-10至2025-11-30，参加1500人次，预算138000元',
    '亩产从3.5吨提高到4.2吨，面积12000亩',
    '沪人社专〔2025〕13号，项目编号2025-0210-1234',
    '91310115MA1K3ABC0X 12310101MB0000001W 123101014250012348',
    '08:30-11:30、14:00-17:00',
    '预算13800、15000元，每年13800\n150000人次',
    '共852人，其中9123 4567号库',
    '专利号ZL202110123456.7，银行账号6222021001112345678',
  ])('%j holds none', (text) => {
    expect(maskPhones({ workPlan: text })).toEqual({ workPlan: text });
  });
});
