import { describe, expect, it } from 'vitest';
import { canonicalContent, canonicalValue } from '#domain/canonical.ts';
import { lockedChanges } from '#domain/correction.ts';
import { differenceOf } from '#domain/form-changes.ts';
import { formOf } from '#rounds/forms.ts';
import { formContent } from '../support/form-content.ts';
import { checked, saysOf, teamRows, teamWith } from './rules/forms.ts';

const definition = formOf('2025-expert-service', 'service-team');

describe('a value as everybody reads it', () => {
  it.each([
    ['region', '32 0500', '320500'],
    ['region', '３２０５００', '320500'],
    ['mobile', '138 1234 5678', '13812345678'],
    ['mobile', '+86 139-1111-2222', '13911112222'],
    ['mobile', '008613911112222', '13911112222'],
    ['mobile', '138\u200B12345678\u3164', '13812345678'],
    ['landline', '021 6123 4567', '02161234567'],
    ['landline', '021－6123 4567', '021-61234567'],
    ['landline', '+86 21 12345678', '02112345678'],
    ['landline', '+86-512-6555 1234', '0512-65551234'],
    ['landline', '0086 10 61234567-12', '01061234567-12'],
    ['landline', '+86 021 61234567', '02161234567'],
    ['landline', '+86 13812345678', '+86 13812345678'],
    ['landline', '+86 6123456', '+86 6123456'],
    ['landline', '021-61234567 021-61234568', '021-61234567 021-61234568'],
    ['month', '1865 -01', '1865-01'],
    ['date', '２０２５-03- 01', '2025-03-01'],
    ['email', ' a@b.cn\uFEFF', 'a@b.cn'],
    ['credit-code', '12310101mb 0000001w', '12310101MB0000001W'],
    ['person-name', '王 建\u3000国\u200B', '王建国'],
    ['person-name', 'Ann  Lee', 'Ann  Lee'],
    ['person-name', '\u3164\u3164', ''],
    ['person-name', '王\n建国', '王\n建国'],
    ['text', '\uFEFF 数字（１）\u200B A  B ', ' 数字（１） A  B '],
    ['long-text', 'e\u0301\r\n\t', 'é\r\n\t'],
    ['choice', ' yes ', 'yes'],
  ] as const)('%s %j is %j', (type, typed, value) => {
    expect(canonicalValue(type, typed)).toBe(value);
    expect(canonicalValue(type, value)).toBe(value);
  });
});

describe('a form’s content', () => {
  it('keeps rows in their places, numbers, blanks and what the form does not know', () => {
    const content = {
      stranger: ' x ',
      contactMobile: null,
      budget: [{}, { item: 'a\u200B', amount: 5, other: ' y ' }],
    };
    expect(canonicalContent(definition, content)).toEqual({
      ...content,
      budget: [{}, { item: 'a', amount: 5, other: ' y ' }],
    });
  });

  it('is judged by what it says, not by how it was typed', () => {
    const form = teamWith({
      ...teamRows('places', { region: '32 0500' }),
      ...teamRows('experts', { birthMonth: '1865 -01' }),
    });
    expect(saysOf('R21', form)).toContain('W places.0.region');
    expect(saysOf('C17', form)).toEqual(['W experts.0.birthMonth']);
    expect(checked(form).content['places']).toMatchObject([{ region: '320500' }]);
  });

  it('C07 names one person twice, however name and mobile were typed', () => {
    const twice = (name: string, mobile: string) =>
      saysOf('C07', teamWith(teamRows('experts', { mobile: '13911112222' }, { name, mobile, employer: '另一单位' })));
    expect(twice('王 建 国', '+8613911112222')).toEqual(['E experts.1.name']);
    expect(twice('王建国\u200B', '139 1111 2222')).toEqual(['E experts.1.name']);
  });

  it('has not changed where a draft spells what was frozen otherwise', () => {
    const typed = formContent('service-team', {
      contactMobile: '+86 138 1234 5678',
      leadName: '王 建国',
      ...teamRows('places', { region: '３１ 0151' }),
    });
    const frozen = canonicalContent(definition, typed);
    expect(frozen).not.toEqual(typed);
    const correction = { note: '请修改', everything: false, fields: [{ path: 'workPlan', message: '请细化' }] };
    for (const [returned, next] of [
      [frozen, typed],
      [typed, frozen],
    ] as const) {
      expect(lockedChanges(definition, correction, { returned, next })).toEqual([]);
      expect(differenceOf(definition, correction, { before: returned, after: next }).changes).toEqual([]);
    }
    const other = { ...typed, contactMobile: '+86 138 1234 5679' };
    expect(lockedChanges(definition, correction, { returned: frozen, next: other })).toHaveLength(1);
  });
});
