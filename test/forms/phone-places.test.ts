import { expect, it } from 'vitest';
import { phonePlaces } from '#forms/phone-places.ts';
import { styles } from '#forms/rows.ts';

const placesIn = (...texts: string[]): number => {
  const lines = texts.map((text) => ({ text, width: 10, runs: [] }));
  const cell = { x: 0, width: 100, lines, style: styles.body, shaded: false, centred: false, phone: false };
  return phonePlaces([[{ block: { kind: 'row', cells: [cell], height: 100 }, y: 0 }]]).length;
};

it.each([
  ['a number in groups', ['方案', '请致电138 1111 2222', '。'], 1],
  ['one that is broken between two lines', ['请致电021-6123', '4567。', '完'], 2],
  ['one that is broken within its digits', ['138123', '45678'], 2],
  ['a digit at the end of the line before', ['共5', '13812345678'], 1],
  ['none', ['2025-03-10', '1500人次'], 0],
])('N6 a printed text is covered where its lines hold a number: %s', (_what, lines, places) => {
  expect(placesIn(...lines)).toBe(places);
});
