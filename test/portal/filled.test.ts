import { expect, it } from 'vitest';
import { filled } from '#portal/texts/filled.ts';

it.each([
  ['{count} {count|row|rows} of “{name}”', { count: 1, name: '甲' }, '1 row of “甲”'],
  ['{count} {count|row|rows} of “{name}”', { count: 0, name: '乙' }, '0 rows of “乙”'],
  ['{name}：{other}', { name: '甲' }, '甲：{other}'],
])('%s is filled with its values, and its words agree with their number', (text, values, said) => {
  expect(filled(text, values)).toBe(said);
});
