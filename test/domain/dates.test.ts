import { describe, expect, it } from 'vitest';
import { chineseInstant, chineseMoment } from '#texts/dates.ts';

describe('dates as people read them', () => {
  it.each([
    ['2025-02-07T16:00:00.000Z', '2025年2月7日 24:00（北京时间）'],
    ['2025-02-07T15:59:59.000Z', '2025年2月7日 23:59:59（北京时间）'],
    // A second after the deadline must not read like the deadline.
    ['2025-02-07T16:00:01.000Z', '2025年2月8日 00:00:01（北京时间）'],
    ['2025-02-07T16:00:00.001Z', '2025年2月8日 00:00（北京时间）'],
    ['2024-12-31T16:00:00.000Z', '2024年12月31日 24:00（北京时间）'],
    ['2025-01-31T01:00:00.000Z', '2025年1月31日 09:00（北京时间）'],
  ])('%s is %s', (instant, expected) => {
    expect(chineseInstant(instant, 'Asia/Shanghai')).toBe(expected);
  });

  it.each([
    ['2025-01-20T01:04:00.000Z', '2025年1月20日 09:04:00（北京时间）'],
    ['2025-01-20T01:04:20.999Z', '2025年1月20日 09:04:20（北京时间）'],
    ['2025-02-07T16:00:00.000Z', '2025年2月8日 00:00:00（北京时间）'],
  ])('%s, when something happened, is %s', (instant, expected) => {
    expect(chineseMoment(instant, 'Asia/Shanghai')).toBe(expected);
  });

  it('name another zone by itself', () => {
    expect(chineseInstant('2025-02-07T16:30:00.000Z', 'UTC')).toBe('2025年2月7日 16:30（UTC）');
  });
});
