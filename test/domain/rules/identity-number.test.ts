import { describe, expect, it } from 'vitest';
import { holdsIdentityNumber } from '#domain/rules/identity-number.ts';
import { baseWith, saysOf, teamRows, teamWith } from './forms.ts';

// The number of the standard's own example, and one that ends with X.
const number = '11010519491231002X';
const other = '440524188001010014'.replace('1880', '1980');
const withCheck = (seventeen: string): string =>
  Array.from('0123456789X', (last) => seventeen + last).find((one) => holdsIdentityNumber(one)) ?? '';

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
  ])('C21 knows one however it is typed: %s', (text) => {
    expect(holdsIdentityNumber(text)).toBe(true);
  });

  it.each([
    ['a check character that is wrong', '110105194912310021'],
    ['no date', withCheck('11010519491331002') || '110105194913310020'],
    ['a year before 1900', other.replace('1980', '1880')],
    ['a part of a longer number', `9${number}`],
    ['a credit code', '91440101MA5CJQ4N59'],
    ['two telephones', '13800000001 13800000002'],
    ['a period', '2025-03-01 2025-11-30'],
    ['nothing', ''],
  ])('C21 takes nothing else for one: %s', (_what, text) => {
    expect(holdsIdentityNumber(text)).toBe(false);
  });

  it('C21 leaves the unit’s own code alone', () => {
    expect(saysOf('C21', teamWith({ creditCode: number }))).toEqual([]);
  });
});
