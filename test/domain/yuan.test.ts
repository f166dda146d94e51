import { describe, expect, it } from 'vitest';
import { readYuan, showFen, typedYuan } from '#texts/yuan.ts';

describe('amounts as they are typed, in 元', () => {
  it.each([
    ['200000', 20_000_000],
    ['200,000.5', 20_000_050],
    ['0.07', 7],
    ['１００', undefined],
    ['20万', undefined],
    ['1.234', undefined],
    ['-5', undefined],
    ['', 0],
  ])('%j is %s 分', (typed, fen) => {
    expect(readYuan(typed)).toBe(fen);
  });

  it('come back as they went, to the last 分', () => {
    for (const fen of [1, 7, 1029, 10_000_000_050, 99_999_999_999])
      expect([readYuan(typedYuan(fen)), readYuan(showFen(fen))]).toEqual([fen, fen]);
  });
});
