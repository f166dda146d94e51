import { expect, it } from 'vitest';
import { dayInWords, dayLabel } from '#portal/texts/instants.ts';

it.each([
  ['2025-02-08', '2025年2月8日', '8 February 2025'],
  ['2025-02', '2025年2月', 'February 2025'],
  ['2025-02-08T00:00', '2025年2月7日 24:00（北京时间）', '7 February 2025, 24:00 (Beijing time)'],
  ['2025-02-08T17:30', '2025年2月8日 17:30（北京时间）', '8 February 2025, 17:30 (Beijing time)'],
  ['', '', ''],
  ['02/08/2025', '', ''],
])('what a picker holds is said in words, however the browser writes it: %s', (typed, zh, en) => {
  expect([dayInWords(typed, 'zh'), dayInWords(typed, 'en')]).toEqual([zh, en]);
});

it('a day on record that is none stays as it is', () => {
  expect(dayLabel('2025-02')).toEqual({ zh: '2025年2月', en: 'February 2025' });
  expect(dayLabel('春季')).toEqual({ zh: '春季', en: '春季' });
});
