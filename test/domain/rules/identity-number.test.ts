import { checkCharacter } from '#domain/rules/credit-code.ts';
import { describe, expect, it } from 'vitest';
import { holdsIdentityNumber } from '#domain/identity-number.ts';
import { baseWith, brief, checked, saysOf, teamRows, teamWith } from './forms.ts';

// The number of the standard's own example, and one that ends with X.
const number = '11010519491231002X';
const other = '440524188001010014'.replace('1880', '1980');
const withCheck = (seventeen: string): string =>
  Array.from('0123456789X', (last) => seventeen + last).find((one) => holdsIdentityNumber(one)) ?? '';

const withCheckOfUnit = (seventeen: string): string => seventeen + checkCharacter(seventeen);

describe('C21 no identity number', () => {
  it.each([
    ['a form without', teamWith(), []],
    ['in a long text', teamWith({ workPlan: `方案。联系人${number}。` }), ['E workPlan']],
    ['in a cell', teamWith(teamRows('experts', {}, { name: '王五', post: number })), ['E experts.1.post']],
    ['on a base', baseWith({ supervisor: number }), ['E supervisor']],
  ])('%s', (_what, form, said) => {
    expect(saysOf('C21', form).filter((one) => one.startsWith('E'))).toEqual(said);
  });

  it.each([
    number,
    number.toLowerCase(),
    '110105 19491231 002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    `身份证${withCheck('31010119900307771')}，`,
    `ID${number}abc`,
    '110105·19491231·002X',
    '110105\n19491231\n002X',
    '1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X',
    '1. 110105 19491231 002X；电话13812345678',
    '110105491231002',
    '证件110105 491231 002。',
    '110105，19491231，002X',
    '110105：19491231：002X',
    '110105|19491231|002X',
    '110105、1949、1231、002X',
    '1\u03361\u03360\u03361\u033605\uFE0E19491231\u0301002X',
    '110105\u316419491231\u2800002X',
    '11010519491231002Х',
    '11010519491231002х',
    '11010519491231002×',
    '١١٠١٠٥١٩٤٩١٢٣١٠٠٢X',
    '۱۱۰۱۰۵۱۹۴۹۱۲۳۱۰۰۲X',
    '𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗𝟏𝟐𝟑𝟏𝟎𝟎𝟐𝐗',
  ])('C21 knows one however it is typed: %s', (text) => {
    expect(holdsIdentityNumber(text)).toBe(true);
  });

  it.each([
    ['a check character that is wrong', '110105194912310021'],
    ['no date', withCheck('11010519491331002') || '110105194913310020'],
    ['a year before 1900', other.replace('1980', '1880')],
    ['a part of a longer number', `9${number}`],
    ['a credit code', '91440101MA5CJQ4N59'],
    ['a credit code of digits alone', withCheckOfUnit('12310120199012310')],
    ['fifteen digits without a date', '110105491331002'],
    ['the old number of a registry', '310101000123456'],
    ['an account', '6222021001112345678'],
    ['a list of telephones', '13812345678 02161234567 139 1111 2222\n021-61234567'],
    ['document numbers', '沪人社专〔2025〕12号，项目编号310101-2025-0310-0001'],
    ['two telephones', '13800000001 13800000002'],
    ['a period', '2025-03-01 2025-11-30'],
    ['a list of numbers', '310101,200101,310102,200102；310101|2025|0310'],
    ['times of a day', '08:30-11:30、14:00-17:00，2025年3月10日'],
    ['nothing', ''],
  ])('C21 takes nothing else for one: %s', (_what, text) => {
    expect(holdsIdentityNumber(text)).toBe(false);
  });

  it('C21 refuses it in a reason for a warning as well', () => {
    const places = { places: [{ region: '530100', address: '昆明市某路1号' }] };
    const reasoned = (note: string) => checked(teamWith(places), [{ rule: 'R21', path: 'places.0.region', note }]);
    expect(reasoned(`由${number}负责`).findings.map(brief)).toContain('E places.0.region');
    expect(reasoned('对口帮扶').findings.map(brief)).not.toContain('E places.0.region');
  });

  it('C21 leaves the unit’s own code alone', () => {
    expect(saysOf('C21', teamWith({ creditCode: number }))).toEqual([]);
  });
});
