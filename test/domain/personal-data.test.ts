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
